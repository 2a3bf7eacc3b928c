/** The text of an element as it is read: white space folded, what is hidden from assistive technology left out. */
export function textOf(element: Element | null | undefined): string {
  return element ? collect(element).replace(/\s+/g, ' ').trim() : '';
}

function collect(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof Element && node.getAttribute('aria-hidden') === 'true') return '';
  const children = node instanceof Element && node.shadowRoot ? node.shadowRoot.childNodes : node.childNodes;
  return [...children].map((child) => (child instanceof HTMLStyleElement ? '' : collect(child))).join('');
}
