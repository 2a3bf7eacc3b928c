import { expect } from '@open-wc/testing';
import { sealGrant } from '../../src/guard/seal-grant.js';
import { grantOf } from './situation.js';
import type { GrantDeclaration } from '../../src/guard/grant-declaration.js';

function problemsOf(declaration: Partial<GrantDeclaration>): readonly string[] {
  return (sealGrant({ name: 'portal', table: 'task', ...declaration }).problems ?? []).map(({ at, reason }) => `${at} ${reason}`);
}

/** As a page without a compiler would hand it over. */
function untyped(declaration: object): Partial<GrantDeclaration> {
  return declaration as Partial<GrantDeclaration>;
}

describe('sealing a grant', () => {
  it('G-03 grants nothing to an entry that lists nothing', () => {
    const grant = grantOf({});
    expect([...grant.read, ...grant.raw, ...grant.search, ...grant.filter, ...grant.sort, ...grant.update, ...grant.create]).to.deep.equal([]);
    expect([...grant.group, ...grant.aggregate, ...grant.operations, ...grant.export, ...grant.journals, ...grant.richText]).to.deep.equal([]);
    expect(grant.unconditional).to.equal(false);
  });

  it('reads what is in the list or in a form, once and in that order', () => {
    const grant = grantOf({ list: ['number', 'state'], form: [{ title: 'A', fields: ['state', 'opened_at'] }, { title: 'B', fields: ['number', 'impact'] }] });
    expect(grant.read).to.deep.equal(['number', 'state', 'opened_at', 'impact']);
  });

  const unsound: readonly (readonly [unknown, string])[] = [
    ['*', 'wildcard'], ['assigned_to.*', 'wildcard'], ['', 'empty'], ['a b', 'malformed'], ['.number', 'malformed'], ['number.', 'malformed'],
    ['a.b.c.d', 'malformed'], ['/num.*/', 'wildcard'], ['num?er', 'malformed'], ['1st', 'malformed'], ['n\u200Bumber', 'malformed'],
    ['n\u202Eumber', 'malformed'], ['nu\u0301mber', 'malformed'], ['ｎumber', 'malformed'], ['number\n', 'malformed'], ['a'.repeat(257), 'too-long'],
    [7, 'not-text'], [null, 'not-text'], [['number'], 'not-text'], ['__proto__', 'reserved'], ['constructor', 'reserved'], ['a.prototype', 'reserved'],
  ];
  const lists = ['list', 'raw', 'search', 'filter', 'sort', 'group', 'aggregate', 'write', 'export', 'richText'] as const;
  for (const [name, reason] of unsound) {
    it(`G-04 G-05 G-06 refuses ${JSON.stringify(name).slice(0, 24)} in every list, as ${reason}`, () => {
      for (const list of lists) expect(problemsOf(untyped({ [list]: [name] })), list).to.deep.equal([`${list}[0] ${reason}`]);
      expect(problemsOf(untyped({ form: [{ title: '', fields: [name] }] }))).to.deep.equal([`form[0].fields[0] ${reason}`]);
      expect(problemsOf(untyped({ create: { fields: [name] } }))).to.deep.equal([`create.fields[0] ${reason}`]);
    });
  }

  it('G-06 refuses reserved names as constants and as typed fields', () => {
    expect(problemsOf({ create: { constants: { constructor: 'x' } } })).to.deep.equal(['create.constants.constructor reserved']);
    expect(problemsOf({ types: { ['__proto__']: 'string' } })).to.deep.equal(['types.__proto__ reserved']);
  });

  it('G-04 takes 500 names and refuses one more', () => {
    const names = Array.from({ length: 501 }, (_, index) => `field_${index}`);
    expect(problemsOf({ list: names.slice(0, 500) })).to.deep.equal([]);
    expect(problemsOf({ list: names })).to.deep.equal(['list too-many']);
  });

  it('G-04 takes a name of 256 characters', () => {
    expect(problemsOf({ list: ['a'.repeat(256)] })).to.deep.equal([]);
  });

  it('G-07 refuses two names that differ in case only, wherever they are', () => {
    expect(problemsOf({ list: ['state', 'State'] })).to.deep.equal(['list[1] look-alike']);
    expect(problemsOf({ list: ['state'], write: ['STATE'] })).to.deep.equal(['write[0] look-alike']);
    expect(problemsOf({ list: ['a.b'], form: [{ title: '', fields: ['A.b'] }] })).to.deep.equal(['form[0].fields[0] look-alike']);
  });

  it('refuses a name that one list has twice, and lets several lists share it', () => {
    expect(problemsOf({ list: ['state', 'state'] })).to.deep.equal(['list[1] listed-twice']);
    expect(problemsOf({ list: ['state'], form: [{ title: '', fields: ['state'] }], sort: ['state'], filter: ['state'] })).to.deep.equal([]);
    expect(problemsOf({ list: ['state'], filter: ['state', { field: 'state', operators: 'match' }] })).to.deep.equal(['filter[1] listed-twice']);
  });

  for (const list of ['raw', 'search', 'filter', 'sort', 'group', 'aggregate', 'export', 'richText'] as const) {
    it(`G-08 refuses to let ${list} name what cannot be read`, () => {
      expect(problemsOf({ list: ['number'], [list]: ['number', 'salary'] })).to.deep.equal([`${list}[1] not-readable`]);
    });
  }

  it('lets a field be written without being read (G-47)', () => {
    expect([...grantOf({ list: ['number'], write: ['comments'] }).update]).to.deep.equal(['comments']);
  });

  it('refuses to write a field of another record', () => {
    expect(problemsOf({ write: ['caller.email'] })).to.deep.equal(['write[0] dot-walk']);
    expect(problemsOf({ create: { fields: ['caller.email'], constants: { 'a.b': '1' } } }))
      .to.deep.equal(['create.fields[0] dot-walk', 'create.constants.a.b dot-walk']);
  });

  it('G-46 refuses a constant that a person could fill in', () => {
    expect(problemsOf({ create: { fields: ['state'], constants: { state: '1' } } })).to.deep.equal(['create.constants.state constant']);
  });

  it('G-46 keeps constants as they are declared', () => {
    expect([...grantOf({ create: { fields: ['short_description'], constants: { contact_type: 'web' } } }).constants]).to.deep.equal([['contact_type', 'web']]);
  });

  it('refuses a type for a field that no list names', () => {
    expect(problemsOf({ list: ['number'], types: { number: 'string', salary: 'currency' } })).to.deep.equal(['types.salary not-listed']);
  });

  it('G-02 refuses what cannot be a table or an operation', () => {
    expect(problemsOf({ table: 'Task' })).to.deep.equal(['table bad-table']);
    expect(problemsOf({ table: '' })).to.deep.equal(['table bad-table']);
    expect(problemsOf({ operations: ['approve', '*'] })).to.deep.equal(['operations[1] bad-operation']);
  });

  it('names everything that is wrong at once', () => {
    expect(problemsOf({ list: ['*'], filter: ['salary'], write: [''] })).to.have.members(['list[0] wildcard', 'filter[0] not-readable', 'write[0] empty']);
  });

  it('G-31 keeps the tier of comparisons, both unless the owner narrows it', () => {
    const grant = grantOf({ list: ['number', 'state', 'opened_at'], filter: ['number', { field: 'state', operators: 'match' }, { field: 'opened_at', operators: 'range' }] });
    expect([...grant.filter]).to.deep.equal([['number', 'both'], ['state', 'match'], ['opened_at', 'range']]);
  });

  it('G-65 is not reached by later changes of what it was made from', () => {
    const list = ['number'];
    const constants = { contact_type: 'web' };
    const section = { title: 'A', fields: ['state'] };
    const grant = grantOf({ list, form: [section], create: { constants }, operations: [] });
    const before = JSON.stringify(grant);
    list.push('salary');
    section.fields.push('salary');
    section.title = 'B';
    constants.contact_type = 'phone';
    expect(JSON.stringify(grant)).to.equal(before);
    expect(grant.constants.get('contact_type')).to.equal('web');
  });

  it('G-65 cannot be changed: not its lists, not its sets, not its maps', () => {
    const grant = grantOf({ list: ['number'], form: [{ title: 'A', fields: ['state'] }], sort: ['number'], filter: ['number'] });
    const [section] = grant.form;
    for (const list of [grant, grant.list, grant.read, grant.form, section, section?.fields, grant.search, grant.export]) expect(list).to.be.frozen;
    expect(() => Set.prototype.add.call(grant.sort, 'salary')).to.throw(TypeError);
    expect(() => Map.prototype.set.call(grant.filter, 'salary', 'both')).to.throw(TypeError);
    expect(Reflect.has(grant.sort, 'add') || Reflect.has(grant.sort, 'delete') || Reflect.has(grant.filter, 'set')).to.equal(false);
    expect(Reflect.defineProperty(grant.sort, 'has', { value: () => true })).to.equal(false);
    grant.sort.forEach((_name, _again, set) => { expect(set).to.equal(grant.sort); });
    grant.filter.forEach((_tier, _name, map) => { expect(map).to.equal(grant.filter); });
  });

  it('offers the reading half of sets and maps', () => {
    const { sort, filter } = grantOf({ list: ['a', 'b'], sort: ['a', 'b'], filter: ['a'] });
    expect([sort.size, [...sort.keys()], [...sort.values()], [...sort.entries()]]).to.deep.equal([2, ['a', 'b'], ['a', 'b'], [['a', 'a'], ['b', 'b']]]);
    expect([filter.size, filter.has('a'), filter.has('b'), [...filter.keys()], [...filter.values()], [...filter.entries()]])
      .to.deep.equal([1, true, false, ['a'], ['both'], [['a', 'both']]]);
    const visited: string[] = [];
    sort.forEach((name) => visited.push(name));
    expect(visited).to.deep.equal(['a', 'b']);
  });

  it('G-52 has one fingerprint however the keys were ordered, and another for every difference', () => {
    const base: Partial<GrantDeclaration> = { list: ['a', 'b'], sort: ['a', 'b'], filter: ['a'], types: { a: 'string', b: 'html' } };
    const fingerprints = [
      base, { ...base, name: 'other' }, { ...base, table: 'problem' }, { ...base, list: ['b', 'a'] }, { ...base, sort: ['a'] },
      { ...base, filter: [{ field: 'a', operators: 'match' as const }] }, { ...base, write: ['a'] }, { ...base, create: { fields: ['a'] } },
      { ...base, create: { constants: { c: '1' } } }, { ...base, create: { constants: { c: '2' } } }, { ...base, unconditional: true },
      { ...base, operations: ['approve'] }, { ...base, export: ['a'] }, { ...base, activity: ['comments' as const] }, { ...base, richText: ['b'] },
      { ...base, types: { a: 'string' as const } }, { ...base, raw: ['a'] }, { ...base, search: ['a'] }, { ...base, group: ['a'] },
      { ...base, aggregate: ['a'] }, { ...base, form: [{ title: 'x', fields: ['a'] }] }, { ...base, form: [{ title: 'y', fields: ['a'] }] },
    ].map((declaration) => grantOf(declaration).fingerprint);
    expect(new Set(fingerprints).size).to.equal(fingerprints.length);
    const reordered = { types: { b: 'html' as const, a: 'string' as const }, filter: ['a'], sort: ['b', 'a'], list: ['a', 'b'] };
    expect(grantOf(reordered).fingerprint).to.equal(fingerprints[0]);
  });
});
