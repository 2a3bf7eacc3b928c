import { expect } from '@open-wc/testing';
import type { FieldDescription, FieldType } from '../../src/data/description.js';
import { emptyEntry } from '../../src/parts/form/entry.rule.js';
import { beneficiaryOf } from '../../src/widgets/create-request/beneficiary.rule.js';
import { orderFields, type OrderFieldsRequest } from '../../src/widgets/create-request/order-fields.rule.js';

const asked = (type: FieldType, more: Partial<FieldDescription> = {}): FieldDescription => ({
  label: 'One', type, readable: 'unknown', writable: 'unknown', filterable: 'unknown', sortable: 'unknown', ...more,
});
const forOthers = { account: asked('reference', { reference: 'customer_account' }), contact: asked('reference', { reference: 'customer_contact', hint: 'Or nobody' }) };

function fieldsOf(fields: Readonly<Record<string, FieldDescription>>, more: Partial<OrderFieldsRequest> = {}) {
  return orderFields({ description: { fields }, canPick: () => true, forCustomersOnly: false, hasAccount: false, ...more });
}

describe('The form of an order', () => {
  it('leaves out what cannot be given and need not be', () => {
    const fields = fieldsOf({ topics: asked('list', { reference: 'sys_user' }), site: asked('reference', { reference: 'cmn_location' }), note: asked('text') }, { canPick: () => false });
    expect(fields?.map(({ path }) => path)).to.deep.equal(['note']);
  });

  it('is no form when something has to be given that cannot be', () => {
    expect(fieldsOf({ topics: asked('list', { mandatory: true }) })).to.equal(null);
    expect(fieldsOf({ site: asked('reference', { reference: 'cmn_location', mandatory: true }) }, { canPick: () => false })).to.equal(null);
    expect(fieldsOf({ topics: asked('list', { mandatory: true, initial: 'a,b' }) })).to.deep.equal([]);
    expect(fieldsOf({ topics: asked('list', { mandatory: true, writable: 'no' }) })).to.deep.equal([]);
  });

  it('wants at least one of a thing', () => {
    const [quantity] = fieldsOf({ quantity: asked('integer', { initial: '1' }) }) ?? [];
    expect([quantity?.isRequired, quantity?.control]).to.deep.equal([true, { kind: 'number', isWhole: true, least: 1 }]);
  });

  const whom: readonly (readonly [string, Partial<OrderFieldsRequest>, readonly boolean[]])[] = [
    ['who may order for others need not', {}, [false, false]],
    ['who has named an account names a contact', { hasAccount: true }, [false, true]],
    ['a proxy contact names an account first', { forCustomersOnly: true }, [true, false]],
    ['a proxy contact who has named an account names a contact', { forCustomersOnly: true, hasAccount: true }, [true, true]],
  ];
  for (const [who, more, required] of whom) {
    it(`${who}`, () => {
      expect(fieldsOf(forOthers, more)?.map(({ isRequired }) => isRequired)).to.deep.equal(required);
    });
  }

  it('does not tell who has to name a contact that they may leave it empty', () => {
    expect(fieldsOf(forOthers)?.[1]?.hint).to.equal('Or nobody');
    expect(fieldsOf(forOthers, { forCustomersOnly: true })?.[1]?.hint).to.equal('');
  });

  it('is no form for a proxy contact who cannot say for whom it is', () => {
    expect(fieldsOf({ note: asked('text') }, { forCustomersOnly: true })).to.equal(null);
    expect(fieldsOf({ contact: forOthers.contact }, { forCustomersOnly: true })?.[0]?.isRequired).to.equal(true);
  });
});

describe('For whom an order is', () => {
  const entries = (found: Readonly<Record<string, readonly [id: string, name: string]>>) => (path: string) => {
    const entry = found[path];
    return entry && { ...emptyEntry, text: entry[0], name: entry[1] };
  };
  const me = 'u1';

  it('T22 is for oneself until somebody else is chosen, and for nobody in case of a proxy contact', () => {
    expect(beneficiaryOf({ typed: entries({}), me, forCustomersOnly: false })).to.deep.equal({ kind: 'self' });
    expect(beneficiaryOf({ typed: entries({}), me, forCustomersOnly: true })).to.deep.equal({ kind: 'unnamed' });
    expect(beneficiaryOf({ typed: entries({ contact: ['u1', 'Me'] }), me, forCustomersOnly: false })).to.deep.equal({ kind: 'self' });
  });

  it('T22 names the contact and the account that were chosen, not what was merely typed', () => {
    const typed = entries({ contact: ['u2', 'Una'], account: ['a1', 'Aster'] });
    expect(beneficiaryOf({ typed, me, forCustomersOnly: true })).to.deep.equal({ kind: 'other', contact: 'Una', account: 'Aster' });
    expect(beneficiaryOf({ typed: entries({ contact: ['', 'Un'] }), me, forCustomersOnly: true })).to.deep.equal({ kind: 'unnamed' });
    expect(beneficiaryOf({ typed: entries({ contact: ['u2', 'Una'], account: ['', 'As'] }), me, forCustomersOnly: false })).to.deep.equal({
      kind: 'other', contact: 'Una', account: '',
    });
  });
});
