import { expect } from '@open-wc/testing';
import { canaryToken, carriesCanary, createDataset, internalFields, landmarks, tables } from '../../../mocks/index.js';

const now = Date.UTC(2026, 10, 20, 9);

describe('the data set', () => {
  it('has the same bytes for the same seed, size and day', () => {
    const first = JSON.stringify(createDataset({ seed: 7, cases: 300, now }));
    expect(JSON.stringify(createDataset({ seed: 7, cases: 300, now: now + 3_600_000 }))).to.equal(first);
  });

  it('has other ordinary cases for another seed, and the same landmarks', () => {
    const [one, other] = [createDataset({ seed: 1, cases: 50, now }), createDataset({ seed: 2, cases: 50, now })];
    const ofLandmarks = (records: typeof one) => records['sn_customerservice_case']?.slice(0, 21);
    expect(ofLandmarks(other)).to.deep.equal(ofLandmarks(one));
    expect(other['sn_customerservice_case']).to.not.deep.equal(one['sn_customerservice_case']);
  });

  it('only adds older cases when it grows', () => {
    const small = createDataset({ seed: 1, cases: 40, now })['sn_customerservice_case'] ?? [];
    const large = createDataset({ seed: 1, cases: 400, now })['sn_customerservice_case'] ?? [];
    expect(large.slice(0, small.length)).to.deep.equal(small);
    expect(small.at(-1)?.['opened_at']?.localeCompare(large.at(-1)?.['opened_at'] ?? '')).to.equal(1);
  });

  it('names every landmark by a record of its table', () => {
    const records = createDataset({ seed: 1, cases: 0, now });
    for (const [name, ref] of Object.entries(landmarks)) {
      const [table = '', id] = ref.split('/');
      expect(records[table]?.some((record) => record['sys_id'] === id), name).to.equal(true);
    }
    expect(landmarks.caseWithEverything).to.equal('sn_customerservice_case/46b66a40a9fe198101f243dfbc79033d');
  });

  it('gives every record a key of its own', () => {
    const keys = Object.values(createDataset({ seed: 1, cases: 5000, now })).flatMap((records) => records.map((record) => record['sys_id']));
    expect(new Set(keys).size).to.equal(keys.length);
    expect(keys.every((key) => /^[0-9a-f]{32}$/.test(key ?? ''))).to.equal(true);
  });

  it('points only to records that exist', () => {
    const records = createDataset({ seed: 1, cases: 300, now });
    const keys = new Set(Object.values(records).flatMap((all) => all.map((record) => record['sys_id'])));
    const parents = new Map(tables.map(({ name, parent }) => [name, parent]));
    for (const [table, all] of Object.entries(records)) {
      const chain: string[] = [];
      for (let at: string | undefined = table; at !== undefined; at = parents.get(at)) chain.push(at);
      const references = tables.filter(({ name }) => chain.includes(name)).flatMap(({ fields }) => fields.filter(({ type }) => type === 'reference'));
      for (const record of all) {
        for (const { name } of references) {
          const key = record[name];
          if (key !== undefined) expect(keys.has(key), `${table}.${name} of ${record['sys_id'] ?? ''}`).to.equal(true);
        }
      }
    }
  });

  it('uses only columns that its tables have', () => {
    const columns = (table: string): readonly string[] => {
      const found = tables.find(({ name }) => name === table);
      return found === undefined ? [] : [...found.fields.map(({ name }) => name), ...(found.parent === undefined ? [] : columns(found.parent))];
    };
    for (const [table, all] of Object.entries(createDataset({ seed: 1, cases: 20, now }))) {
      const known = new Set(columns(table));
      for (const name of Object.keys(all[0] ?? {})) {
        if (!name.startsWith('sys_')) expect(known.has(name), `${table}.${name}`).to.equal(true);
      }
    }
  });

  it('marks every text and amount that only the company’s own people read', () => {
    const records = createDataset({ seed: 1, cases: 30, now });
    const unmarkable = new Set(['boolean', 'choice', 'journal_input', 'journal_list', 'glide_date_time', 'reference', 'glide_list']);
    for (const { name: table, fields } of tables) {
      for (const { name, type } of fields) {
        if (internalFields[table]?.includes(name) !== true || unmarkable.has(type)) continue;
        for (const record of Object.values(records).flat()) {
          const value = record['sys_class_name'] === table ? record[name] : undefined;
          if (value !== undefined) expect(carriesCanary(value), `${table}.${name}`).to.equal(true);
        }
      }
    }
    const notes = (records['sys_journal_field'] ?? []).filter((entry) => entry['element'] === 'work_notes');
    expect(notes.length).to.be.greaterThan(20);
    expect(notes.every((entry) => entry['value']?.includes(canaryToken))).to.equal(true);
  });

  it('is empty of work for a new customer, but people can sign in', () => {
    const records = createDataset({ seed: 1, cases: 0, now, landmarks: false });
    expect(records['sn_customerservice_case']).to.deep.equal([]);
    expect(records['problem']).to.equal(undefined);
    expect(records['customer_contact']?.length).to.equal(15);
  });
});
