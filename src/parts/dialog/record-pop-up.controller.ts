import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { RecordRef } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import { DialogController } from './dialog.controller.js';
import { OpenRecordEvent } from '../events/open-record.event.js';

export interface RecordPopUpOptions {
  /** Draws the widget that shows a record. */
  readonly record: (properties: Readonly<Record<string, unknown>>) => unknown;
  readonly fallbackFocus: () => HTMLElement | null;
}

/** Shows a record in a pop-up, unless the page shows it itself. */
export class RecordPopUpController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: RecordPopUpOptions;
  readonly #dialog: DialogController;
  #shown: { readonly ref: RecordRef; readonly name: string } | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, options: RecordPopUpOptions) {
    this.#host = host;
    this.#options = options;
    this.#dialog = new DialogController(host, {
      fallbackFocus: options.fallbackFocus,
      onClose: () => {
        this.#shown = null;
      },
    });
  }

  /** Asks the page first (`portal-open-record`). */
  open(row: GuardedRow): void {
    if (!this.#host.dispatchEvent(new OpenRecordEvent(row))) return;
    this.#shown = { ref: row.ref, name: row.display['number'] ?? row.display['short_description'] ?? '' };
    this.#dialog.open();
  }

  close(): void {
    if (this.#dialog.isOpen) this.#dialog.close();
    this.#shown = null;
  }

  render(view: string, locale: Locale, announcements: unknown): TemplateResult {
    const shown = this.#shown;
    return this.#dialog.render(shown && {
      locale,
      heading: html`<bdi>${shown.name}</bdi>`,
      body: this.#options.record({ record: shown.ref, view, heading: '', label: shown.name, headingLevel: 2 }),
      announcements,
    });
  }
}
