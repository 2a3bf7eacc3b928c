import { expect } from '@open-wc/testing';
import type { Attachments, DataAdapter } from '../../src/data/adapter.js';
import { PortalError } from '../../src/data/errors.js';
import { conformanceCases, uncoveredParts } from '../../src/testing/adapter-conformance.js';
import { canary, type ConformanceSubject } from '../../src/testing/conformance-subject.js';
import { overMock, subject } from '../adapters/servicenow-subject.js';

const { capabilities } = overMock();

/** An adapter that does one thing differently from another. */
function butFor(make: () => DataAdapter, change: (adapter: DataAdapter) => Partial<DataAdapter>): () => DataAdapter {
  return () => {
    const adapter = make();
    const changed = change(adapter);
    return new Proxy(adapter, {
      get(target, name) {
        const value: unknown = Object.hasOwn(changed, name) ? Reflect.get(changed, name) : Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  };
}

/** The files of an adapter, but for what is done differently. */
function filesOf({ attachments }: DataAdapter, change: Partial<Attachments> = {}): Attachments {
  if (!attachments) throw new Error('This adapter should have files.');
  return { ...attachments, ...change };
}

/** Whether the suite's case of that name finds fault with the subject. */
async function findsFault(faulty: ConformanceSubject, name: string): Promise<boolean> {
  const found = conformanceCases(faulty, capabilities).find((one) => one.name === name);
  if (!found) throw new Error(`there is no case "${name}"`);
  return found.run().then(() => false, () => true);
}

type Fault = readonly [what: string, name: string, change: (adapter: DataAdapter) => Partial<DataAdapter>];

const faults: readonly Fault[] = [
  ['ignores conditions', 'selects by "equals"', (a) => ({ list: (query, o) => a.list({ ...query, where: { all: [] } }, o) })],
  ['takes > for >=', 'selects by "greater-than"', (a) => ({
    list: (query, o) => a.list(query.where && 'op' in query.where ? { ...query, where: { ...query.where, op: 'at-least' } } : query, o),
  })],
  ['lets alternatives leak across conditions', 'binds alternatives within a condition, not across conditions', (a) => ({
    list: (query, o) => a.list(query.where && 'all' in query.where ? { ...query, where: { any: query.where.all } } : query, o),
  })],
  ['drops a condition with an empty list', 'selects nothing out of an empty list', (a) => ({ list: (query, o) => a.list({ ...query, where: { all: [] } }, o) })],
  ['reads a value as a part of the query', 'takes "x^ORsys_idISNOTEMPTY" for a value and for nothing else', (a) => ({
    list: (query, o) => a.list({ ...query, where: { all: [] } }, o),
  })],
  ['ignores the cursor', 'reaches every record exactly once in pages of 2', (a) => ({
    list: async ({ cursor, ...query }, o) => ({ ...(await a.list(query, o)), next: cursor === undefined ? 'offset:2' : null }),
  })],
  ['ends a list at a short page', 'reaches every record exactly once in pages of 3', (a) => ({
    list: async (query, o) => ({ ...(await a.list(query, o)), next: null }),
  })],
  ['ignores the limit', 'keeps to the limit of a page', (a) => ({ list: (query, o) => a.list({ ...query, limit: 100 }, o) })],
  ['counts before access rules', 'tells no total that counts records the person cannot read', (a) => ({
    list: async (query, o) => ({ ...(await a.list(query, o)), total: { exact: 725 } }),
  })],
  ['ignores the order', 'sorts in descending order', (a) => ({ list: (query, o) => a.list({ ...query, sort: [] }, o) })],
  ['follows any cursor', 'refuses a cursor that it did not make', (a) => ({ list: ({ table, fields, raw, limit }, o) => a.list({ table, fields, raw, limit }, o) })],
  ['reads everything when no field is named', 'refuses to read without fields, instead of reading all of them', (a) => ({
    list: (query, o) => a.list({ ...query, fields: ['number'] }, o),
  })],
  ['ignores the signal', 'does nothing for a signal that has fired', (a) => ({ list: (query) => a.list(query, { signal: new AbortController().signal }) })],
  ['tells hidden records from absent ones', 'has null for a record that the person cannot read, as if it did not exist', () => ({
    get: () => Promise.reject(new PortalError('denied')),
  })],
  ['describes every field there is', 'describes the asked fields and no others', (a) => ({
    describe: (table, fields, o) => a.describe(table, [...fields, 'priority'], o),
  })],
  ['ignores the version', 'notices that a record changed in the meantime and leaves it as it is', (a) => ({
    update: (ref, values, version, o) => a.update(ref, values, version && null, o),
  })],
  ['creates again for the same intent', 'creates one record for one intent', (a) => ({
    create: (table, values, key, o) => a.create(table, values, key + crypto.randomUUID(), o),
  })],
  ['performs what it does not know', 'refuses an act it does not know', () => ({ perform: () => Promise.resolve(null) })],
  ['tells journals nobody named', 'tells nothing when no journal is named', (a) => ({ activity: (ref, named, o) => a.activity(ref, [...named, 'comments'], o) })],
  ['tells inputs nobody named', 'tells what an operation asks for, of the named inputs and no others', (a) => ({
    inputOf: (name, ref, inputs, o) => a.inputOf?.(name, ref, [...inputs, 'remarks'], o) ?? Promise.reject(new PortalError('unsupported')),
  })],
  ['makes a record for every repetition', 'tells the record that an operation made, and makes one for one intent', (a) => ({
    perform: (name, ref, input, key, o) => a.perform(name, ref, input, key + crypto.randomUUID(), o),
  })],
  ['keeps silent about what it made', 'tells the record that an operation made, and makes one for one intent', () => ({ perform: () => Promise.resolve(null) })],
  ['cuts files off', 'keeps a file byte for byte under its name', (a) => ({ attachments: filesOf(a, {
    download: async (ref, o) => (await filesOf(a).download(ref, o)).slice(0, 200),
  }) })],
  ['hands over web pages', 'hands over files without a type that a browser would run', (a) => ({ attachments: filesOf(a, {
    download: async (ref, o) => new Blob([await filesOf(a).download(ref, o)], { type: 'text/html' }),
  }) })],
  ['sends a file again for the same intent', 'keeps one file for one intent', (a) => ({ attachments: filesOf(a, {
    upload: (ref, file, key, progress, o) => filesOf(a).upload(ref, file, key + crypto.randomUUID(), progress, o),
  }) })],
  ['loses comments', 'adds a comment as it was written', () => ({ addComment: () => Promise.resolve() })],
];

const brokenFaults: readonly (readonly [string, keyof NonNullable<ConformanceSubject['broken']>, string, (adapter: DataAdapter) => Partial<DataAdapter>])[] = [
  ['throws what is no PortalError', 'failing', 'lets no word of a backend into an error', () => ({ list: () => Promise.reject(new Error(canary)) })],
  ['quotes the backend', 'failing', 'lets no word of a backend into an error', () => ({
    list: () => Promise.reject(new PortalError('server', { detail: canary })),
  })],
  ['forgets when to come back', 'rate-limited', 'tells when a backend that has had too many requests may be asked again', () => ({
    list: () => Promise.reject(new PortalError('rate-limited')),
  })],
  ['takes a failure for an empty list', 'page', 'calls a backend that is page by one of signed-out, bad-response', () => ({
    list: () => Promise.resolve({ rows: [], next: null, total: 'unknown' }),
  })],
  ['takes a failed write for done', 'failing', 'reports writes to a backend that is failing as failed or unknown', () => ({
    addComment: () => Promise.resolve(),
  })],
];

describe('The conformance suite for adapters', () => {
  for (const [what, name, change] of faults) {
    it(`finds an adapter that ${what}`, async () => {
      expect(await findsFault({ ...subject, makeAdapter: butFor(overMock, change) }, name)).to.equal(true);
      expect(await findsFault(subject, name)).to.equal(false);
    });
  }

  for (const [what, kind, name, change] of brokenFaults) {
    it(`finds an adapter that ${what}`, async () => {
      const broken = { ...subject.broken, [kind]: butFor(overMock, change) };
      expect(await findsFault({ ...subject, broken }, name)).to.equal(true);
      expect(await findsFault(subject, name)).to.equal(false);
    });
  }

  it('has at least a hundred cases, each with a name of its own', () => {
    const names = conformanceCases(subject, capabilities).map(({ name }) => name);
    expect(names.length).to.be.at.least(100);
    expect(new Set(names).size).to.equal(names.length);
  });

  it('says what it could not check', () => {
    const { makeAdapter, table, records, key, kind, text, optional, absent, walk, update, create, operation, comment, broken } = subject;
    const partial = {
      makeAdapter, table, records, key, kind, text, optional, absent,
      ...(walk && update && create && operation && comment && broken?.page
        ? { walk, update, create, operation, comment, broken: { page: broken.page } } : {}),
    };
    expect(uncoveredParts(partial, { ...capabilities, sort: 'none', versions: false })).to.deep.equal([
      'hidden', 'attachment', 'making', 'sort', 'versions', 'broken: over-sharing', 'broken: reordering', 'broken: unreachable', 'broken: silent', 'broken: truncated',
      'broken: misshapen', 'broken: signed-out', 'broken: forbidden', 'broken: rate-limited', 'broken: failing',
    ]);
  });
});
