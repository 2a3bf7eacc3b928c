import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isPortalError } from '../../../src/data/errors.js';
import { adapterOver, fakeInstance, never, refusal } from './fake-instance.js';

const signal = never();
const row = { sys_id: 'a1', sys_mod_count: '3', state: 'requested', number: { display_value: 'PRB1', value: 'PRB1' } };

/** What a healthy instance answers, so that garbage is not all that the adapter is asked to read. */
const healthy = {
  list: { result: [row, row] },
  get: { result: row },
  describe: { result: { columns: { number: { label: 'Number', type: 'string', choices: [{ value: '1', label: 'x' }] } } } },
  identity: { result: { user_sys_id: 'a1', user_name: 'mira', user_display_value: 'Mira' } },
} as const;

/** Bodies that a healthy instance sends, as seeds for unhealthy ones. */
const bodies = [
  ...Object.values(healthy),
  { result: { entries: [{ element: 'comments', value: 'x', sys_created_on: '2026-01-31 13:05:00', name: 'x' }] } },
  { serviced_requests: [{ id: '0', status_code: 200, body: btoa('{"result":[]}'), headers: [{ name: 'X-Total-Count', value: '1' }] }], unserviced_requests: [] },
  { error: { message: 'Invalid table x', detail: null }, status: 'failure' },
].map((body) => JSON.stringify(body));

const mutated = fc
  .tuple(
    fc.constantFrom(...bodies),
    fc.array(fc.tuple(fc.nat(400), fc.constantFrom('cut', 'drop', 'put', 'swap'), fc.constantFrom('{', '}', '[', ']', '"', ':', ',', 'null', '0', '-1', 'true', '[]', '{}', '"\\ud800"', '"__proto__":1,', '\0')), { maxLength: 4 }),
  )
  .map(([body, edits]) =>
    edits.reduce((text, [at, kind, put]) => {
      const place = at % (text.length + 1);
      if (kind === 'cut') return text.slice(0, place);
      if (kind === 'put') return text.slice(0, place) + put + text.slice(place);
      return text.slice(0, place) + (kind === 'swap' ? put : '') + text.slice(place + 1);
    }, body),
  );

interface Answer {
  readonly body: string;
  readonly status: number;
  readonly type: string;
  readonly count: string | null;
}

const answer: fc.Arbitrary<Answer> = fc.record({
  body: fc.oneof(mutated, fc.json()),
  status: fc.constantFrom(200, 200, 200, 201, 400, 401, 403, 404, 500),
  type: fc.constantFrom('application/json', 'application/json', 'application/json;charset=UTF-8', 'text/html', 'text/plain', ''),
  count: fc.constantFrom(null, '0', '3', '-1', 'x', '1e9'),
});

const calls = ['list', 'get', 'describe', 'identity', 'activity', 'create', 'update', 'perform', 'addComment'] as const;

/** Comes before all garbage: chance alone leaves one of these calls without an answer that it can read in one run of many. */
const healthyAnswers = (['list', 'get', 'describe', 'identity'] as const).map((call): [typeof call, Answer[], boolean] => [
  call, [{ body: JSON.stringify(healthy[call]), status: 200, type: 'application/json', count: null }], false,
]);

describe('An instance that answers with garbage', () => {
  it('R11 R23 gets nothing out of the adapter but an answer of the right shape or a PortalError, ten thousand times', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...calls), fc.array(answer, { minLength: 1, maxLength: 3 }), fc.nat(9).map((die) => die === 0), async (call, answers, batch) => {
        let turn = 0;
        const instance = fakeInstance(() => {
          const { body, status, type, count } = answers[turn++ % answers.length] ?? { body: '', status: 500, type: '', count: null };
          const headers = new Headers(type === '' ? {} : { 'Content-Type': type });
          if (count !== null) headers.set('X-Total-Count', count);
          return new Response(body, { status, headers });
        });
        const adapter = adapterOver(instance, { batch });
        const work = {
          list: () => adapter.list({ table: 'problem', fields: ['number'], raw: [], limit: 2 }, { signal }),
          get: () => adapter.get('problem/a1', ['number'], [], { signal }),
          describe: () => adapter.describe('problem', ['number', 'assigned_to.name'], { signal }),
          identity: () => adapter.identity({ signal }),
          activity: () => adapter.activity('sn_customerservice_case/a1', ['comments', 'work_notes'], { signal }),
          create: () => adapter.create('problem', { state: '1' }, 'k', { signal }),
          update: () => adapter.update('problem/a1', { state: '1' }, '3', { signal }),
          perform: () => adapter.perform('approve', 'sysapproval_approver/a1', {}, 'k', { signal }),
          addComment: () => adapter.addComment('problem/a1', 'comments', 'x', 'k', { signal }),
        }[call];
        try {
          await work();
          seen.add(`${call} resolved`);
        } catch (error) {
          if (!isPortalError(error)) throw error;
          seen.add(`${call} ${error.code}`);
          expect(error.code).not.to.equal('internal');
        }
      }),
      { numRuns: 10_000, examples: healthyAnswers },
    );
    expect(calls.filter((call) => ![...seen].some((one) => one.startsWith(`${call} `) && !one.endsWith(' resolved')))).to.deep.equal([]);
    expect([...seen]).to.include.members(healthyAnswers.map(([call]) => `${call} resolved`));
  }).timeout(120_000);

  it('G-61 T29 lets nothing of its words into an error', async () => {
    const canary = 'CANARY-7f3a';
    for (const status of [400, 401, 403, 404, 409, 429, 500]) {
      const instance = fakeInstance(() => refusal(status, canary, `${canary}: salary, ${canary}`, { 'X-Transaction-ID': canary, 'Retry-After': canary }));
      const failure = await adapterOver(instance).create('problem', { salary: 'x' }, 'k', { signal }).catch((error: unknown) => error);
      const text = failure instanceof Error ? `${failure.stack}${JSON.stringify(failure)}${String(failure.cause)}` : '';
      expect(text).not.to.contain(canary);
      expect(isPortalError(failure)).to.equal(true);
    }
  });

  it('G-69 survives an answer a hundred thousand levels deep', async () => {
    const deep = `{"result":[{"sys_id":"a1","number":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}`;
    const instance = fakeInstance(() => new Response(deep, { headers: { 'Content-Type': 'application/json' } }));
    const page = await adapterOver(instance).list({ table: 'problem', fields: ['number'], raw: [], limit: 2 }, { signal });
    expect(page.rows).to.have.length(1);
  });
});
