import { expect } from '@open-wc/testing';
import { fieldTypes } from '../../src/data/description.js';
import { describedPaths } from '../../src/guard/narrow.js';
import { effectiveOf, grantOf, isDeeplyFrozen } from './situation.js';

describe('what is left of a grant', () => {
  const everything = {
    list: ['number', 'state'], form: [{ title: 'A', fields: ['state', 'impact'] }], raw: ['state'], search: ['state'], filter: ['state'],
    sort: ['state'], group: ['state'], aggregate: ['state'], write: ['state'], create: { fields: ['state'] }, export: ['state'], richText: ['state'],
  };

  it('is the grant itself when the server states nothing', () => {
    const { description, ...left } = effectiveOf(everything);
    expect({ ...left, raw: [...left.raw] }).to.deep.equal({ ...grantOf(everything), raw: ['state'] });
    expect(Object.keys(description.fields)).to.deep.equal([]);
  });

  it('loses a field that the server states to be unreadable, in every list that shows or asks it', () => {
    const left = effectiveOf(everything, { state: { readable: 'no' } });
    expect(left.read).to.deep.equal(['number', 'impact']);
    expect(left.list).to.deep.equal(['number']);
    expect(left.form.map(({ fields }) => fields)).to.deep.equal([['impact']]);
    for (const list of [left.raw, left.search, left.filter.keys(), left.sort, left.group, left.aggregate, left.export, left.richText]) {
      expect([...list]).to.deep.equal([]);
    }
    expect([...left.update], 'what may be written is another question').to.deep.equal(['state']);
  });

  it('keeps a field whose permission the server does not know, because an empty answer is no evidence', () => {
    expect(effectiveOf(everything, { state: { readable: 'unknown' } }).read).to.include('state');
  });

  it('loses single uses that the server denies', () => {
    expect([...effectiveOf(everything, { state: { sortable: 'no' } }).sort]).to.deep.equal([]);
    expect([...effectiveOf(everything, { state: { filterable: 'no' } }).filter]).to.deep.equal([]);
    expect([...effectiveOf(everything, { state: { filterable: 'no' } }).search], 'a search is a filter').to.deep.equal([]);
    const unwritable = effectiveOf(everything, { state: { writable: 'no' } });
    expect([[...unwritable.update], [...unwritable.create], unwritable.read.includes('state')]).to.deep.equal([[], [], true]);
  });

  it('never gains what is not in the grant, whatever the server allows', () => {
    const yes = { readable: 'yes', writable: 'yes', filterable: 'yes', sortable: 'yes' } as const;
    const left = effectiveOf({ list: ['number'] }, { number: yes, salary: yes });
    expect(left.read).to.deep.equal(['number']);
    expect([...left.sort, ...left.filter.keys(), ...left.update, ...left.create, ...left.search]).to.deep.equal([]);
  });

  it('is deeply frozen', () => {
    expect(isDeeplyFrozen(effectiveOf(everything, { state: { type: 'choice', choices: [{ value: '1', label: 'New' }] } }))).to.equal(true);
  });

  it('G-52 has another fingerprint when something was lost', () => {
    expect(effectiveOf(everything, { impact: { readable: 'no' } }).fingerprint).to.not.equal(effectiveOf(everything).fingerprint);
    expect(effectiveOf(everything, { impact: { label: 'Impact' } }).fingerprint).to.equal(effectiveOf(everything).fingerprint);
  });

  describe('G-27 reads the stored value beside the text', () => {
    const formats = ['boolean', 'integer', 'decimal', 'currency', 'percent', 'choice', 'stage', 'date-time', 'date', 'duration'];
    for (const type of fieldTypes) {
      const granted = formats.includes(type);
      it(`of a field of type ${type} ${granted ? 'always, since its text is only a format of it' : 'only with a grant of its own'}`, () => {
        expect(effectiveOf({ list: ['number'] }, { number: { type } }).raw.has('number')).to.equal(granted);
        expect(effectiveOf({ list: ['number'], raw: ['number'] }, { number: { type } }).raw.has('number')).to.equal(true);
      });
    }
    it('of a field that the server does not describe only with a grant of its own', () => {
      expect(effectiveOf({ list: ['number'] }).raw.has('number')).to.equal(false);
    });
  });

  describe('G-73 with declared types', () => {
    const typed = { list: ['number', 'state'], filter: ['state'], write: ['state'], types: { state: 'choice' } } as const;
    it('keeps a field of the declared type', () => {
      expect(effectiveOf(typed, { state: { type: 'choice' } }).read).to.deep.equal(['number', 'state']);
    });
    it('denies a field that turns out to have another type, or one that the kit does not know', () => {
      for (const type of ['string', 'unknown'] as const) {
        const left = effectiveOf(typed, { state: { type } });
        expect([left.read, [...left.filter.keys()], [...left.update]]).to.deep.equal([['number'], [], []]);
      }
    });
    it('keeps a field that is not described: no other type was reported', () => {
      expect(effectiveOf(typed).read).to.deep.equal(['number', 'state']);
    });
  });

  describe('G-21 G-23 with dot-walks', () => {
    const walk = {
      list: ['number', 'caller.email', 'caller.manager.email'], filter: ['caller.email'], sort: ['caller.email'], search: ['caller.email'],
      raw: ['caller.email'], export: ['caller.email'], group: ['caller.email'], aggregate: ['caller.email'],
    };
    const described = { caller: { type: 'reference', reference: 'sys_user' }, 'caller.manager': { type: 'reference', reference: 'sys_user' } } as const;
    const people = (declaration: object) => grantOf({ table: 'sys_user', ...declaration });

    it('asks the description of the references on the way, because they tell whose grant counts too', () => {
      expect(describedPaths(grantOf({ list: ['number', 'a.b.c', 'a.b'], write: ['state'], create: { fields: ['impact'] } })))
        .to.deep.equal(['number', 'a', 'a.b', 'a.b.c', 'state', 'impact']);
    });
    it('does not describe a reference that was only passed through', () => {
      expect(Object.keys(effectiveOf(walk, { ...described, 'caller.email': {} }).description.fields)).to.deep.equal(['caller.email']);
    });
    it('neither takes a reference for its fields nor a field for its reference', () => {
      expect(effectiveOf({ list: ['caller'] }, described).read).to.deep.equal(['caller']);
      expect(effectiveOf({ list: ['caller.email'] }, described).read).to.deep.equal(['caller.email']);
    });
    it('reads them when the person has no grant for the table they lead to', () => {
      expect(effectiveOf(walk, described).read).to.deep.equal(walk.list);
    });
    it('reads them when the grant for that table has them too', () => {
      expect(effectiveOf(walk, described, [people({ list: ['email', 'manager.email'] })]).read).to.deep.equal(walk.list);
    });
    it('loses them when the grant for that table lacks them', () => {
      expect(effectiveOf(walk, described, [people({ list: ['name', 'manager.email'] })]).read).to.deep.equal(['number']);
    });
    it('checks every table on the way', () => {
      expect(effectiveOf(walk, described, [people({ list: ['email'] })]).read, 'caller has no manager.email').to.deep.equal(['number', 'caller.email']);
      const companies = grantOf({ table: 'core_company', list: ['name'] });
      const left = effectiveOf({ list: ['caller.company.phone'] },
        { caller: { reference: 'sys_user' }, 'caller.company': { reference: 'core_company' } }, [people({ list: ['company.phone'] }), companies]);
      expect(left.read).to.deep.equal([]);
    });
    it('loses each use that the other grant lacks', () => {
      const left = effectiveOf(walk, described, [people({ list: ['email', 'manager.email'], sort: ['email'], group: ['email'] })]);
      expect(left.read).to.deep.equal(walk.list);
      expect([[...left.sort], [...left.group]]).to.deep.equal([['caller.email'], ['caller.email']]);
      expect([[...left.filter.keys()], left.search, [...left.raw], left.export, [...left.aggregate]]).to.deep.equal([[], [], [], [], []]);
    });
    const tiers = [
      ['both', 'both', 'both'], ['both', 'match', 'match'], ['range', 'both', 'range'], ['match', 'match', 'match'], ['match', 'range', undefined], ['range', 'match', undefined],
    ] as const;
    for (const [own, other, left] of tiers) {
      it(`G-31 compares with ${left ?? 'nothing'} where one grant has ${own} and the other ${other}`, () => {
        const filter = (field: string, tier: typeof own | typeof other) => [tier === 'both' ? field : { field, operators: tier }];
        const effective = effectiveOf({ list: ['caller.email'], filter: filter('caller.email', own) }, described, [people({ list: ['email'], filter: filter('email', other) })]);
        expect(effective.filter.get('caller.email')).to.equal(left);
      });
    }
    it('loses them when the server states that a reference on the way is unreadable', () => {
      expect(effectiveOf(walk, { caller: { readable: 'no' } }).read).to.deep.equal(['number']);
    });
  });

  it('G-60 tells labels and choices of what is left, and of nothing else', () => {
    const choices = [{ value: '1', label: 'New' }];
    const { description } = effectiveOf({ list: ['number', 'state', 'stage', 'impact', 'caller'], filter: ['impact'], write: ['contact_type'], create: { fields: ['category'] } }, {
      number: { label: 'Number', choices }, state: { type: 'choice', choices }, stage: { type: 'stage', choices }, impact: { choices },
      caller: { readable: 'no' }, contact_type: { choices }, category: { choices }, salary: { label: 'Salary', choices },
    });
    expect(Object.entries(description.fields).map(([path, field]) => [path, field.choices?.length ?? 0]))
      .to.deep.equal([['number', 0], ['state', 1], ['stage', 1], ['impact', 1], ['contact_type', 1], ['category', 1]]);
    expect([description.table, description.label, description.fields['number']?.label]).to.deep.equal(['task', 'Task', 'Number']);
  });
});
