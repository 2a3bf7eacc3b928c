import { getResponse, http, HttpResponse } from 'msw';
import type { HttpHandler } from 'msw';

/** A connection that breaks after a change has reached the server: it is made, and nobody hears of it. */
export function loseAnswers(service: readonly HttpHandler[]): HttpHandler {
  return http.patch('*/api/now/table/*', async ({ request }) => {
    await getResponse([...service], request.clone());
    return HttpResponse.error();
  });
}

/** A connection that breaks before a change has reached the server. */
export const loseChanges: HttpHandler = http.patch('*/api/now/table/*', () => HttpResponse.error());

/** A server that takes no change. */
export const refuseChanges: HttpHandler = http.patch('*/api/now/table/*', () =>
  HttpResponse.json({ error: { message: 'Operation Failed', detail: 'Aborted by business rule' }, status: 'failure' }, { status: 403 }));

/** A server that never finishes with a file. */
export const endlessUpload: HttpHandler = http.post('*/api/now/attachment*/file', () => new Promise<never>(() => {}));

/** A server that is not up to files. */
export const uploadFails: HttpHandler = http.post('*/api/now/attachment*/file', () => HttpResponse.json({}, { status: 503 }));
