/**
 * The page as if somebody had followed a link to a list of `my-lists`, arranged in some way.
 *
 * @returns what leaves that address again.
 */
export function linkTo(list: string, arrangement: object): () => void {
  const before = location.href;
  const url = new URL(before);
  url.searchParams.set('list', list);
  url.searchParams.set('list-view', JSON.stringify(arrangement));
  history.replaceState(history.state, '', url);
  return () => history.replaceState(history.state, '', before);
}
