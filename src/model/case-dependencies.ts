/** What a reference of a case may refer to. Narrows what is offered; the server decides. */
export interface CaseReference {
  /** Columns of the referred table with the values they must have. */
  readonly always?: Readonly<Record<string, string>>;
  /** The field of the case whose value a column of the referred table must hold. */
  readonly dependsOn?: { readonly field: string; readonly column: string; readonly isNeeded: boolean };
}

const references: ReadonlyMap<string, CaseReference> = new Map<string, CaseReference>([
  ['account', { always: { customer: 'true' } }],
  ['contact', { dependsOn: { field: 'account', column: 'account', isNeeded: true } }],
  ['consumer', { always: { active: 'true' } }],
  ['asset', { dependsOn: { field: 'account', column: 'account', isNeeded: false } }],
  ['customer_project', { dependsOn: { field: 'account', column: 'account', isNeeded: false } }],
  ['customer_project_task', { dependsOn: { field: 'customer_project', column: 'top_task', isNeeded: false } }],
  ['service_organization', { always: { active: 'true' } }],
  ['sold_product', { dependsOn: { field: 'requesting_service_organization', column: 'service_organization', isNeeded: true } }],
  ['install_base', { dependsOn: { field: 'requesting_service_organization', column: 'service_organization', isNeeded: true } }],
]);

/** What a field of a case may refer to; nothing in particular where no rule says. */
export function caseReference(field: string): CaseReference {
  return references.get(field) ?? {};
}

/**
 * Fields whose record belongs to the one that another field holds, the field that it depends on, from the inside out: a task
 * is of one project, a project of one account. Choosing it fills that field in.
 */
export const caseBelongings: readonly string[] = ['customer_project_task', 'customer_project'];

/** Memberships that say what may be chosen: the few households of a consumer, the few locations of a person. */
export interface CaseMembership {
  readonly table: string;
  /** The column that names what may be chosen. */
  readonly names: string;
  /** The column that says whose membership it is. */
  readonly member: string;
  /** The field of the case that holds whose it is; the person who opens the case if absent. */
  readonly memberField?: string;
  /** The column that says whether it still holds. */
  readonly current: string;
}

/** Fields that are chosen among memberships, by field. */
export const caseMemberships: ReadonlyMap<string, CaseMembership> = new Map<string, CaseMembership>([
  ['household', { table: 'csm_household_member', names: 'household', member: 'member', memberField: 'consumer', current: 'current' }],
  ['requesting_service_organization', {
    table: 'sn_csm_service_organization_member', names: 'service_organization', member: 'user', current: 'active',
  }],
]);

const dependents: ReadonlyMap<string, readonly string[]> = new Map([
  ['account', ['contact', 'asset', 'product']],
  ['consumer', ['household']],
  ['requesting_service_organization', ['sold_product', 'install_base']],
]);

/** The fields that mean nothing any more once this one has another value. */
export function dependentsOf(field: string): readonly string[] {
  return dependents.get(field) ?? [];
}
