import { expect } from '@open-wc/testing';
import { caseActionsIn, caseOperations, stateAfter } from '../../src/model/case-actions.rule.js';

const customer = ['sn_customerservice.customer', 'sn_esm_user', 'snc_external'];
const proxyContact = ['snc_internal', 'sn_customerservice.proxy_contact'];
const agent = ['snc_internal', 'sn_customerservice_agent', 'sn_esm_agent'];

/** Written by hand, from the state machine of the case page. */
const table: readonly (readonly [state: string, value: string | undefined, forCustomer: string, forProxyContact: string, forAgent: string])[] = [
  ['Draft', '0', 'comment attach close-case', 'comment attach', 'comment attach'],
  ['New', '1', 'comment attach close-case', 'comment attach', 'comment attach'],
  ['Open', '10', 'comment attach close-case', 'comment attach', 'comment attach'],
  ['Awaiting Info', '18', 'comment attach close-case', 'comment attach', 'comment attach'],
  ['Resolved', '6', 'accept-solution reject-solution comment attach', 'accept-solution reject-solution comment attach', 'comment attach'],
  ['Closed', '3', '', '', ''],
  ['Canceled', '7', '', '', ''],
  ['a state of the instance’s own', '42', 'comment attach', 'comment attach', 'comment attach'],
  ['a state that is not granted', undefined, 'comment attach', 'comment attach', 'comment attach'],
  ['a name that every object has', 'constructor', 'comment attach', 'comment attach', 'comment attach'],
];

describe('What a person can do on a case', () => {
  for (const [state, value, forCustomer, forProxyContact, forAgent] of table) {
    it(`in ${state}: a customer ${forCustomer || 'nothing'}, a proxy contact ${forProxyContact || 'nothing'}, an agent ${forAgent || 'nothing'}`, () => {
      expect(caseActionsIn(value, customer).join(' ')).to.equal(forCustomer);
      expect(caseActionsIn(value, proxyContact).join(' ')).to.equal(forProxyContact);
      expect(caseActionsIn(value, agent).join(' ')).to.equal(forAgent);
    });
  }

  it('leads to Closed when they close it or accept the solution, and back to Open when they reject it', () => {
    expect(caseOperations.map((operation) => [operation, stateAfter(operation)])).to.deep.equal([
      ['accept-solution', '3'], ['reject-solution', '10'], ['close-case', '3'],
    ]);
  });
});
