import type { Session, StoredRecord } from '../backend/types.js';

/** What a column of a case may refer to, by what other columns of the case hold. */
interface Qualifier {
  /** The column that the choice depends on. */
  readonly dependsOn?: string;
  /** The column of the referred table that must hold the same as {@link Qualifier.dependsOn}. */
  readonly column?: string;
  /** Holds whatever the case holds. */
  readonly always?: string;
  /** The rows of another table that name what may be referred to. */
  readonly through?: Through;
}

/** Rows that name what may be chosen. */
interface Through {
  readonly table: string;
  /** The column that names it. */
  readonly names: string;
  readonly where: string;
  /** The column that must hold the same as {@link Qualifier.dependsOn}. */
  readonly column?: string;
  /** Who may choose what no row names. */
  readonly exceptFor?: string;
}

/** The reference qualifiers of a case, as its dictionary and the forms of contributors have them. */
const qualifiers: Readonly<Record<string, Qualifier>> = {
  account: { always: 'customer=true' },
  contact: { dependsOn: 'account', column: 'account' },
  consumer: { dependsOn: 'household', column: 'household', always: 'active=true' },
  household: { dependsOn: 'consumer', through: { table: 'csm_household_member', names: 'household', where: 'current=true', column: 'member' } },
  partner: { always: 'partner=true' },
  partner_contact: { dependsOn: 'partner', column: 'account' },
  asset: { dependsOn: 'account', column: 'account' },
  sold_product: { dependsOn: 'account', column: 'account', always: 'state=active' },
  install_base: { dependsOn: 'account', column: 'account', always: 'active=true' },
  requesting_service_organization: {
    always: 'active=true',
    through: {
      table: 'sn_csm_service_organization_member',
      names: 'service_organization',
      where: 'user=javascript:gs.getUserID()^active=true',
      exceptFor: 'sn_esm_agent',
    },
  },
  service_organization: { always: 'active=true' },
  assigned_to: { always: 'active=true' },
  assignment_group: { always: 'active=true' },
};

/** The column of a case that a column of it depends on, if any. */
export function parentOf(field: string): string | undefined {
  return qualifiers[field]?.dependsOn;
}

/** The encoded query that a record must match to be chosen for a column of a case; empty when every record may be. */
export function qualifierOf(field: string, current: Readonly<StoredRecord>, session: Session): string {
  const { dependsOn = '', column, always = '', through } = qualifiers[field] ?? {};
  const parent = current[dependsOn] ?? '';
  const same = column === undefined || parent === '' ? '' : `${column}=${parent}`;
  return [always, same, through === undefined ? '' : namedBy(through, parent, session)].filter((term) => term !== '').join('^');
}

function namedBy({ table, names, where, column, exceptFor }: Through, parent: string, session: Session): string {
  if (exceptFor !== undefined && session.actor.roles.has(exceptFor)) return '';
  if (column !== undefined && parent === '') return '';
  const { records } = session.list(table, { query: column === undefined ? where : `${where}^${column}=${parent}` });
  return `sys_idIN${records.map((record) => record[names] ?? '').join(',') || '-1'}`;
}
