import { expect } from '@open-wc/testing';
import { checkComment, checkCreate, checkOperation, checkUpdate } from '../../src/guard/check-write.js';
import { maxCellLength, project } from '../../src/guard/project.js';
import { codeOf, effectiveOf, rawRow } from './situation.js';
import type { Values } from '../../src/data/adapter.js';
import type { RawCell } from '../../src/data/row.js';

const allowed = effectiveOf({
  list: ['number', 'state', 'description'], raw: ['state', 'description'], write: ['state', 'description', 'comments'],
  create: { fields: ['short_description'], constants: { contact_type: 'web' } }, operations: ['approve'],
});

function row(fields: Readonly<Record<string, RawCell>> = {}, version: unknown = '7', effective = allowed) {
  const made = project({ ...rawRow(fields), version }, effective);
  if (!made) throw new Error('This row should be projected.');
  return made;
}
function plain(values: Values | null): unknown {
  return values && { ...values };
}

describe('checking an update', () => {
  it('G-43 G-44 sends the changed fields and nothing else, with the version they were read with', () => {
    const { values, version } = checkUpdate(row({ state: '1', description: 'old' }), { state: '2', comments: 'Hello' }, allowed, true);
    expect(plain(values)).to.deep.equal({ state: '2', comments: 'Hello' });
    expect(version).to.equal('7');
    expect([Object.isFrozen(values), values && Reflect.getPrototypeOf(values)]).to.deep.equal([true, null]);
  });

  it('G-44 leaves out what already has the given value, and says when nothing is left', () => {
    expect(plain(checkUpdate(row({ state: '1' }), { state: '1', description: 'new' }, allowed, true).values)).to.deep.equal({ description: 'new' });
    expect(checkUpdate(row({ state: '1' }), { state: '1', description: '' }, allowed, true).values).to.equal(null);
    expect(plain(checkUpdate(row({ state: '1' }), { state: '' }, allowed, true).values), 'clearing is a change').to.deep.equal({ state: '' });
  });

  it('G-44 does not take a text that is shown for the value that is stored', () => {
    const texts = effectiveOf({ list: ['caller'], write: ['caller'] });
    expect(plain(checkUpdate(row({ caller: 'Abel' }, '7', texts), { caller: 'Abel' }, texts, true).values)).to.deep.equal({ caller: 'Abel' });
  });

  const unsound: readonly (readonly [string, object])[] = [
    ['a field that is only read', { number: 'x' }], ['a hidden field', { salary: '1' }], ['another case', { State: '2' }], ['a part of a name', { stat: '2' }],
    ['a dot-walk', { 'caller.email': 'x' }], ['a granted and a hidden field', { state: '2', salary: '1' }], ['a symbol', { [Symbol('x')]: '1' }],
    ['a number', { state: 2 }], ['null', { state: null }], ['an object', { state: {} }], ['a text with NUL', { state: 'a\0' }], ['a text without end', { state: 'x'.repeat(65_537) }],
    ['a field that cannot be enumerated', Object.defineProperty({}, 'salary', { value: '1' })],
    ['an accessor', Object.defineProperty({}, 'state', { enumerable: true, get: () => '2' })], ['the prototype', JSON.parse('{"__proto__":"x"}') as object],
  ];
  for (const [name, changes] of unsound) {
    it(`G-43 refuses ${name}, and sends nothing`, () => {
      expect(codeOf(() => checkUpdate(row(), changes as Values, allowed, true))).to.equal('write-refused');
      expect(codeOf(() => checkCreate(changes as Values, allowed))).to.equal('write-refused');
      expect(codeOf(() => checkOperation('approve', changes as Values, allowed))).to.equal('write-refused');
    });
  }

  it('G-12 sees no inherited changes', () => {
    expect(checkUpdate(row(), Object.create({ salary: '1' }) as Values, allowed, true).values).to.equal(null);
  });

  it('G-49 needs a version, and a backend that minds it', () => {
    expect(codeOf(() => checkUpdate(row({}, null), { state: '2' }, allowed, true))).to.equal('write-refused');
    expect(codeOf(() => checkUpdate(row(), { state: '2' }, allowed, false))).to.equal('write-refused');
  });

  it('G-49 needs none where the owner has said so, and still sends the one it has', () => {
    const free = effectiveOf({ write: ['state'], unconditional: true });
    expect(checkUpdate(row({}, null), { state: '2' }, free, false).version).to.equal(null);
    expect(checkUpdate(row(), { state: '2' }, free, true).version).to.equal('7');
  });

  it('G-68 refuses to save over a text that is shown cut off', () => {
    const cut = row({ description: 'x'.repeat(maxCellLength + 1), state: '1' });
    expect(codeOf(() => checkUpdate(cut, { description: 'short' }, allowed, true))).to.equal('write-refused');
    expect(plain(checkUpdate(cut, { state: '2' }, allowed, true).values)).to.deep.equal({ state: '2' });
  });

  it('takes no row that the guard did not make', () => {
    expect(codeOf(() => checkUpdate({ ...row() }, { state: '2' }, allowed, true))).to.equal('write-refused');
  });
});

describe('checking what is sent otherwise', () => {
  it('G-46 gives a new record the constants of the grant', () => {
    expect(plain(checkCreate({ short_description: 'Printer' }, allowed))).to.deep.equal({ short_description: 'Printer', contact_type: 'web' });
    expect(plain(checkCreate({}, allowed))).to.deep.equal({ contact_type: 'web' });
  });

  it('G-46 lets nobody give another value for a constant', () => {
    expect(codeOf(() => checkCreate({ contact_type: 'phone' }, allowed))).to.equal('write-refused');
  });

  it('G-43 does not take the right to change for the right to create, nor the other way round', () => {
    expect(codeOf(() => checkCreate({ state: '1' }, allowed))).to.equal('write-refused');
    expect(codeOf(() => checkUpdate(row(), { short_description: 'x' }, allowed, true))).to.equal('write-refused');
  });

  it('G-01 creates nothing where nothing is said about creating', () => {
    expect(codeOf(() => checkCreate({}, effectiveOf({ list: ['number'], write: ['state'] })))).to.equal('write-refused');
    expect(plain(checkCreate({ state: '1' }, effectiveOf({ create: { fields: ['state'] } })))).to.deep.equal({ state: '1' });
  });

  it('G-50 performs what the grant names, with fields that may be written', () => {
    expect(plain(checkOperation('approve', { comments: 'Fine' }, allowed))).to.deep.equal({ comments: 'Fine' });
    for (const operation of ['reject', 'Approve', 'approv', '', 'toString']) expect(codeOf(() => checkOperation(operation, {}, allowed)), operation).to.equal('write-refused');
  });

  it('G-43 adds to a journal that may be written, and nothing blank', () => {
    expect(plain(checkComment('comments', ' Hello\nthere ', allowed))).to.deep.equal({ comments: ' Hello\nthere ' });
    expect(codeOf(() => checkComment('work_notes', 'Hello', allowed))).to.equal('write-refused');
    expect(codeOf(() => checkComment('comments', ' \n', allowed))).to.equal('write-refused');
  });
});
