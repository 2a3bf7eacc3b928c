import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import { showMore } from '../../parts/pager/pager.js';
import { offlineBanner, stateView } from '../../parts/state-view/state-view.js';
import type { WaitingListState } from './waiting-list.controller.js';

/** From how many approvals on a search is worth its room. */
const worthSearching = 8;

export interface WaitingPanelOptions {
  readonly locale: Locale;
  /** Whether the person's roles let them decide. */
  readonly isLicensed: boolean;
  /** What was searched for; empty when nothing was. */
  readonly searched: string;
  readonly search: () => unknown;
  /** What is picked, and what can be done with it. */
  readonly bar: unknown;
  readonly item: (row: GuardedRow, index: number) => TemplateResult;
  readonly onMore: (shown: number) => void;
}

/** The approvals that wait, with what is there to find and pick them. */
export function waitingPanel(state: Extract<WaitingListState, { kind: 'ready' | 'empty' }>, options: WaitingPanelOptions): TemplateResult {
  const { locale, isLicensed, searched, search, bar } = options;
  const isLong = state.kind === 'ready' && (state.rows.length >= worthSearching || state.more !== 'none');
  return html`${state.kind === 'ready' && state.stale?.code === 'offline' ? offlineBanner(locale) : nothing}
    ${isLicensed ? nothing : html`<p class="note" part="note">${locale.t('approvals.licence')}</p>`}
    ${searched !== '' || (isLong && state.allowed.search.length > 0) ? html`<div class="toolbar">${search()}</div>` : nothing} ${bar}
    ${state.kind === 'ready'
      ? list(state, options)
      : stateView({ kind: 'empty', text: locale.t(searched === '' ? 'approvals.none' : 'approvals.no-match') }, { locale })}`;
}

function list({ rows, total, more, refreshing }: Extract<WaitingListState, { kind: 'ready' }>, { locale, item, onMore }: WaitingPanelOptions): TemplateResult {
  return html`<ul class="approvals" aria-busy=${refreshing ? 'true' : nothing}>
      ${repeat(rows, ({ ref }) => ref, item)}
    </ul>
    ${more === 'none' ? nothing : showMore({ locale, shown: rows.length, total, busy: more === 'loading', onMore: () => onMore(rows.length) })}`;
}
