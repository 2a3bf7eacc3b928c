import { html, type TemplateResult } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';
import type { Locale } from '../../i18n/locale.js';
import { icon } from '../icon/icon.js';
import { chevronDown } from '../icon/icons.js';

const longest = 480;
const mostLines = 8;

function isLong(text: string): boolean {
  return text.length > longest || text.split('\n', mostLines + 1).length > mostLines;
}

class ClampedTextDirective extends AsyncDirective {
  #text = '';
  #locale: Locale | undefined;
  #expanded = false;

  render(text: string, locale: Locale): TemplateResult {
    if (text !== this.#text) this.#expanded = false;
    this.#text = text;
    this.#locale = locale;
    return this.#template(locale);
  }

  #template(locale: Locale): TemplateResult {
    const paragraph = (classes: string): TemplateResult => html`<p class=${classes} dir="auto">${this.#text}</p>`;
    if (!isLong(this.#text)) return paragraph('long-text');
    return html`${paragraph(this.#expanded ? 'long-text' : 'long-text clamped')}
      <button
        type="button"
        class="button quiet show-all"
        part="show-all"
        aria-expanded=${this.#expanded ? 'true' : 'false'}
        @click=${this.#toggle}
      >
        ${icon(chevronDown)} ${locale.t(this.#expanded ? 'field.show-less' : 'field.show-all')}
      </button>`;
  }

  readonly #toggle = (): void => {
    this.#expanded = !this.#expanded;
    if (this.#locale) this.setValue(this.#template(this.#locale));
  };
}

/**
 * Text with its own line breaks. Long text shows its beginning and a button for all of it. Only the eye is spared: to
 * assistive technology and to a search in the page all of it is there.
 */
export const clampedText = directive(ClampedTextDirective);
