/** What a case says of its customer, most telling first. */
export const customerFields = ['account', 'consumer', 'requesting_service_organization', 'internal_user'] as const;

export type CustomerField = (typeof customerFields)[number];

/** Who the customer of a case is: the field that names them, and whom the case is about besides. */
export interface CaseCustomer {
  readonly field: CustomerField;
  /** Of a case with an account and a consumer, the consumer is who is served. */
  readonly served: 'consumer' | null;
}

/**
 * The customer of a case: its account or consumer; else the organization that asks, of the company itself; else the employee
 * who asks. `null` where it names none of them.
 */
export function caseCustomer(named: (field: CustomerField) => boolean): CaseCustomer | null {
  const field = customerFields.find(named);
  return field === undefined ? null : { field, served: field === 'account' && named('consumer') ? 'consumer' : null };
}
