import { getResponse } from 'msw';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { people, type Person } from '../../mocks/dataset/people.js';
import { tokenFor } from '../../mocks/personas.js';
import { createMock, type Mock } from '../../mocks/simulation/create-mock.js';
import { ServiceNowAdapter } from '../../src/adapters/servicenow/servicenow-adapter.js';
import type { ServiceNowSettings } from '../../src/adapters/servicenow/settings.js';
import type { DataAdapter } from '../../src/data/adapter.js';
import { recordRef } from '../../src/data/record-ref.js';
import { canary, type ConformanceSubject, type KnownRecord } from '../../src/testing/conformance-subject.js';

const baseUrl = 'https://instance.example.com';
const table = 'sn_customerservice_case';
const fields = ['number', 'state', 'short_description', 'closed_at'];

/** Carries requests to a mock, as `fetch` would over a network. */
function fetchFrom(mock: Mock): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await getResponse([...mock.handlers], new Request(input, init));
    if (!response || response.type === 'error') throw new TypeError('Failed to fetch');
    return response;
  };
}

function adapterOf(fetch: typeof globalThis.fetch, settings: Partial<ServiceNowSettings> = {}): DataAdapter {
  return new ServiceNowAdapter({ baseUrl, getToken: () => tokenFor('customer-admin'), fetch, ...settings });
}

export const overMock = (mock = createMock({ baseUrl })) => adapterOf(fetchFrom(mock));
const answering = (make: () => Response) => () => adapterOf(async () => make());

const html = () => new Response(`<html>${canary}</html>`, { headers: { 'Content-Type': 'text/html' } });
const jsonText = (text: string, status = 200, headers = {}) =>
  new Response(text, { status, headers: { 'Content-Type': 'application/json', ...headers } });
const refusal = (status: number, headers = {}) =>
  jsonText(JSON.stringify({ error: { message: canary, detail: `${canary}: number` }, status: 'failure' }), status, headers);

/** Turns the columns of every object of an answer round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([name, part]) => [name, reversed(part)]));
}

function overReordering(): DataAdapter {
  const fetch = fetchFrom(createMock({ baseUrl }));
  return adapterOf(async (input, init) => {
    const response = await fetch(input, init);
    return jsonText(JSON.stringify(reversed(await response.json())), response.status, { 'X-Total-Count': response.headers.get('X-Total-Count') ?? '' });
  });
}

/** Ends only when its request is cancelled, as `fetch` does. */
const neverAnswering: typeof globalThis.fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    const stop = () => reject(new DOMException('stopped', 'AbortError'));
    if (init?.signal?.aborted) stop();
    init?.signal?.addEventListener('abort', stop);
  });

/** What a person can read, asked of the backend itself and not of the adapter. */
function knownRecords({ userName }: Person, table: string, fields: readonly string[]): readonly KnownRecord[] {
  const session = createMock({ baseUrl }).backend.as(userName);
  return session.list(table, { query: 'ORDERBYnumber' }).records.map((record) => ({
    ref: recordRef(table, record['sys_id'] ?? ''),
    values: Object.fromEntries(fields.map((field) => [field, record[field] ?? ''])),
  }));
}

/** The ServiceNow adapter over the mock, as a customer administrator sees the demo service. */
export const subject: ConformanceSubject = {
  makeAdapter: () => overMock(),
  table,
  records: knownRecords(people.jonas, table, fields),
  key: 'number',
  kind: 'state',
  text: 'short_description',
  optional: 'closed_at',
  absent: `${table}/00000000000000000000000000000000`,
  hidden: landmarks.caseOfOtherCustomer,
  walk: { ref: landmarks.caseWithEverything, path: 'account.name', value: 'Northwind Grid' },
  update: { ref: landmarks.caseResolved, field: 'state', value: '3' },
  create: { table, values: { short_description: 'The meter shows nothing', priority: '3', contact: people.jonas.sysId } },
  operation: { name: 'approve', ref: landmarks.approvalOfChange, input: { comments: 'Go ahead' } },
  comment: { ref: landmarks.caseWithEverything, element: 'comments' },
  attachment: { ref: landmarks.caseNew },
  making: { name: 'order', ref: landmarks.catalogBattery, input: { battery_model: 'AB-12', quantity: '2' }, hiddenInput: 'remarks' },
  broken: {
    'over-sharing': () => overMock(createMock({ baseUrl, scenario: 'over-sharing' })),
    reordering: overReordering,
    unreachable: () => overMock(createMock({ baseUrl, scenario: 'offline' })),
    silent: () => adapterOf(neverAnswering),
    page: answering(html),
    truncated: answering(() => jsonText('{"result":[{"number":"CS1"')),
    misshapen: answering(() => jsonText('{"result":"x"}')),
    'signed-out': () => overMock(createMock({ baseUrl, scenario: 'signed-out' })),
    forbidden: answering(() => refusal(403)),
    'rate-limited': answering(() => refusal(429, { 'Retry-After': '60' })),
    failing: answering(() => refusal(500)),
  },
};

const taskTable = 'customer_project_task';

/** The same over the tasks of customer projects, as a project contact sees them who works on some. */
export const projectTaskSubject: ConformanceSubject = {
  makeAdapter: () => adapterOf(fetchFrom(createMock({ baseUrl })), { getToken: () => tokenFor('customer') }),
  table: taskTable,
  records: knownRecords(people.mira, taskTable, ['number', 'state', 'short_description', 'work_end']),
  key: 'number',
  kind: 'state',
  text: 'short_description',
  optional: 'work_end',
  absent: `${taskTable}/00000000000000000000000000000000`,
  hidden: landmarks.projectTaskRevoked,
  walk: { ref: landmarks.projectTaskInProgress, path: 'top_task.short_description', value: 'Coast grid modernization' },
  update: { ref: landmarks.projectTaskPending, field: 'work_start', value: '2026-11-18 07:30:00' },
  operation: { name: 'complete-task', ref: landmarks.projectTaskInProgress, input: { comments: 'All nine are measured.' } },
  comment: { ref: landmarks.projectTaskInProgress, element: 'comments' },
};
