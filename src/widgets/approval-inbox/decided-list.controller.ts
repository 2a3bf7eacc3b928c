import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { CollectionController, type CollectionState } from '../../controllers/collection.controller.js';
import { grantOf } from '../../controllers/grant-of.js';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import { closedStates } from '../../model/approval-states.js';
import { offlineBanner, stateView } from '../../parts/state-view/state-view.js';
import { LoadingController, type LoadingMessage } from '../../parts/state-view/loading.controller.js';
import { showMore } from '../../parts/pager/pager.js';
import type { PortalData } from '../../provider/portal-data.js';
import { ownApprovals } from './own-approvals.rule.js';

/** What the person was asked and is not asked any more. Read when somebody looks. */
export class DecidedListController {
  readonly #list: CollectionController;
  readonly #wait: LoadingController;

  constructor(host: ReactiveControllerHost, announce: (key: LoadingMessage) => void) {
    this.#list = new CollectionController(host);
    this.#wait = new LoadingController(host, announce);
  }

  get state(): CollectionState {
    return this.#list.state;
  }

  /** Says whether the list is looked at; call it from `willUpdate`. */
  want(data: PortalData | undefined, view: string, limit: number): void {
    const grant = data && grantOf(data, 'sysapproval_approver', view);
    const granted = grant?.kind === 'granted' ? grant.grant : undefined;
    const decided = { field: 'state', op: 'in', value: closedStates } as const;
    this.#list.want(data, data ? {
      table: 'sysapproval_approver',
      view,
      where: granted ? ownApprovals(granted, decided) : decided,
      ...(granted?.sort.has('sys_updated_on') ? { sort: [{ field: 'sys_updated_on', direction: 'descending' } as const] } : {}),
      limit,
    } : null);
    if (data && this.#list.state.kind === 'loading') this.#wait.start();
    else this.#wait.stop();
  }

  refresh(): void {
    this.#list.refresh();
  }

  /** The list; `draw` draws one approval. */
  render(locale: Locale, draw: (row: GuardedRow, index: number, state: Extract<CollectionState, { kind: 'ready' }>) => TemplateResult): unknown {
    const { state } = this;
    switch (state.kind) {
      case 'loading':
        return stateView({ kind: 'loading', phase: this.#wait.phase }, { locale });
      case 'empty':
        return stateView({ kind: 'empty', text: locale.t('approvals.none-decided') }, { locale });
      case 'denied':
        return stateView(state, { locale });
      case 'error':
        return stateView(state, { locale, onRetry: () => this.refresh() });
      case 'ready':
        return html`${state.stale?.code === 'offline' ? offlineBanner(locale) : ''}
          <ul class="approvals">${state.rows.map((row, index) => draw(row, index, state))}</ul>
          ${state.more === 'none' ? '' : showMore({
            locale, shown: state.rows.length, total: state.total, busy: state.more === 'loading', onMore: () => this.#list.more(),
          })}`;
    }
  }
}
