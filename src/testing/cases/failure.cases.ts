import type { DataAdapter } from '../../data/adapter.js';
import { isPortalError, type ErrorCode } from '../../data/errors.js';
import type { ConformanceCase } from '../conformance-case.js';
import { canary, type ConformanceSubject, type Misbehaviour } from '../conformance-subject.js';
import { calm, expectRefusal, expectSame, expectThat, knownValue, listOf, refsOf, refusalOf, valueOf } from '../expectations.js';

/** What each way to fail may be called. */
const expectedCodes: readonly (readonly [Misbehaviour, readonly ErrorCode[]])[] = [
  ['unreachable', ['unreachable', 'offline']],
  ['page', ['signed-out', 'bad-response']],
  ['truncated', ['bad-response']],
  ['misshapen', ['bad-response']],
  ['signed-out', ['signed-out']],
  ['forbidden', ['not-available', 'denied']],
  ['rate-limited', ['rate-limited']],
  ['failing', ['server', 'unreachable', 'timeout']],
];

/** Backends that fail, lie or say nothing. */
export function failureCases(subject: ConformanceSubject): readonly ConformanceCase[] {
  const { broken = {}, key } = subject;
  const cases = expectedCodes.flatMap(([kind, codes]) => {
    const make = broken[kind];
    return make ? [listCase(subject, kind, make, codes), ...writeCases(subject, kind, make)] : [];
  });
  const { silent, failing } = broken;
  if (silent) cases.push(silentCase(subject, silent));
  if (failing) cases.push(wordsCase(subject, failing));
  if (broken['rate-limited']) cases.push(patienceCase(subject, broken['rate-limited']));
  if (broken['over-sharing']) cases.push(intactCase(subject, 'a backend that sends more than was asked', broken['over-sharing']));
  if (broken.reordering) cases.push(intactCase(subject, 'a backend that sends columns in another order', broken.reordering));
  if (broken['signed-out']) {
    const make = broken['signed-out'];
    cases.push({
      name: 'has no identity for somebody the backend does not know',
      async run() {
        await expectRefusal(async () => (await make()).identity(calm()), ['signed-out'], 'identity');
      },
    });
  }
  if (broken.forbidden) {
    const make = broken.forbidden;
    cases.push({
      name: 'has null for a record of a backend that allows nothing, as for one that does not exist',
      async run() {
        expectSame(await (await make()).get(subject.absent, [key], [], calm()), null, 'the record');
      },
    });
  }
  return cases;
}

type MakeAdapter = () => DataAdapter | Promise<DataAdapter>;

function listCase(subject: ConformanceSubject, kind: Misbehaviour, make: MakeAdapter, codes: readonly ErrorCode[]): ConformanceCase {
  return {
    name: `calls a backend that is ${kind} by one of ${codes.join(', ')}`,
    async run() {
      await expectRefusal(async () => (await make()).list(listOf(subject), calm()), codes, 'list');
    },
  };
}

/** Whatever happens to a write, its caller gets a code of the closed set and never a success that is none. */
function writeCases(subject: ConformanceSubject, kind: Misbehaviour, make: MakeAdapter): readonly ConformanceCase[] {
  const { create, comment } = subject;
  if (!create && !comment) return [];
  return [{
    name: `reports writes to a backend that is ${kind} as failed or unknown`,
    async run() {
      const adapter = await make();
      if (create) await refusalOf(() => adapter.create(create.table, create.values, 'intent-broken', calm()), 'create');
      if (comment) await refusalOf(() => adapter.addComment(comment.ref, comment.element, 'x', 'intent-broken-2', calm()), 'comment');
    },
  }];
}

function silentCase(subject: ConformanceSubject, make: MakeAdapter): ConformanceCase {
  const { table, key, absent } = subject;
  return {
    name: 'stops waiting for a silent backend when the signal fires',
    async run() {
      const adapter = await make();
      const calls: ((options: { signal: AbortSignal }) => Promise<unknown>)[] = [
        (options) => adapter.identity(options),
        (options) => adapter.describe(table, [key], options),
        (options) => adapter.list(listOf(subject), options),
        (options) => adapter.get(absent, [key], [], options),
      ];
      for (const call of calls) {
        const stop = new AbortController();
        const refusal = refusalOf(() => call({ signal: stop.signal }), 'a cancelled call');
        await Promise.resolve();
        stop.abort();
        await refusal;
      }
    },
  };
}

function wordsCase(subject: ConformanceSubject, make: MakeAdapter): ConformanceCase {
  return {
    name: 'lets no word of a backend into an error',
    async run() {
      const error = await refusalOf(async () => (await make()).list(listOf(subject), calm()), 'list');
      const { message, stack, detail, correlationId, fields, cause } = error;
      const text = [message, stack, detail, correlationId, String(cause), ...fields].join(' ');
      expectThat(!text.includes(canary), 'an error quotes the backend');
    },
  };
}

function patienceCase(subject: ConformanceSubject, make: MakeAdapter): ConformanceCase {
  return {
    name: 'tells when a backend that has had too many requests may be asked again',
    async run() {
      const { retryAt } = await refusalOf(async () => (await make()).list(listOf(subject), calm()), 'list');
      expectThat(typeof retryAt === 'number' && Number.isFinite(retryAt), 'no time is told');
    },
  };
}

function intactCase(subject: ConformanceSubject, what: string, make: MakeAdapter): ConformanceCase {
  const { key, records } = subject;
  return {
    name: `hands over the asked fields of ${what}`,
    async run() {
      const adapter = await make();
      try {
        const { rows } = await adapter.list(listOf(subject, { where: { field: key, op: 'equals', value: knownValue(subject, key) } }), calm());
        expectSame(refsOf(rows), refsOf(records.slice(0, 1)), 'rows');
        expectSame(rows.map((row) => valueOf(row, key)), [knownValue(subject, key)], key);
      } catch (error) {
        if (!isPortalError(error)) throw error;
        throw new Error(`refused with ${error.code}`, { cause: error });
      }
    },
  };
}
