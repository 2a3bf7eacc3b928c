/** For whom a case can be opened. Those of `customer` are the answers to "Who are you creating this case for?". */
export type CaseOption =
  | 'account' | 'consumer' | 'location' | 'self'
  /** A product case of a contact or a consumer, for themselves. */
  | 'contact-own' | 'consumer-own'
  /** A product case for another contact, by who answers for an account, or by a partner. */
  | 'contact-other' | 'contact-by-partner'
  /** A case about a project of a contact, for themselves, for another contact, or by a partner. */
  | 'project-own' | 'project-other' | 'project-by-partner'
  /** A case for a contact, by an employee. */
  | 'proxy';

interface OptionRule {
  readonly option: CaseOption;
  /** Any of these roles gives it. */
  readonly roles: readonly string[];
  /** Whoever has this role has another option for the same. */
  readonly unless?: string;
}

const external = 'snc_external';

const scoped = (name: string): string => `sn_customerservice.${name}`;

/**
 * ServiceNow documentation on contributor users, on the product case of customers and partners, on cases of projects, and on
 * proxy contacts. Who opens cases about projects has to be a contact of one as well, which no role says.
 */
const producers: ReadonlyMap<string, readonly OptionRule[]> = new Map([
  ['customer', [
    { option: 'account', roles: [scoped('account_contributor'), scoped('relationship_contributor')] },
    { option: 'consumer', roles: [scoped('consumer_contributor'), scoped('relationship_contributor')] },
    { option: 'location', roles: [scoped('service_organization_contributor')] },
    // Of the company's own people only, whatever somebody was given by mistake.
    { option: 'self', roles: [scoped('self_contributor')], unless: external },
  ]],
  ['product', [
    { option: 'contact-own', roles: [scoped('customer')] },
    { option: 'consumer-own', roles: [scoped('consumer')] },
    { option: 'contact-other', roles: [scoped('customer_admin'), scoped('customer_case_manager')], unless: scoped('partner') },
    { option: 'contact-by-partner', roles: [scoped('partner')] },
  ]],
  ['project', [
    { option: 'project-own', roles: [scoped('customer')] },
    { option: 'project-other', roles: [scoped('customer_admin'), scoped('customer_case_manager')], unless: scoped('partner') },
    { option: 'project-by-partner', roles: [scoped('partner')] },
  ]],
  ['proxy', [{ option: 'proxy', roles: [scoped('proxy_contact')] }]],
]);

/** The options of a producer that a person's roles allow, in the order in which they are asked; `null` for no producer. */
export function caseOptions(producer: string, roles: readonly string[]): readonly CaseOption[] | null {
  const rules = producers.get(producer);
  if (!rules) return null;
  return rules
    .filter(({ roles: any, unless }) => any.some((role) => roles.includes(role)) && !(unless !== undefined && roles.includes(unless)))
    .map(({ option }) => option);
}
