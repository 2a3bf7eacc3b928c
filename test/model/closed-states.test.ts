import { expect } from '@open-wc/testing';
import { isClosed } from '../../src/model/closed-states.js';

describe('whether a record still takes messages', () => {
  const cases: readonly (readonly [state: string | undefined, name: string, closed: boolean])[] = [
    ['0', 'Draft', false], ['1', 'New', false], ['10', 'Open', false], ['18', 'Awaiting Info', false], ['6', 'Resolved', false],
    ['3', 'Closed', true], ['7', 'Canceled', true], [undefined, 'not granted', false], ['99', 'of another instance', false],
  ];
  for (const [state, name, closed] of cases) {
    it(`${closed ? 'a case takes none' : 'a case takes them'} when its state is ${name}`, () => {
      expect(isClosed('sn_customerservice_case', state)).to.equal(closed);
    });
  }

  for (const [state, closed] of [['-5', false], ['1', false], ['2', false], ['3', true], ['4', true], ['7', true]] as const) {
    it(`${closed ? 'a project task takes none' : 'a project task takes them'} in state ${state}`, () => {
      expect([isClosed('customer_project_task', state), isClosed('customer_project', state)]).to.deep.equal([closed, closed]);
    });
  }

  it('says nothing of other tables, where the same value means something else', () => {
    expect(isClosed('change_request', '3')).to.equal(false);
    expect(isClosed('constructor', '3')).to.equal(false);
  });
});
