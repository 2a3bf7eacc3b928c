import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { tableOf, type RecordRef } from '../../data/record-ref.js';
import type { Locale } from '../../i18n/locale.js';
import { icon } from '../icon/icon.js';
import { arrowLeft } from '../icon/icons.js';
import { sectionLevel } from '../widget/heading.js';

interface Opened {
  readonly ref: RecordRef;
  readonly name: string;
  readonly view: string;
}

export interface OpenedRecordOptions {
  /** Draws another widget. */
  readonly child: (name: string, properties: Readonly<Record<string, unknown>>) => unknown;
  /** The person is back at the list; `ref` is what they had opened in it. */
  readonly onList: (ref: RecordRef) => void;
}

export interface OpenedRecordView {
  readonly locale: Locale;
  /** What the list is called. */
  readonly list: string;
  readonly headingLevel: number;
}

/** Which widget shows a record: those that people work in, or the one that only shows. */
const widgets: ReadonlyMap<string, string> = new Map([
  ['sn_customerservice_case', 'case-view'],
  ['sn_customerservice_task', 'case-task'],
  ['customer_project', 'customer-projects'],
  ['customer_project_task', 'project-task'],
]);

/** Widgets that lead to no other record in their own place. */
const leadNowhere: ReadonlySet<string> = new Set(['case-view', 'project-task']);

/** A record in the place of the list it was opened from; further ones were opened from the one before. */
export class OpenedRecordController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: OpenedRecordOptions;
  #trail: readonly Opened[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, options: OpenedRecordOptions) {
    this.#host = host;
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#trail.length > 0;
  }

  /** Shows a record, through the view of that name, on top of what is open already. */
  open(ref: RecordRef, name: string, view: string): void {
    this.#trail = [...this.#trail, { ref, name, view }];
    this.#moved();
  }

  /** Forgets what is open. */
  close(): void {
    if (!this.isOpen) return;
    this.#trail = [];
    this.#host.requestUpdate();
  }

  /** What is open now; nothing while nothing is. */
  render({ locale, list, headingLevel }: OpenedRecordView): TemplateResult | typeof nothing {
    const shown = this.#trail.at(-1);
    if (!shown) return nothing;
    const { ref, view } = shown;
    const widget = widgets.get(tableOf(ref)) ?? 'record-view';
    const opener = (next: RecordRef, name: string): void => this.open(next, name, view);
    const leads = leadNowhere.has(widget) ? {} : { opener };
    return html`<button type="button" class="button quiet" part="back" @click=${() => this.#back()}>
        ${icon(arrowLeft, true)} ${locale.t('dialog.back', { name: this.#trail.at(-2)?.name ?? list })}
      </button>
      <div part="opened">
        ${this.#options.child(widget, { record: ref, view, headingLevel: sectionLevel(headingLevel), ...leads })}
      </div>`;
  }

  #back(): void {
    const left = this.#trail.at(-1);
    this.#trail = this.#trail.slice(0, -1);
    if (left && !this.isOpen) {
      this.#host.requestUpdate();
      void this.#host.updateComplete.then(() => this.#options.onList(left.ref));
    } else {
      this.#moved();
    }
  }

  /** Another record takes the place: people go on from the way back, which is there before the record is. */
  #moved(): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.shadowRoot?.querySelector<HTMLElement>('[part="back"]')?.focus());
  }
}
