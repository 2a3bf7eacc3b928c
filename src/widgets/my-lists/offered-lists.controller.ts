import type { ReactiveControllerHost } from 'lit';
import { grantOf } from '../../controllers/grant-of.js';
import { QueriesController } from '../../controllers/queries.controller.js';
import { isDenial, type PortalError } from '../../data/errors.js';
import type { Identity } from '../../data/identity.js';
import type { GuardedPage } from '../../data/row.js';
import type { StoreQuery } from '../../data/store/store-query.js';
import type { PortalData } from '../../provider/portal-data.js';
import type { ListCatalogue, ListCategory, ListDefinition } from '../../views/list-catalogue.schema.js';
import { relationshipOf } from '../../views/relationship-of.js';
import { listCondition, type KeysByRelationship } from './list-condition.rule.js';

/** The lists of a category that a person has; never none. */
export interface OfferedCategory {
  readonly category: ListCategory;
  readonly lists: readonly ListDefinition[];
}

export type OfferedListsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'error'; readonly error: PortalError }
  | { readonly kind: 'ready'; readonly categories: readonly OfferedCategory[]; readonly keys: KeysByRelationship };

/** As many keys as the guard lets a condition compare with. */
const mostKeys = 500;

/** Finds out which lists a person has: by their roles, by their views, and by whom and what they look after. */
export class OfferedListsController {
  readonly #relationships: QueriesController<GuardedPage>;

  constructor(host: ReactiveControllerHost) {
    this.#relationships = new QueriesController(host);
  }

  /**
   * Says which lists there are; call it from `willUpdate`. A relationship is asked about once, and only if somebody with
   * these roles has a list that depends on it.
   *
   * @param only The category that the page shows, or empty for all.
   */
  want(data: PortalData | undefined, identity: Identity | undefined, catalogue: ListCatalogue | undefined, only: string): OfferedListsState {
    if (!data || !identity || !catalogue) {
      this.#relationships.want(undefined, new Map());
      return { kind: 'loading' };
    }
    const has = (roles: readonly string[]): boolean => roles.some((role) => identity.roles.includes(role));
    const categories = catalogue.categories.filter(({ id }) => only === '' || id === only);
    for (const { table, view } of categories.flatMap(({ lists }) => lists)) {
      const grant = grantOf(data, table, view);
      if (grant.kind === 'error') return grant;
    }
    const possible = categories.map((category) => ({
      category,
      lists: category.lists.filter(({ roles, table, view }) => has(roles) && grantOf(data, table, view).kind === 'granted'),
    }));
    const names = new Set(possible.flatMap(({ lists }) => lists.flatMap(({ relationships = [] }) => relationships)));
    this.#ask(data, catalogue, [...names], has);
    const keys = this.#keys(catalogue, names);
    if ('kind' in keys) return keys;
    const offered = possible
      .map(({ category, lists }) => ({
        category,
        lists: lists.filter(({ relationships }) => !relationships || relationships.some((name) => (keys.get(name) ?? []).length > 0)),
      }))
      .filter(({ lists }) => lists.length > 0);
    return offered.length === 0 ? { kind: 'denied' } : { kind: 'ready', categories: offered, keys };
  }

  refresh(): void {
    this.#relationships.refresh();
  }

  #ask(data: PortalData, catalogue: ListCatalogue, names: readonly string[], has: (roles: readonly string[]) => boolean): void {
    const queries = new Map<string, StoreQuery<GuardedPage>>();
    for (const name of names) {
      const relationship = relationshipOf(catalogue, name);
      if (!relationship || !has(relationship.roles)) continue;
      const { table, view, where } = relationship;
      const grant = grantOf(data, table, view);
      if (grant.kind !== 'granted') continue;
      queries.set(name, data.list(grant.grant, { table, view, where: listCondition(where, new Map()), limit: mostKeys }));
    }
    this.#relationships.want(data, queries);
  }

  /** What was found; who may not read a relationship has none of it. */
  #keys(catalogue: ListCatalogue, names: Iterable<string>): KeysByRelationship | Extract<OfferedListsState, { kind: 'loading' | 'error' }> {
    const keys = new Map<string, readonly string[]>();
    for (const name of names) {
      const result = this.#relationships.result(name);
      if (result?.kind === 'loading') return { kind: 'loading' };
      if (result?.kind === 'failed' && !result.data && !isDenial(result.error)) return { kind: 'error', error: result.error };
      const field = relationshipOf(catalogue, name)?.key ?? '';
      keys.set(name, (result?.data?.rows ?? []).flatMap(({ value }) => value[field] ?? []));
    }
    return keys;
  }
}
