/** Whether a page of somebody else may lie over or under this one, and have people click what they do not see (T15). */
export function isFramed(): boolean {
  return window.top !== window;
}
