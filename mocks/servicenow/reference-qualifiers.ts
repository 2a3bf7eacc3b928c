import type { StoredRecord } from '../backend/types.js';

/** What a column of a case may refer to, by what other columns of the case hold. */
interface Qualifier {
  /** The column that the choice depends on. */
  readonly dependsOn?: string;
  /** The column of the referred table that must hold the same as {@link Qualifier.dependsOn}. */
  readonly column?: string;
  /** Holds whatever the case holds. */
  readonly always?: string;
}

/** The reference qualifiers of a case, as its dictionary has them. */
const qualifiers: Readonly<Record<string, Qualifier>> = {
  account: { always: 'customer=true' },
  contact: { dependsOn: 'account', column: 'account' },
  consumer: { dependsOn: 'household', column: 'household', always: 'active=true' },
  partner: { always: 'partner=true' },
  partner_contact: { dependsOn: 'partner', column: 'account' },
  sold_product: { dependsOn: 'account', column: 'account', always: 'state=active' },
  assigned_to: { always: 'active=true' },
  assignment_group: { always: 'active=true' },
};

/** The column of a case that a column of it depends on, if any. */
export function parentOf(field: string): string | undefined {
  return qualifiers[field]?.dependsOn;
}

/** The encoded query that a record must match to be chosen for a column of a case; empty when every record may be. */
export function qualifierOf(field: string, current: Readonly<StoredRecord>): string {
  const { dependsOn = '', column, always = '' } = qualifiers[field] ?? {};
  const parent = current[dependsOn] ?? '';
  return [always, column === undefined || parent === '' ? '' : `${column}=${parent}`].filter((term) => term !== '').join('^');
}
