import { safeUrl } from '../links/safe-url.js';

/** Elements that rich text may have. Whatever else comes goes, with everything in it. */
export const allowedElements: readonly string[] = [
  'a', 'b', 'blockquote', 'br', 'code', 'dd', 'del', 'div', 'dl', 'dt', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i',
  'ins', 'kbd', 'li', 'ol', 'p', 'pre', 's', 'small', 'span', 'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th',
  'thead', 'tr', 'u', 'ul',
  // Without a meaning of their own, but texts stand in them: they are taken off again by `refine`.
  'article', 'big', 'center', 'font', 'label', 'section', 'tt',
];

const wrappers = 'article, big, center, font, label, section, tt';

/** Attributes that may stay, each with the elements that may have it. */
export const allowedAttributes: Readonly<Record<string, readonly string[]>> = {
  href: ['a'],
  colspan: ['td', 'th'],
  rowspan: ['td', 'th'],
};

/**
 * The part of sanitising that no sanitiser does for us: attributes only where they belong, links only where they may
 * lead, no empty shells. Works on a tree that is not in a page.
 */
export function refine(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      const elements = Object.hasOwn(allowedAttributes, name) ? allowedAttributes[name] : undefined;
      if (!elements?.includes(element.localName)) element.removeAttribute(name);
    }
  }
  for (const link of root.querySelectorAll('a')) {
    const url = safeUrl(link.getAttribute('href') ?? '');
    if (url === null) {
      link.replaceWith(...link.childNodes);
    } else {
      link.setAttribute('href', url);
      link.setAttribute('rel', 'noopener noreferrer');
    }
  }
  for (const wrapper of root.querySelectorAll(wrappers)) wrapper.replaceWith(...wrapper.childNodes);
}
