import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { RecordRef } from '../../data/record-ref.js';
import { tableOf } from '../../data/record-ref.js';
import type { Locale } from '../../i18n/locale.js';
import { requestFields, requestItemFields } from '../../model/request-fields.js';
import { deepActiveElement } from '../../parts/focus/deep-active-element.js';
import { rememberFocus } from '../../parts/focus/focus-return.js';
import { DialogController, type DialogContent } from '../../parts/dialog/dialog.controller.js';
import { dialogStyles } from '../../parts/dialog/dialog.styles.js';
import { icon } from '../../parts/icon/icon.js';
import { chevronLeft, chevronRight, cross, type IconNode } from '../../parts/icon/icons.js';
import { heading, sectionLevel } from '../../parts/widget/heading.js';
import { nameOf } from './related-columns.js';
import type { RelatedRow } from './related-group.js';

/** A record on show; further ones were opened from the one before. */
interface Shown {
  readonly ref: RecordRef;
  readonly name: string;
}

export interface RelatedDetailOptions {
  /** Draws the widget that shows a record. */
  readonly record: (properties: Readonly<Record<string, unknown>>) => unknown;
  readonly say: (text: string) => void;
  readonly fallbackFocus: () => HTMLElement | null;
}

export interface RelatedDetailView {
  readonly locale: Locale;
  readonly view: string;
  readonly headingLevel: number;
  /** The rows of the list, for the way to the previous and the next one. */
  readonly rows: readonly RelatedRow[];
  /** Live regions for the pop-up: while it is open, those of the widget are silent. */
  readonly announcements: unknown;
}

/** The detail of one related record: in a pop-up, or in place below the list; with a way back from what it leads to. */
export class RelatedDetailController {
  static readonly styles = [dialogStyles];

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: RelatedDetailOptions;
  readonly #dialog: DialogController;
  #trail: readonly Shown[] = [];
  #place: 'dialog' | 'inline' = 'dialog';
  #opener: HTMLElement | null = null;
  #returnTo: () => HTMLElement | null = () => null;

  constructor(host: ReactiveControllerHost & HTMLElement, options: RelatedDetailOptions) {
    this.#host = host;
    this.#options = options;
    this.#dialog = new DialogController(host, {
      fallbackFocus: options.fallbackFocus,
      onClose: () => {
        this.#trail = [];
      },
    });
  }

  /** Opens a row of the list. */
  open({ row, group }: RelatedRow, place: 'dialog' | 'inline', opener: HTMLElement): void {
    this.#opener = opener;
    this.#show([{ ref: row.ref, name: nameOf({ row, group }) }], place);
  }

  /** Opens something that belongs to a row, such as an item. */
  openRef(ref: RecordRef, name: string, place: 'dialog' | 'inline'): void {
    this.#opener = null;
    this.#show([{ ref, name }], place);
  }

  close(): void {
    if (this.#trail.length === 0) return;
    this.#trail = [];
    if (this.#dialog.isOpen) this.#dialog.close();
    this.#host.requestUpdate();
  }

  render(view: RelatedDetailView): TemplateResult {
    const shown = this.#trail.at(-1);
    const inline = shown && this.#place === 'inline' ? this.#renderInline(shown, view) : nothing;
    return html`${inline} ${this.#dialog.render(shown && this.#place === 'dialog' ? this.#content(shown, view) : null)}`;
  }

  #show(trail: readonly Shown[], place: 'dialog' | 'inline'): void {
    this.#trail = trail;
    this.#place = place;
    this.#host.requestUpdate();
    if (place === 'dialog') this.#dialog.open(this.#opener ?? undefined);
    else this.#openInline(this.#opener ?? deepActiveElement());
  }

  #content(shown: Shown, view: RelatedDetailView): DialogContent {
    const before = this.#trail.at(-2);
    return {
      locale: view.locale,
      heading: html`<bdi>${shown.name}</bdi>`,
      body: this.#renderRecord(shown, view, 2),
      back: before && { name: before.name, run: () => this.#back() },
      actions: before ? nothing : this.#renderSteps(shown, view),
      announcements: view.announcements,
    };
  }

  #renderInline(shown: Shown, view: RelatedDetailView): TemplateResult {
    const level = sectionLevel(view.headingLevel);
    const before = this.#trail.at(-2);
    const { t } = view.locale;
    return html`<div class="inline-detail" part="detail">
      <div class="toolbar">
        ${heading(level, html`<bdi>${shown.name}</bdi>`, 'detail-heading')}
        ${before
          ? html`<button type="button" class="button quiet" part="detail-back" @click=${() => this.#back()}>
              ${t('dialog.back', { name: before.name })}
            </button>`
          : this.#renderSteps(shown, view)}
        <button type="button" class="button quiet icon-only" part="detail-close" aria-label=${t('dialog.close')}
          @click=${() => this.#closeInline()}>${icon(cross)}</button>
      </div>
      ${this.#renderRecord(shown, view, level)}
    </div>`;
  }

  #renderRecord({ ref, name }: Shown, { view }: RelatedDetailView, level: number): unknown {
    return this.#options.record({
      record: ref,
      view,
      heading: '',
      label: name,
      headingLevel: level,
      fields: fixedFields.get(tableOf(ref)),
      opener: (next: RecordRef, nextName: string) => this.#forward({ ref: next, name: nextName }),
    });
  }

  /** To the neighbours in the list. Focus stays on the button, so that the list can be walked through. */
  #renderSteps(shown: Shown, { locale, rows }: RelatedDetailView): TemplateResult | typeof nothing {
    const index = rows.findIndex(({ row }) => row.ref === shown.ref);
    if (index === -1 || rows.length < 2) return nothing;
    const step = (to: number, key: 'dialog.previous' | 'dialog.next', none: 'record.no-previous' | 'record.no-next', node: IconNode): TemplateResult => {
      const target = rows[to];
      const name = target ? nameOf(target) : '';
      return html`<button type="button" class="button quiet icon-only" part="detail-step"
        aria-label=${target ? locale.t(key, { name }) : locale.t(none)} aria-disabled=${target ? 'false' : 'true'}
        @click=${() => target && this.#step({ ref: target.row.ref, name }, to, rows.length, locale)}>
        ${icon(node, true)}
      </button>`;
    };
    return html`${step(index - 1, 'dialog.previous', 'record.no-previous', chevronLeft)}
    ${step(index + 1, 'dialog.next', 'record.no-next', chevronRight)}`;
  }

  #step(shown: Shown, index: number, total: number, locale: Locale): void {
    this.#trail = [shown];
    this.#options.say(locale.t('dialog.position-named', { position: index + 1, total, name: shown.name }));
    this.#host.requestUpdate();
  }

  #forward(next: Shown): void {
    this.#trail = [...this.#trail, next];
    this.#host.requestUpdate();
    this.#focusDetail();
  }

  #back(): void {
    this.#trail = this.#trail.slice(0, -1);
    this.#host.requestUpdate();
    this.#focusDetail();
  }

  #focusDetail(): void {
    if (this.#place === 'dialog') this.#dialog.focusHeading();
    else this.#focusInline();
  }

  #focusInline(): void {
    void this.#host.updateComplete.then(() => this.#host.shadowRoot?.getElementById('detail-heading')?.focus());
  }

  #openInline(opener: HTMLElement | null): void {
    // What is shown below the list may have led here; focus returns to the list all the same.
    if (opener && !opener.closest('[part="detail"]')) this.#returnTo = rememberFocus(opener);
    this.#focusInline();
  }

  #closeInline(): void {
    this.close();
    void this.#host.updateComplete.then(() => (this.#returnTo() ?? this.#options.fallbackFocus())?.focus());
  }
}

/** Requests and their items always show the same fields, as far as the view grants them. */
const fixedFields: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['sc_request', requestFields],
  ['sc_req_item', requestItemFields],
]);
