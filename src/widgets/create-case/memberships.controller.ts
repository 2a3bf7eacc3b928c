import type { ReactiveControllerHost } from 'lit';
import { CollectionController } from '../../controllers/collection.controller.js';
import { grantOf } from '../../controllers/grant-of.js';
import type { Choice } from '../../data/description.js';
import type { Path } from '../../data/path.js';
import type { Condition } from '../../data/query.js';
import type { Grant } from '../../guard/grant.js';
import type { CaseMembership } from '../../model/case-dependencies.js';
import type { PortalData } from '../../provider/portal-data.js';

/** Nobody belongs to more. */
const most = 100;

/** Reads one kind of membership, and answers what may be chosen by it. */
export class MembershipsController {
  readonly #membership: CaseMembership;
  readonly #rows: CollectionController;
  #canRead = false;
  #isWanted = false;

  constructor(host: ReactiveControllerHost, membership: CaseMembership) {
    this.#membership = membership;
    this.#rows = new CollectionController(host);
  }

  /**
   * Says whose memberships are wanted; call it from `willUpdate`.
   *
   * @param member The key of whoever is a member, `me` for the person themselves, empty for nobody yet.
   */
  want(data: PortalData | undefined, view: string, member: string): void {
    const { table } = this.#membership;
    const state = data ? grantOf(data, table, view) : undefined;
    const grant = state?.kind === 'granted' ? state.grant : null;
    this.#canRead = grant !== null && this.#fits(grant);
    this.#isWanted = this.#canRead && member !== '';
    this.#rows.want(this.#isWanted ? data : undefined, this.#isWanted && grant ? { table, view, where: this.#of(member, grant), limit: most } : null);
  }

  /** What may be chosen, none while it is on its way; `null` where it cannot be known. */
  get choices(): readonly Choice[] | null {
    if (!this.#canRead) return null;
    const { state } = this.#rows;
    if (state.kind !== 'ready') return [];
    const { names } = this.#membership;
    const found = state.rows.map(({ value, display }) => ({ value: value[names] ?? '', label: display[names] ?? '' }));
    return found.filter(({ value, label }) => value !== '' && label !== '');
  }

  get isWaiting(): boolean {
    return this.#isWanted && this.#rows.state.kind === 'loading';
  }

  refresh(): void {
    this.#rows.refresh();
  }

  /** By whose it is, else all memberships would be asked for; the key of what is chosen has to be granted too. */
  #fits(grant: Grant): boolean {
    const { names, member } = this.#membership;
    return grant.list.includes(names) && grant.raw.has(names) && isMatched(grant, member);
  }

  #of(member: string, grant: Grant): Condition {
    const { member: column, current } = this.#membership;
    const whose: Condition = { field: column, op: 'equals', value: member === 'me' ? { me: 'user' } : member };
    return isMatched(grant, current) ? { all: [whose, { field: current, op: 'equals', value: true }] } : whose;
  }
}

/** Whether a grant lets records be found by the value of a field. */
export function isMatched({ filter }: Pick<Grant, 'filter'>, path: Path): boolean {
  const tier = filter.get(path);
  return tier === 'match' || tier === 'both';
}
