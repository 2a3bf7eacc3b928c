import { html, nothing, type TemplateResult } from 'lit';
import type { Sort } from '../../data/query.js';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import type { ListedState } from '../../parts/record-list/found-text.js';
import { recordColumns } from '../../parts/record-list/record-columns.js';
import type { OnDemandController } from '../../parts/on-demand/on-demand.controller.js';
import type { RecordListController } from '../../parts/record-list/record-list.controller.js';
import { stateView } from '../../parts/state-view/state-view.js';
import type { PortalData } from '../../provider/portal-data.js';
import type { ListToolsController } from './list-tools.controller.js';
import type { SavedFormView } from './saved-form.controller.js';
import { unseen, type ShownListController } from './shown-list.controller.js';

export interface ListRowsOptions {
  readonly locale: Locale;
  /** What the list is called. */
  readonly name: string;
  /** What to say where something that was asked for is left out. */
  readonly less: 'lists.less' | 'lists.saved.less' | undefined;
  readonly data: PortalData | undefined;
  readonly shown: ShownListController;
  readonly list: RecordListController;
  readonly usualSort: Sort | undefined;
  readonly tools: OnDemandController<ListToolsController>;
  readonly saved: SavedFormView;
  readonly onOpen: (row: GuardedRow, state: ListedState) => void;
}

/** The records of the list on show with what can be done to them, or what there is in their place. */
export function listRows(options: ListRowsOptions): TemplateResult {
  const { locale, shown, tools, saved } = options;
  const { state } = shown;
  switch (state.kind) {
    case 'loading':
      return html`${stateView({ kind: 'loading', phase: 'skeleton' }, { locale })}`;
    case 'denied':
    case 'error':
      return html`<p class="state muted" part="state">${locale.t('lists.unavailable')}</p>
        ${shown.isRefused
          ? html`<button type="button" class="button" part="show-all" @click=${() => shown.unlink()}>${locale.t('lists.show-all')}</button>`
          : nothing}
        ${saved.current ? tools.render(locale, (part) => part.renderSaved(saved)) : nothing}`;
    case 'empty':
    case 'ready':
      return listed(state, options);
  }
}

function listed(state: ListedState, { locale, name, less, data, shown, list, usualSort, tools, saved, onOpen }: ListRowsOptions): TemplateResult {
  const { allowed } = state;
  const view = { name, allowed, data, listed: shown.listed, saved };
  return html`${less ? html`<p class="muted small" part="less">${locale.t(less)}</p>` : nothing} ${list.render(state, {
    locale, name, usualSort,
    fixed: unseen(allowed),
    columns: recordColumns(allowed, { locale, fields: list.arrangement.columns ?? allowed.list }),
    empty: stateView({ kind: 'empty', text: locale.t('lists.empty') }, { locale }),
    onOpen: (row) => onOpen(row, state),
    onMore: () => shown.more(),
    tools: tools.render(locale, (part) => part.renderButtons(view)),
    panel: tools.part?.renderPanels(view),
  })}`;
}
