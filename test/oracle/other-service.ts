import { getResponse, http, type HttpHandler } from 'msw';
import type { Mock } from '../../mocks/simulation/create-mock.js';
import { hiddenNames } from './secrets.js';

/** What another service has in the place of a hidden column: anything, nothing, or columns of another name. */
export type Change = (row: Record<string, unknown>, hidden: readonly string[]) => void;

const hidden = new Set(hiddenNames);

/** Answers as the service does, but with other things in every column that is hidden. */
export function otherService({ handlers }: Pick<Mock, 'handlers'>, change: Change): HttpHandler {
  return http.all('*/api/now/*', async ({ request }) => {
    const answer = await getResponse([...handlers], request);
    if (!answer?.headers.get('content-type')?.startsWith('application/json')) return answer;
    const body: unknown = await answer.json();
    changeRows(body, change);
    const headers = new Headers(answer.headers);
    headers.delete('content-length');
    return new Response(JSON.stringify(body), { status: answer.status, headers });
  });
}

/** Changes each row wherever it stands in an answer, also inside of the answers that a batch holds. */
function changeRows(value: unknown, change: Change): void {
  if (Array.isArray(value)) {
    for (const entry of value) changeRows(entry, change);
  } else if (isObject(value)) {
    if (Array.isArray(value['serviced_requests'])) for (const one of value['serviced_requests']) changeInside(one, change);
    const names = Object.keys(value).filter((name) => hidden.has(name));
    if (names.length > 0) change(value, names);
    else for (const entry of Object.values(value)) changeRows(entry, change);
  }
}

function changeInside(response: unknown, change: Change): void {
  if (!isObject(response) || typeof response['body'] !== 'string') return;
  const inner: unknown = JSON.parse(atob(response['body']));
  changeRows(inner, change);
  response['body'] = btoa(JSON.stringify(inner).replaceAll(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
