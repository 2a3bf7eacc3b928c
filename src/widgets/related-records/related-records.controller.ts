import type { ReactiveControllerHost } from 'lit';
import { CollectionController, type CollectionRequest, type CollectionState } from '../../controllers/collection.controller.js';
import { grantOf } from '../../controllers/grant-of.js';
import { RecordController, type RecordState } from '../../controllers/record.controller.js';
import { isDenial, type PortalError } from '../../data/errors.js';
import type { Condition, Sort } from '../../data/query.js';
import { parseRef } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import { relatedRecordTypes, type RelatedRecordType, type RelatedRecordTypeName } from '../../model/related-record-types.js';
import type { Effective } from '../../guard/effective.js';
import type { PortalData } from '../../provider/portal-data.js';
import type { RelatedGroup } from './related-group.js';

/** What is known of the records that hang on a case. */
export type RelatedRecordsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'error'; readonly error: PortalError }
  /** `failed` is why some kinds are missing. */
  | { readonly kind: 'ready'; readonly groups: readonly RelatedGroup[]; readonly failed: PortalError | undefined };

/** Which related records are wanted. */
export interface RelatedRecordsRequest {
  /** The case: `table/sys_id`. */
  readonly record: string | null;
  readonly view: string;
  readonly types: readonly RelatedRecordTypeName[];
  /** The most requests of one page. */
  readonly pageSize: number;
  readonly sort: Sort | null;
  readonly search: string;
  /** Beyond the tie to the case; concerns the kinds with many records, and hides the others. */
  readonly filter: Condition | undefined;
}

/**
 * Reads a case and what hangs on it. A kind is followed only if the portal owner allowed it: a reference if the case's
 * view lists its field with the raw value, children if their own view lets their parent field be filtered on. A record
 * that the person may not read is not there, without a trace (domain rule of related records: never say how many).
 */
export class RelatedRecordsController {
  readonly #case: RecordController;
  readonly #references: ReadonlyMap<RelatedRecordType, RecordController>;
  readonly #children: ReadonlyMap<RelatedRecordType, CollectionController>;

  constructor(host: ReactiveControllerHost) {
    this.#case = new RecordController(host);
    const of = (link: RelatedRecordType['link']): readonly RelatedRecordType[] =>
      relatedRecordTypes.filter((type) => type.link === link);
    this.#references = new Map(of('reference').map((type) => [type, new RecordController(host)]));
    this.#children = new Map(of('children').map((type) => [type, new CollectionController(host)]));
  }

  /** Says what is wanted now and answers what is known of it; call it from `willUpdate`. */
  want(data: PortalData | undefined, request: RelatedRecordsRequest): RelatedRecordsState {
    const parts = parseRef(request.record);
    this.#case.want(data, parts, request.view);
    const { state } = this.#case;
    const row = state.kind === 'ready' && data && parts ? state.row : null;
    const found = relatedRecordTypes.map((type) => this.#wantType(row ? data : undefined, type, row, parts?.id ?? '', request));
    if (state.kind !== 'ready') return state;
    return summary(found, request);
  }

  /** Asks for more of a kind. */
  more(type: RelatedRecordType): void {
    this.#children.get(type)?.more();
  }

  /** Asks again for everything: the way on from an error. */
  refresh(): void {
    for (const controller of [this.#case, ...this.#references.values(), ...this.#children.values()]) controller.refresh();
  }

  #wantType(
    data: PortalData | undefined, type: RelatedRecordType, row: GuardedRow | null, caseId: string, request: RelatedRecordsRequest,
  ): Found {
    const wanted = data && request.types.includes(type.name) ? data : undefined;
    switch (type.link) {
      case 'reference': {
        const id = row?.value[type.caseField];
        const controller = this.#references.get(type);
        controller?.want(id ? wanted : undefined, id ? { table: type.table, id } : null, request.view);
        return { type, state: id && wanted && controller ? fromRecord(controller.state) : { kind: 'denied' } };
      }
      case 'children': {
        const asked = wanted && mayFollow(wanted, type, request.view) ? wanted : undefined;
        const controller = this.#children.get(type);
        controller?.want(asked, asked ? childrenOf(type, caseId, asked, request) : null, caseId);
        return { type, state: asked && controller ? controller.state : { kind: 'denied' } };
      }
    }
  }
}

interface Found {
  readonly type: RelatedRecordType;
  readonly state: CollectionState;
}

function fromRecord(state: RecordState): CollectionState {
  return state.kind === 'ready'
    ? { ...state, rows: [state.row], total: { exact: 1 }, more: 'none', refreshing: false }
    : state;
}

type Children = Extract<RelatedRecordType, { link: 'children' }>;

function mayFollow(data: PortalData, { table, parentField }: Children, view: string): boolean {
  const state = grantOf(data, table, view);
  return state.kind === 'granted' && state.grant.filter.has(parentField);
}

/** What people look for is most often what was opened last. */
const newestFirst: readonly Sort[] = [
  { field: 'opened_at', direction: 'descending' }, { field: 'number', direction: 'descending' },
];

/** Search and sort are left out where the grant has none, so that the list stands anyway. */
function childrenOf(
  { table, parentField }: Children, id: string, data: PortalData, request: RelatedRecordsRequest,
): CollectionRequest {
  const state = grantOf(data, table, request.view);
  const grant = state.kind === 'granted' ? state.grant : null;
  const { view, sort, pageSize } = request;
  const search = request.search.trim();
  const tie = { field: parentField, op: 'equals', value: id } as const;
  const order = [sort, ...newestFirst].find((one) => one && grant?.sort.has(one.field));
  return {
    table,
    view,
    where: request.filter ? { all: [tie, request.filter] } : tie,
    limit: pageSize,
    ...(search && grant && grant.search.length > 0 ? { search } : {}),
    ...(order ? { sort: [order] } : {}),
  };
}

/** One state of all kinds: shown once nothing is pending, so that the list does not grow under the reader's finger. */
function summary(found: readonly Found[], { types, search, filter }: RelatedRecordsRequest): RelatedRecordsState {
  const text = search.trim();
  if (found.some(({ state }) => state.kind === 'loading')) return { kind: 'loading' };
  const groups: RelatedGroup[] = [];
  let failed: PortalError | undefined;
  for (const name of types) {
    const one = found.find(({ type }) => type.name === name);
    if (one?.state.kind === 'error' && !isDenial(one.state.error)) failed ??= one.state.error;
    if (one?.state.kind !== 'ready') continue;
    const { allowed, more, refreshing } = one.state;
    if (one.type.link === 'reference' && filter) continue;
    const rows = one.type.link === 'reference' ? matching(one.state.rows, allowed, text) : one.state.rows;
    if (rows.length > 0) groups.push({ type: one.type, allowed, rows, more, refreshing });
  }
  // A search without a match is no reason to hide the widget with the search in it.
  if (groups.length > 0 || ((text !== '' || filter) && !failed)) return { kind: 'ready', groups, failed };
  return failed ? { kind: 'error', error: failed } : { kind: 'empty' };
}

/** Records at the end of a reference are at hand; they are searched here, in the fields the view allows (G-36). */
function matching(rows: readonly GuardedRow[], { search: fields }: Effective, text: string): readonly GuardedRow[] {
  if (text === '') return rows;
  const wanted = text.toLocaleLowerCase();
  return rows.filter(({ display }) => fields.some((path) => display[path]?.toLocaleLowerCase().includes(wanted)));
}
