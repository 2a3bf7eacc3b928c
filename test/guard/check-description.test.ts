import { expect } from '@open-wc/testing';
import { checkDescription } from '../../src/guard/check-description.js';
import { canary, codeOf, described, isDeeplyFrozen, reachableTexts } from './situation.js';

const answer = (fields: unknown, more: object = {}): unknown => ({ table: 'task', label: 'Task', fields, ...more });
const check = (given: unknown) => checkDescription(given, 'task', ['number', 'state']);

describe('checking a description', () => {
  it('G-60 copies what is told of the fields that were asked, and of nothing else', () => {
    const state = { ...described({ type: 'choice', reference: 'x', maxLength: 40, mandatory: true, readable: 'yes', choices: [{ value: '1', label: 'New' }], initial: '1', hint: 'How new?' }), note: canary };
    const description = check(answer({ state, salary: described({ label: canary }) }, { note: canary }));
    expect(description.table).to.equal('task');
    expect(Object.keys(description.fields)).to.deep.equal(['state']);
    expect(description.fields['state']).to.deep.equal({
      label: 'Label', type: 'choice', reference: 'x', initial: '1', hint: 'How new?', maxLength: 40, mandatory: true, choices: [{ value: '1', label: 'New' }],
      readable: 'yes', writable: 'unknown', filterable: 'unknown', sortable: 'unknown',
    });
    expect(isDeeplyFrozen(description)).to.equal(true);
    expect(Reflect.getPrototypeOf(description.fields)).to.equal(null);
    expect(reachableTexts(description)).to.not.contain(canary);
  });

  it('G-65 is not reached by later changes of the answer', () => {
    const field = { ...described(), choices: [{ value: '1', label: 'New' }] };
    const description = check(answer({ state: field }));
    Object.assign(field, { label: canary });
    Object.assign(field.choices[0] ?? {}, { label: canary });
    expect(reachableTexts(description)).to.not.contain(canary);
  });

  it('leaves out what may be told and is not told as text', () => {
    const field = check(answer({ state: { ...described(), reference: 7, initial: null, hint: ['x'], maxLength: 'long', mandatory: 'yes' } })).fields['state'];
    expect(field).to.deep.equal(described());
  });

  const wrong: readonly (readonly [string, unknown])[] = [
    ['null', null], ['a text', 'x'], ['a list', []], ['no fields', { table: 'task', label: 'x' }], ['fields in a list', answer([])], ['another table', answer({}, { table: 'problem' })],
    ['no label', answer({}, { label: undefined })], ['a field that is a text', answer({ state: 'string' })], ['a field that is a list', answer({ state: [] })],
    ['a field that is null', answer({ state: null })], ['a field without a label', answer({ state: { type: 'string' } })], ['a label that is no text', answer({ state: { ...described(), label: 7 } })],
    ['a choice that is a text', answer({ state: { ...described(), choices: ['New'] } })], ['a choice without a label', answer({ state: { ...described(), choices: [{ value: '1' }] } })],
  ];
  for (const [name, given] of wrong) {
    it(`G-02 takes ${name} for a bad response and not for silence`, () => {
      expect(codeOf(() => check(given))).to.equal('bad-response');
    });
  }

  it('G-02 takes a permission that it does not understand for a no, and one that is not stated for unknown', () => {
    const permission = (readable: unknown) => check(answer({ state: { ...described(), readable } })).fields['state']?.readable;
    expect(['yes', 'no', 'unknown', undefined].map(permission)).to.deep.equal(['yes', 'no', 'unknown', 'unknown']);
    expect(['maybe', 'YES', true, 1, null, {}, ''].map(permission)).to.deep.equal(Array.from({ length: 7 }, () => 'no'));
  });

  it('knows no type but its own', () => {
    for (const type of ['glide_list', 'String', 7, undefined, 'toString']) expect(check(answer({ state: { ...described(), type } })).fields['state']?.type).to.equal('unknown');
  });

  it('leaves out what it cannot use', () => {
    const field = { ...described(), maxLength: -1, mandatory: 'yes', reference: 7, choices: 'New' };
    expect(check(answer({ state: field })).fields['state']).to.deep.equal(described());
    for (const maxLength of [0, 1.5, '40', NaN]) expect(check(answer({ state: { ...described(), maxLength } })).fields['state']).to.deep.equal(described());
  });

  it('G-68 takes a thousand choices and no more', () => {
    const choices = Array.from({ length: 1001 }, () => ({ value: '1', label: 'New' }));
    expect(codeOf(() => check(answer({ state: { ...described(), choices: choices.slice(1) } })))).to.equal('nothing');
    expect(codeOf(() => check(answer({ state: { ...described(), choices } })))).to.equal('too-large');
  });
});
