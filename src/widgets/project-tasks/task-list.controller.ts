import type { ReactiveControllerHost } from 'lit';
import { CollectionController, type CollectionRequest, type CollectionState } from '../../controllers/collection.controller.js';
import type { Total } from '../../data/row.js';
import { allOf } from '../../parts/record-list/list-query.rule.js';
import type { PortalData } from '../../provider/portal-data.js';
import { notOverdue, overdue } from './task-list.rule.js';

type Ready = Extract<CollectionState, { kind: 'ready' }>;
type Listed = Extract<CollectionState, { kind: 'ready' | 'empty' }>;

/** A list of tasks that may begin with those that are overdue: two lists then, one after the other, that read as one. */
export class TaskListController {
  readonly #overdue: CollectionController;
  readonly #tasks: CollectionController;
  #isSplit = false;

  constructor(host: ReactiveControllerHost) {
    this.#overdue = new CollectionController(host);
    this.#tasks = new CollectionController(host);
  }

  /** Says which tasks are wanted now; call it from `willUpdate`. `scope` as in {@link CollectionController.want}. */
  want(data: PortalData | undefined, request: CollectionRequest | null, isOverdueFirst: boolean, scope: string): void {
    this.#isSplit = isOverdueFirst;
    const part = (condition: typeof overdue): CollectionRequest | null => request && { ...request, where: allOf([request.where, condition]) ?? condition };
    this.#overdue.want(isOverdueFirst ? data : undefined, part(overdue), scope);
    this.#tasks.want(data, isOverdueFirst ? part(notOverdue) : request, scope);
  }

  get state(): CollectionState {
    const [first, rest] = [this.#overdue.state, this.#tasks.state];
    if (!this.#isSplit) return rest;
    if (!isListed(first)) return first;
    return isListed(rest) ? joined(first, rest) : rest;
  }

  more(): void {
    const { state } = this.#overdue;
    if (this.#isSplit && state.kind === 'ready' && state.more !== 'none') this.#overdue.more();
    else this.#tasks.more();
  }

  /** Asks again: the way on from an error. */
  refresh(): void {
    this.#overdue.refresh();
    this.#tasks.refresh();
  }
}

function isListed(state: CollectionState): state is Listed {
  return state.kind === 'ready' || state.kind === 'empty';
}

function joined(first: Listed, rest: Listed): Listed {
  if (first.kind === 'empty') return rest;
  const total = sumOf(first.total, rest.kind === 'ready' ? rest.total : { exact: 0 });
  // Nothing stands after a list that goes on.
  if (rest.kind === 'empty' || first.more !== 'none') return { ...first, total, more: moreOf(first, rest) };
  return {
    ...rest, total,
    rows: [...first.rows, ...rest.rows],
    refreshing: first.refreshing || rest.refreshing,
    stale: first.stale ?? rest.stale,
  };
}

function moreOf({ more }: Ready, rest: Listed): Ready['more'] {
  return more === 'none' && rest.kind === 'ready' ? rest.more : more;
}

function sumOf(one: Total, other: Total): Total {
  const [a, b] = [one, other].map((total) => (total !== 'unknown' && 'exact' in total ? total.exact : Number.NaN));
  const sum = (a ?? Number.NaN) + (b ?? Number.NaN);
  return Number.isNaN(sum) ? 'unknown' : { exact: sum };
}
