import DOMPurify, { type Config } from 'dompurify';
import { allowedAttributes, allowedElements, refine } from './allowed-html.js';

type Policy = NonNullable<Config['TRUSTED_TYPES_POLICY']>;

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(text: string): string; createScriptURL(text: string): string }): Policy;
}

/** The name that a page under Trusted Types has to allow for rich text in browsers without `setHTML`. */
export const policyName = 'portal-widgets-html';

function isPolicyFactory(value: unknown): value is PolicyFactory {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'createPolicy') === 'function';
}

/** The policy with which the library parses; it never makes script addresses. */
function createPolicy(): Policy | undefined {
  const factory: unknown = Reflect.get(globalThis, 'trustedTypes');
  if (!isPolicyFactory(factory)) return undefined;
  return factory.createPolicy(policyName, {
    createHTML: (text) => text,
    createScriptURL: () => '',
  });
}

let config: Config | undefined;

/**
 * Sanitises with DOMPurify, for browsers without `setHTML`. Throws when the page's policy does not let it parse; then
 * rich text stays plain text.
 */
export function sanitizeWithLibrary(html: string): DocumentFragment {
  if (!config) {
    const policy = createPolicy();
    config = {
      ALLOWED_TAGS: [...allowedElements, '#text'],
      ALLOWED_ATTR: Object.keys(allowedAttributes),
      ALLOW_DATA_ATTR: false,
      ALLOW_ARIA_ATTR: false,
      KEEP_CONTENT: false,
      // Otherwise what begins like a document's head is taken apart differently from how a browser reads it in a page.
      FORCE_BODY: true,
      ...(policy ? { TRUSTED_TYPES_POLICY: policy } : {}),
    };
  }
  const result: unknown = DOMPurify.sanitize(html, { ...config, RETURN_DOM_FRAGMENT: true });
  if (!(result instanceof DocumentFragment)) throw new TypeError('Rich text could not be parsed.');
  const fragment = document.importNode(result, true);
  refine(fragment);
  return fragment;
}
