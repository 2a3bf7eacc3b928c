import type { ReactiveControllerHost } from 'lit';
import { CollectionController, type CollectionState } from '../../controllers/collection.controller.js';
import { grantOf } from '../../controllers/grant-of.js';
import type { GuardedRow, Total } from '../../data/row.js';
import { isApprovedReadable } from '../../model/approval-document.js';
import { waitingState } from '../../model/approval-states.js';
import type { PortalData } from '../../provider/portal-data.js';
import { type InboxAttributes, viewProblemOf } from './attributes.rule.js';
import type { UnreadablePolicy } from './decision-way.rule.js';
import type { DecisionsController, Desk } from './decisions.controller.js';
import { withKeptRows } from './kept-rows.rule.js';
import { ownApprovals } from './own-approvals.rule.js';

export const approvalTable = 'sysapproval_approver';

type Ready = Extract<CollectionState, { kind: 'ready' }>;

/** What is known of the approvals that wait. */
export type WaitingListState = Exclude<CollectionState, { kind: 'ready' }> | Ready;

export interface WaitingListQuery extends InboxAttributes {
  readonly view: string;
  readonly pageSize: number;
  readonly search: string;
  readonly unreadable: UnreadablePolicy;
}

/** The approvals that wait for the person: whose they are is for the server's rules to say. */
export class WaitingListController {
  readonly #list: CollectionController;
  readonly #decisions: () => DecisionsController | undefined;
  #desk: Desk | undefined;
  #state: WaitingListState = { kind: 'loading' };
  #problem: { readonly name: string; readonly state: WaitingListState } | undefined;

  /** @param decisions What the person is doing with approvals, if anything. */
  constructor(host: ReactiveControllerHost, decisions: () => DecisionsController | undefined) {
    this.#list = new CollectionController(host);
    this.#decisions = decisions;
  }

  get state(): WaitingListState {
    return this.#state;
  }

  /** Whose approvals they are; `undefined` while nobody may see any. */
  get desk(): Desk | undefined {
    return this.#desk;
  }

  /** How many are left once these are gone; `null` where that is not known (G-38). */
  left(gone: (row: GuardedRow) => boolean): number | null {
    const { state } = this;
    if (state.kind !== 'ready') return null;
    const away = state.rows.filter(gone).length;
    if (state.total !== 'unknown' && 'exact' in state.total) return Math.max(0, state.total.exact - away);
    return state.more === 'none' ? state.rows.length - away : null;
  }

  /** Says what is wanted now; call it from `willUpdate`. */
  want(data: PortalData | undefined, query: WaitingListQuery): WaitingListState {
    const grant = data && grantOf(data, approvalTable, query.view);
    const problem = grant?.kind === 'granted' ? this.#problemOf(grant.grant.fingerprint, query, grant.grant) : undefined;
    this.#desk = data && grant?.kind === 'granted' && !problem ? { data, grant: grant.grant } : undefined;
    const granted = this.#desk?.grant;
    const waiting = { field: 'state', op: 'equals', value: waitingState } as const;
    this.#list.want(problem ? undefined : data, {
      table: approvalTable,
      view: query.view,
      where: granted ? ownApprovals(granted, waiting) : waiting,
      // What is overdue comes first.
      ...(granted?.sort.has('due_date') ? { sort: [{ field: 'due_date', direction: 'ascending' } as const] } : {}),
      ...(query.search === '' ? {} : { search: query.search }),
      limit: query.pageSize,
    }, waitingState);
    this.#state = problem ?? this.#withKept(this.#list.state, query.unreadable);
    return this.#state;
  }

  more(): void {
    this.#list.more();
  }

  refresh(): void {
    this.#list.refresh();
  }

  #withKept(state: CollectionState, unreadable: UnreadablePolicy): WaitingListState {
    if (state.kind !== 'ready' && state.kind !== 'empty') return state;
    const listed = state.kind === 'ready' ? state.rows : [];
    const decisions = this.#decisions();
    if (state.kind === 'empty' || !state.refreshing) decisions?.compare(listed);
    const isShown = (row: GuardedRow): boolean => unreadable !== 'hide' || isApprovedReadable(row, state.allowed.read);
    const rows = withKeptRows(listed, decisions?.keptRows ?? []).filter(isShown);
    // A total would tell how many are held back (G-38).
    const total: Total = state.kind === 'ready' && unreadable !== 'hide' ? state.total : 'unknown';
    if (state.kind === 'ready') return rows.length === 0 && state.more === 'none' ? { kind: 'empty', allowed: state.allowed } : { ...state, rows, total };
    if (rows.length === 0) return state;
    return { kind: 'ready', rows, allowed: state.allowed, total, more: 'none', refreshing: false, stale: undefined };
  }

  /** One state object per problem, so that it is told once. */
  #problemOf(fingerprint: string, query: WaitingListQuery, grant: Desk['grant']): WaitingListState | undefined {
    const name = `${fingerprint} ${query.requireComment}`;
    if (this.#problem?.name === name) return this.#problem.state;
    const error = viewProblemOf(query, grant);
    this.#problem = error ? { name, state: { kind: 'error', error } } : undefined;
    return this.#problem?.state;
  }
}
