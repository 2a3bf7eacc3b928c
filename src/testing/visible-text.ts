/** The text of an element as it is read: white space folded, what is hidden from assistive technology left out. */
export function textOf(element: Element | null | undefined): string {
  return element ? collect(element).replace(/\s+/g, ' ').trim() : '';
}

function collect(node: Node): string {
  if (isText(node)) return node.data;
  if (!isElement(node)) return '';
  if (node.localName === 'style' || node.getAttribute('aria-hidden') === 'true') return '';
  return [...(node.shadowRoot ?? node).childNodes].map(collect).join('');
}

// By type, not by class: a page in a frame has classes of its own.

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
