/*
 * A whole page as text, the way software in the page could read it: every element with every attribute, every text, what
 * stands in form fields, and all of that again inside every open shadow root.
 */

/** Everything below a node, as text. */
export function pageText(node: Node = document.documentElement): string {
  if (node instanceof Text || node instanceof Comment) return node.data;
  if (!(node instanceof Element) && !(node instanceof ShadowRoot)) return '';
  const own = node instanceof Element ? openingOf(node) : '#shadow';
  const shadow = node instanceof Element && node.shadowRoot ? pageText(node.shadowRoot) : '';
  return `${own}\n${shadow}${[...node.childNodes].map(pageText).join('\n')}`;
}

function openingOf(element: Element): string {
  // The page of the test runner carries the tests themselves, which name what they look for.
  if (element instanceof HTMLScriptElement) return '';
  const attributes = [...element.attributes].map(({ name, value }) => `${name}="${value}"`);
  const field = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? [element.value] : [];
  return [`<${element.localName}`, ...attributes, ...field].join(' ');
}
