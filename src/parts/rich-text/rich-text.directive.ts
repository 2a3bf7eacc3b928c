import { html as template, type TemplateResult } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';
import { htmlAsText } from './html-as-text.js';
import { sanitizeNatively } from './native-sanitizer.js';

/** The sanitised markup in an element of its own, so that the same node can be rendered again and again. */
function boxOf(fragment: DocumentFragment): HTMLElement {
  const box = document.createElement('div');
  box.className = 'rich-text';
  box.dir = 'auto';
  box.append(fragment);
  return box;
}

/** The words alone, with their line breaks. */
function plain(html: string): TemplateResult {
  return template`<p class="long-text" dir="auto">${htmlAsText(html)}</p>`;
}

class RichTextDirective extends AsyncDirective {
  #html: string | undefined;
  #shown: unknown;

  render(html: string): unknown {
    if (html === this.#html) return this.#shown;
    this.#html = html;
    const native = sanitizeNatively(html);
    this.#shown = native ? boxOf(native) : plain(html);
    if (!native) void this.#sanitizeLater(html);
    return this.#shown;
  }

  /** Text stands in until the library is there, and stays if it does not come or the page forbids its policy. */
  async #sanitizeLater(html: string): Promise<void> {
    try {
      const { sanitizeWithLibrary } = await import('./library-sanitizer.js');
      if (html !== this.#html) return;
      this.#shown = boxOf(sanitizeWithLibrary(html));
      if (this.isConnected) this.setValue(this.#shown);
    } catch {
      return;
    }
  }
}

/**
 * Renders the markup of an HTML field, cut down to a small set of elements without looks, scripts, forms, images or
 * foreign addresses. For fields alone that the portal owner marked as rich text; everything else goes through
 * `htmlAsText`.
 */
export const richText = directive(RichTextDirective);
