import { expect } from '@open-wc/testing';
import { secretsOf, versionOf } from '../../src/guard/mint.js';
import { maxCellLength, project } from '../../src/guard/project.js';
import { canary, codeOf, effectiveOf, isDeeplyFrozen, rawRow, reachableTexts } from './situation.js';
import type { GuardedRow } from '../../src/data/row.js';

const allowed = effectiveOf({ list: ['number', 'state', 'caller', 'caller.email'], raw: ['state'] });

/** The texts and values of a row, or `null`. */
function shown(row: unknown, effective = allowed): unknown {
  const projected = project(row, effective);
  return projected && { display: { ...projected.display }, value: { ...projected.value } };
}

function projected(row: unknown, effective = allowed): GuardedRow {
  const made = project(row, effective);
  if (!made) throw new Error('This row should be projected.');
  return made;
}

/** A row whose `fields` may be anything. */
function rowWith(fields: unknown): unknown {
  return { ref: 'task/one', fields };
}

describe('projecting a row', () => {
  it('G-10 G-11 keeps the granted fields, in the order of the grant, and nothing else', () => {
    const row = projected(rawRow({ salary: canary, state: { display_value: 'New', value: '1' }, number: 'T1', sys_id: canary }));
    expect([Object.keys(row.display), { ...row.display }, { ...row.value }])
      .to.deep.equal([['number', 'state'], { number: 'T1', state: 'New' }, { state: '1' }]);
    expect(row.ref).to.equal('task/one');
    expect(reachableTexts(row)).to.not.contain(canary);
  });

  it('G-11 makes objects without a prototype, frozen through and through', () => {
    const row = projected(rawRow({ number: 'T1', state: '1' }));
    for (const part of [row, row.display, row.value, projected(rawRow({})).value]) expect(Reflect.getPrototypeOf(part)).to.equal(null);
    expect(isDeeplyFrozen(row)).to.equal(true);
  });

  it('G-11 asks a proxy for granted names only, each once, and for nothing but its descriptor', () => {
    const log: string[] = [];
    const traps: ProxyHandler<object> = new Proxy({}, {
      get: (_, trap) => (target: object, ...rest: readonly unknown[]): unknown => {
        log.push(`${String(trap)} ${String(rest[0])}`);
        const act: unknown = Reflect.get(Reflect, trap);
        return typeof act === 'function' ? Reflect.apply(act, undefined, [target, ...rest]) : undefined;
      },
    });
    expect(shown(rowWith(new Proxy({ number: 'T1', state: '1', salary: canary }, traps)))).to.deep.equal({ display: { number: 'T1', state: '1' }, value: { state: '1' } });
    expect(log).to.deep.equal(['number', 'state', 'caller', 'caller.email'].map((name) => `getOwnPropertyDescriptor ${name}`));
  });

  it('G-12 never invokes an accessor, and sees nothing inherited', () => {
    let invoked = 0;
    const accessor = { enumerable: true, get: () => { invoked += 1; return canary; } };
    expect(shown(rowWith(Object.defineProperties({}, { number: accessor, state: accessor })))).to.deep.equal({ display: {}, value: {} });
    expect(shown(rowWith({ state: Object.defineProperties({}, { display_value: accessor, value: accessor }) }))).to.deep.equal({ display: {}, value: {} });
    expect(shown(rowWith(Object.create({ number: canary })))).to.deep.equal({ display: {}, value: {} });
    expect(shown(Object.defineProperty({ fields: {} }, 'ref', accessor))).to.equal(null);
    expect(invoked).to.equal(0);
  });

  const foreign: readonly (readonly [string, unknown])[] = [
    ['a number', 7], ['true', true], ['a function', () => canary], ['a symbol', Symbol(canary)], ['null', null], ['undefined', undefined],
    ['an array', [canary]], ['an empty text', ''], ['a nested object', { name: canary }], ['a big integer', 7n], ['a date', new Date()],
    ['a link', { link: canary }], ['a text that is an object', Object(canary)], ['a cell whose text is an object', { display_value: { a: canary } }],
    ['a cell whose text is a number', { display_value: 7 }], ['a cell of nulls', { display_value: null, value: null }],
  ];
  for (const [name, cell] of foreign) {
    it(`G-12 G-14 G-24 takes ${name} for no text`, () => {
      expect(shown(rowWith({ number: cell }))).to.deep.equal({ display: {}, value: {} });
      expect(shown(rowWith({ state: cell }))).to.deep.equal({ display: {}, value: {} });
    });
  }

  it('G-14 leaves a granted field that did not come absent, without a value in its place', () => {
    const row = projected(rawRow({}));
    expect(row.display['number']).to.equal(undefined);
    expect(Object.keys(row.display)).to.deep.equal([]);
  });

  it('G-15 G-16 takes no look-alike and no alias for a granted field', () => {
    expect(shown(rawRow({ Number: canary, NUMBER: canary, 'number ': canary, 'ｎumber': canary, num: canary, number2: canary }))).to.deep.equal({ display: {}, value: {} });
  });

  it('G-06 T10 is not fooled by names that objects have by nature', () => {
    const fields: unknown = JSON.parse(`{"__proto__": {"number": "${canary}"}, "constructor": "${canary}", "toString": "${canary}"}`);
    expect(shown(rowWith(fields))).to.deep.equal({ display: {}, value: {} });
    expect(Reflect.get({}, 'number')).to.equal(undefined);
  });

  for (const [name, row] of [
    ['a list', []], ['a text', 'task/one'], ['null', null], ['nothing', undefined], ['a function', () => null], ['a row without fields', { ref: 'task/one' }],
    ['fields in a list', { ref: 'task/one', fields: ['T1'] }], ['fields in a text', { ref: 'task/one', fields: 'T1' }], ['a row without a name', { fields: {} }],
    ['a name that is none', { ref: 'one', fields: {} }], ['a name that is an object', { ref: { table: 'task' }, fields: {} }],
    ['an inherited row', Object.create(rawRow({ number: canary }))],
  ] as const) {
    it(`G-17 takes ${name} for no record`, () => {
      expect(project(row, allowed)).to.equal(null);
    });
  }

  it('G-26 takes a record of another table for none, even one whose grant is wider', () => {
    expect(project(rawRow({ number: 'T1' }, 'one', 'problem'), allowed)).to.equal(null);
    expect(project(rawRow({ number: 'T1' }, 'one', 'tas'), allowed)).to.equal(null);
    expect(shown(rawRow({ number: 'T1', sys_class_name: 'incident', salary: canary }))).to.deep.equal({ display: { number: 'T1' }, value: {} });
  });

  it('G-18 does not follow later changes of what the adapter handed over', () => {
    const cell = { display_value: 'New', value: '1' };
    const raw = { ref: 'task/one' as const, fields: { number: 'T1', state: cell } };
    const row = projected(raw);
    raw.fields.number = canary;
    cell.display_value = canary;
    cell.value = canary;
    expect([row.display['number'], row.display['state'], row.value['state']]).to.deep.equal(['T1', 'New', '1']);
  });

  it('G-18 cannot be changed', () => {
    const row = projected(rawRow({ number: 'T1' }));
    expect(() => { Object.assign(row.display, { number: 'x' }); }).to.throw(TypeError);
    expect(() => { Object.assign(row, { ref: 'task/two' }); }).to.throw(TypeError);
  });

  it('G-19 changes nothing of what the adapter handed over, and takes it frozen too', () => {
    const raw = rawRow({ number: 'T1', state: { display_value: 'New', value: '1' }, salary: canary });
    const before = JSON.stringify(raw);
    project(raw, allowed);
    expect(JSON.stringify(raw)).to.equal(before);
    expect(Object.isFrozen(raw) || Object.isFrozen(raw.fields)).to.equal(false);
    const frozen = Object.freeze({ ...raw, fields: Object.freeze({ ...raw.fields }) });
    expect(shown(frozen)).to.deep.equal(shown(raw));
  });

  it('G-21 does not take a granted reference for its fields, nor a nested record for a text', () => {
    expect(shown(rawRow({ 'caller.name': canary, caller: 'Abel' }))).to.deep.equal({ display: { caller: 'Abel' }, value: {} });
    expect(shown(rowWith({ caller: { email: canary, salary: canary } }))).to.deep.equal({ display: {}, value: {} });
  });

  it('G-22 G-25 drops nested records and lists of them', () => {
    expect(shown(rowWith({ caller: { display_value: [{ email: canary }], records: [canary] }, 'caller.email': [[canary]] }))).to.deep.equal({ display: {}, value: {} });
  });

  it('G-27 keeps text and stored value apart: each needs its own grant, and links are dropped', () => {
    const cell = { display_value: 'Abel', value: canary, link: canary };
    expect(reachableTexts(projected(rawRow({ caller: cell })))).to.not.contain(canary);
    expect(shown(rawRow({ state: { value: '1' } })), 'a stored value is not shown in place of its text').to.deep.equal({ display: {}, value: { state: '1' } });
    expect(shown(rawRow({ state: { display_value: 'New' } }))).to.deep.equal({ display: { state: 'New' }, value: {} });
  });

  it('G-28 takes JSON in a text for text', () => {
    expect(shown(rawRow({ number: '{"salary":"1"}' }))).to.deep.equal({ display: { number: '{"salary":"1"}' }, value: {} });
  });

  it('G-29 takes an address of the data for text that nobody follows', () => {
    expect(shown(rawRow({ number: 'https://evil.example/file' }))).to.deep.equal({ display: { number: 'https://evil.example/file' }, value: {} });
  });

  it('keeps the version where only the guard finds it', () => {
    const row = projected(rawRow({}));
    expect(versionOf(row)).to.equal('7');
    expect(reachableTexts(row)).to.not.contain('version');
    for (const version of [undefined, 7, '', 'x'.repeat(257)]) expect(versionOf(projected({ ref: 'task/one', version, fields: {} }))).to.equal(null);
  });

  it('tells the version of no row but its own', () => {
    expect(codeOf(() => versionOf({ ...projected(rawRow({})) }))).to.equal('write-refused');
  });

  it('G-68 shows the longest text whole, cuts a longer one off with an ellipsis, and keeps no stored value that it would have to cut', () => {
    const longest = 'x'.repeat(maxCellLength);
    expect(shown(rawRow({ state: longest }))).to.deep.equal({ display: { state: longest }, value: { state: longest } });
    expect(secretsOf(projected(rawRow({ state: longest }))).cut).to.deep.equal([]);
    const row = projected(rawRow({ state: `${longest}x`, number: { display_value: `${longest}x` } }));
    expect([row.display['state'], row.display['number'], row.value['state']])
      .to.deep.equal([`${'x'.repeat(maxCellLength - 1)}…`, `${'x'.repeat(maxCellLength - 1)}…`, undefined]);
    expect([...new Set(secretsOf(row).cut)]).to.have.members(['state', 'number']);
    expect(secretsOf(projected(rawRow({ state: { display_value: 'short', value: `${longest}x` } }))).cut).to.deep.equal(['state']);
  });

  it('G-68 does not cut a character in half', () => {
    const text = projected(rawRow({ number: '😀'.repeat(maxCellLength) })).display['number'] ?? '';
    expect(text.isWellFormed()).to.equal(true);
    expect(text).to.equal(`${'😀'.repeat(maxCellLength / 2 - 1)}…`);
    expect(projected(rawRow({ number: `x${'😀'.repeat(maxCellLength)}` })).display['number']).to.equal(`x${'😀'.repeat(maxCellLength / 2 - 1)}…`);
  });

  it('G-69 is not impressed by an answer that is nested a hundred thousand deep', () => {
    const deep: unknown = JSON.parse(`${'{"state":'.repeat(100_000)}"x"${'}'.repeat(100_000)}`);
    expect(shown(rowWith(deep))).to.deep.equal({ display: {}, value: {} });
    expect(shown(rowWith({ number: 'T1', salary: deep }))).to.deep.equal({ display: { number: 'T1' }, value: {} });
  });

  it('G-20 keeps no part of the answer', () => {
    const raw = rawRow({ number: 'T1', state: { display_value: 'New', value: '1' }, salary: { display_value: canary } });
    const parts = new Set<unknown>([raw, raw.fields, ...Object.values(raw.fields)]);
    const kept = (value: unknown): readonly unknown[] => (
      typeof value === 'object' && value !== null ? [...(parts.has(value) ? [value] : []), ...Reflect.ownKeys(value).flatMap((key) => kept(Reflect.get(value, key)))] : []);
    expect(kept(projected(raw))).to.deep.equal([]);
  });

  it('G-66 shares no object between two projections of one record', () => {
    const raw = rawRow({ number: 'T1', state: '1' });
    const wide = projected(raw);
    const narrow = projected(raw, effectiveOf({ list: ['number'] }));
    expect(wide.display).to.not.equal(narrow.display);
    expect({ ...narrow.display }).to.deep.equal({ number: 'T1' });
  });
});
