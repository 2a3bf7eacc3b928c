import { html, nothing, type TemplateResult } from 'lit';
import type { RecordRef } from '../../data/record-ref.js';
import type { Locale } from '../../i18n/locale.js';
import type { Decision } from '../../model/approval-states.js';
import type { SelectionController } from '../../parts/selection/selection.controller.js';

export interface SelectionBarOptions {
  readonly locale: Locale;
  readonly selection: SelectionController;
  /** What can be picked now. */
  readonly selectable: readonly RecordRef[];
  /** How many of those that are picked can be decided in which way. */
  readonly countOf: (decision: Decision) => number;
  readonly onDecide: (decision: Decision, opener: HTMLElement) => void;
}

/** Picks all that is shown, says how many are picked, and decides about all of them. Nothing where there is no choice. */
export function selectionBar({ locale, selection, selectable, countOf, onDecide }: SelectionBarOptions): TemplateResult | typeof nothing {
  if (selectable.length < 2) return nothing;
  const all = selection.size === selectable.length;
  return html`<div class="selection" part="selection">
    <label class="pick-all">
      <input type="checkbox" part="select-all" .checked=${all} .indeterminate=${selection.size > 0 && !all}
        @change=${() => selection.set(all ? [] : selectable)} />
      ${selection.size === 0 ? locale.t('approvals.select-all') : locale.t('approvals.selected', { number: selection.size })}
    </label>
    ${selection.size === 0 ? nothing : html`<div class="buttons">${(['approve', 'reject'] as const).map((decision) => {
      const number = countOf(decision);
      return number === 0 ? nothing : html`<button type="button" class=${decision === 'approve' ? 'button primary' : 'button'} part=${`${decision}-selected`}
        aria-haspopup="dialog" @click=${({ currentTarget }: Event) => {
          if (currentTarget instanceof HTMLElement) onDecide(decision, currentTarget);
        }}>${locale.t(`approvals.${decision}-count`, { number })}</button>`;
    })}</div>`}
  </div>`;
}

/** Picks one approval, or lets go of it; nothing where there is no choice. */
export function pickBox({ selection, selectable }: Pick<SelectionBarOptions, 'selection' | 'selectable'>, ref: RecordRef, label: string): TemplateResult | typeof nothing {
  if (selectable.length < 2) return nothing;
  return html`<label class="pick"><input type="checkbox" part="select" aria-label=${label} .checked=${selection.has(ref)}
    ?disabled=${!selectable.includes(ref)} @change=${() => selection.toggle(ref)} /></label>`;
}
