import { allowedAttributes, allowedElements, refine } from './allowed-html.js';

interface SanitizingElement extends HTMLElement {
  setHTML(html: string, options: { readonly sanitizer: object }): void;
}

function canSanitize(element: HTMLElement): element is SanitizingElement {
  return typeof Reflect.get(element, 'setHTML') === 'function';
}

const sanitizer = {
  elements: allowedElements.map((name) => ({
    name,
    attributes: Object.keys(allowedAttributes).filter((attribute) => allowedAttributes[attribute]?.includes(name)),
  })),
  attributes: [],
  comments: false,
  dataAttributes: false,
};

/** Sanitises with the browser's own `setHTML`; `null` in browsers that do not have it. Needs no Trusted Types policy. */
export function sanitizeNatively(html: string): DocumentFragment | null {
  const container = document.createElement('div');
  if (!canSanitize(container)) return null;
  container.setHTML(html, { sanitizer });
  const fragment = document.createDocumentFragment();
  fragment.append(...container.childNodes);
  refine(fragment);
  return fragment;
}
