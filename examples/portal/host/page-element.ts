/**
 * An element that `index.html` is known to hold.
 *
 * @throws Error when the page has no such element, which is a mistake in this example.
 */
export function pageElement<T extends Element>(root: ParentNode, selector: string, type: new () => T): T {
  const element = root.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`index.html has no ${selector}`);
  return element;
}
