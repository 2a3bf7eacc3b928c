import { expect } from '@open-wc/testing';
import { caseCustomer, type CustomerField } from '../../src/model/case-customer.rule.js';

describe('the customer of a case', () => {
  /** Written by hand: what a case names, who its customer is, whom it serves. */
  const cases: readonly (readonly [named: readonly CustomerField[], customer: CustomerField | null, served: 'consumer' | null])[] = [
    [['account'], 'account', null],
    [['consumer'], 'consumer', null],
    [['account', 'consumer'], 'account', 'consumer'],
    [['account', 'internal_user'], 'account', null],
    [['consumer', 'internal_user'], 'consumer', null],
    [['account', 'requesting_service_organization'], 'account', null],
    [['consumer', 'requesting_service_organization', 'internal_user'], 'consumer', null],
    [['requesting_service_organization'], 'requesting_service_organization', null],
    [['requesting_service_organization', 'internal_user'], 'requesting_service_organization', null],
    [['internal_user'], 'internal_user', null],
    [[], null, null],
  ];
  for (const [named, customer, served] of cases) {
    it(`that names ${named.join(' and ') || 'nobody'} is ${customer ?? 'unknown'}${served ? `, for the ${served}` : ''}`, () => {
      const found = caseCustomer((field) => named.includes(field));
      expect([found?.field ?? null, found?.served ?? null]).to.deep.equal([customer, served]);
    });
  }
});
