import type { ReactiveControllerHost } from 'lit';
import { CollectionController, type CollectionState } from '../../controllers/collection.controller.js';
import { grantOf } from '../../controllers/grant-of.js';
import { RecordController, type RecordState } from '../../controllers/record.controller.js';
import { isDenial, type PortalError } from '../../data/errors.js';
import type { RefParts } from '../../data/record-ref.js';
import { orderOf } from '../../parts/record-list/list-query.rule.js';
import type { PortalData } from '../../provider/portal-data.js';
import { projectLists, type ProjectList } from './project-lists.rule.js';

/** A list that the person may read and that holds something. */
export interface FoundList {
  readonly list: ProjectList;
  readonly state: Extract<CollectionState, { kind: 'ready' }>;
}

/** What is known of the lists of a project. `failed` is why some of them are missing. */
export type ListsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly found: readonly FoundList[]; readonly failed: PortalError | undefined };

/** Which project is wanted. */
export interface WantedProject {
  readonly parts: RefParts | null;
  readonly view: string;
  /** The most records of one list that are read at once. */
  readonly pageSize: number;
}

/**
 * Reads a project and what belongs to it, all at once: what the key of the project finds, the project's own answer need not be
 * waited for. Each list is read through its own view; where a person has none, or the server shows nothing, it is not there.
 */
export class ProjectController {
  readonly #project: RecordController;
  readonly #lists: ReadonlyMap<ProjectList, CollectionController>;
  #states: readonly (readonly [ProjectList, CollectionState])[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#project = new RecordController(host);
    this.#lists = new Map(projectLists.map((list) => [list, new CollectionController(host)]));
  }

  get state(): RecordState {
    return this.#project.state;
  }

  /** Whole once nothing is pending, so that no list moves under the reader's finger. */
  get lists(): ListsState {
    if (this.#states.some(([, { kind }]) => kind === 'loading')) return { kind: 'loading' };
    const found = this.#states.flatMap(([list, state]) => (state.kind === 'ready' && state.rows.length > 0 ? [{ list, state }] : []));
    const failures = this.#states.flatMap(([, state]) => (state.kind === 'error' && !isDenial(state.error) ? [state.error] : []));
    return { kind: 'ready', found, failed: failures[0] };
  }

  /** Says which project is wanted; call it from `willUpdate`. */
  want(data: PortalData | undefined, { parts, view, pageSize }: WantedProject): void {
    this.#project.want(data, parts, view);
    const { state } = this;
    const isThere = state.kind === 'ready' || state.kind === 'loading';
    this.#states = [...this.#lists].flatMap(([list, controller]) => {
      const grant = data && parts && isThere ? listGrant(data, list, view) : null;
      controller.want(grant ? data : undefined, grant && parts ? {
        table: list.table,
        view,
        where: { field: list.tie, op: 'equals', value: parts.id },
        sort: orderOf(null, list.order, grant),
        limit: pageSize,
      } : null);
      return grant ? [[list, controller.state] as const] : [];
    });
  }

  more(list: ProjectList): void {
    this.#lists.get(list)?.more();
  }

  /** Asks again for everything: the way on from an error. */
  refresh(): void {
    for (const one of [this.#project, ...this.#lists.values()]) one.refresh();
  }
}

/** The grant of a list that can be asked for; `null` where there is no view, or its tie must not be filtered on. */
function listGrant(data: PortalData, { table, tie }: ProjectList, view: string) {
  const state = grantOf(data, table, view);
  return state.kind === 'granted' && state.grant.filter.has(tie) ? state.grant : null;
}
