/**
 * Remembers where focus is to return to once something that takes it away has closed: the opener; if that is gone by
 * then, the nearest of its kind that is still there, first after it, then before it. Browsers put focus on the page's
 * body when the opener was removed, and a keyboard user starts from the top.
 *
 * "Of its kind" means: in the same root and with the same `part`.
 *
 * @returns what to focus, looked up when called; `null` if none of the kind is left.
 */
export function rememberFocus(opener: HTMLElement): () => HTMLElement | null {
  const root = opener.getRootNode();
  const part = opener.getAttribute('part');
  const kin =
    part !== null && (root instanceof ShadowRoot || root instanceof Document)
      ? [...root.querySelectorAll<HTMLElement>('[part]')].filter((element) => element.getAttribute('part') === part)
      : [];
  const place = kin.indexOf(opener);
  const inOrder = [opener, ...kin.slice(place + 1), ...kin.slice(0, Math.max(place, 0)).reverse()];
  return () => inOrder.find((element) => element.isConnected && element.checkVisibility()) ?? null;
}
