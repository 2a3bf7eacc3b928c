import { accountInput, contactInput } from '../../model/order-inputs.js';
import type { Entry } from '../../parts/form/entry.rule.js';

/** For whom a person orders. */
export type Beneficiary =
  | { readonly kind: 'self' }
  /** They order for customers only, and have not said for which one. */
  | { readonly kind: 'unnamed' }
  | { readonly kind: 'other'; readonly contact: string; readonly account: string };

export interface BeneficiaryFacts {
  /** What has been entered into a field; `undefined` if nothing has. */
  readonly typed: (path: string) => Entry | undefined;
  /** The key of the person's own user record. */
  readonly me: string;
  readonly forCustomersOnly: boolean;
}

/** For whom it is as the form stands now: for a contact who has been chosen and is somebody else, or for oneself. */
export function beneficiaryOf({ typed, me, forCustomersOnly }: BeneficiaryFacts): Beneficiary {
  const contact = typed(contactInput);
  if (contact && contact.text !== '' && contact.text !== me) {
    const account = typed(accountInput);
    return { kind: 'other', contact: contact.name, account: account && account.text !== '' ? account.name : '' };
  }
  return forCustomersOnly ? { kind: 'unnamed' } : { kind: 'self' };
}
