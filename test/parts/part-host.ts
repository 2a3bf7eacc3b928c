import { fixture } from '@open-wc/testing';
import { html, LitElement, type CSSResultGroup } from 'lit';
import { createLocale, type Locale } from '../../src/i18n/locale.js';
import { ar } from '../../src/i18n/messages/ar.js';
import { en } from '../../src/i18n/messages/en.js';
import { actionDialogStyles } from '../../src/parts/action-dialog/action-dialog.styles.js';
import { dialogStyles } from '../../src/parts/dialog/dialog.styles.js';
import { fieldValueStyles } from '../../src/parts/field-value/field-value.styles.js';
import { filterMenuStyles } from '../../src/parts/filter-menu/filter-menu.styles.js';
import { formStyles } from '../../src/parts/form/form.styles.js';
import { iconStyles } from '../../src/parts/icon/icon.styles.js';
import { pagerStyles } from '../../src/parts/pager/pager.styles.js';
import { recordFormStyles } from '../../src/parts/record-form/record-form.styles.js';
import { searchFieldStyles } from '../../src/parts/search-field/search-field.styles.js';
import { stateViewStyles } from '../../src/parts/state-view/state-view.styles.js';
import { tableStyles } from '../../src/parts/table/table.styles.js';
import { baseStyles } from '../../src/theme/base.styles.js';

/** Stands in for a widget: draws whatever a test gives it, with the sheets of all parts. */
export class PartHost extends LitElement {
  static override readonly styles: CSSResultGroup = [
    baseStyles, iconStyles, stateViewStyles, dialogStyles, fieldValueStyles, recordFormStyles, tableStyles, searchFieldStyles,
    filterMenuStyles, pagerStyles, formStyles, actionDialogStyles,
  ];

  draw: () => unknown = () => '';

  protected override render(): unknown {
    return this.draw();
  }

  get root(): ShadowRoot {
    if (!this.shadowRoot) throw new Error('The host has not been drawn yet.');
    return this.shadowRoot;
  }

  /** The first element that matches; a test that looks for what is not there fails here. */
  find<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
    const found = this.root.querySelector<Kind>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  }

  all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  async redraw(): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
  }
}
customElements.define('test-part-host', PartHost);

/** Puts a host into the page; `prepare` may give it controllers and answers what it draws. */
export async function partHost(prepare: (host: PartHost) => () => unknown): Promise<PartHost> {
  const host = new PartHost();
  host.draw = prepare(host);
  const box = await fixture<HTMLElement>(html`<div>${host}</div>`);
  await host.updateComplete;
  if (!box.contains(host)) throw new Error('The host is not in the page.');
  return host;
}

/**
 * Waits for something that the page does in its own time, by turns of the event loop: a page in the background has no
 * frames. The runner's limit ends a wait in vain.
 */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

export const english: Locale = createLocale({ tag: 'en-GB', timeZone: 'America/New_York', messages: en });
export const arabic: Locale = createLocale({ tag: 'ar', timeZone: 'UTC', messages: ar });

/** What a person reads in an element: without what is hidden from them, white space as one blank. */
export function words(element: Element): string {
  return (element instanceof HTMLElement ? element.innerText : (element.textContent ?? '')).replace(/\s+/g, ' ').trim();
}

/** Text content with white space as one blank. */
export function content(element: Node): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
