import { http, HttpResponse } from 'msw';
import type { HttpHandler } from 'msw';

/** A server that is not up to it, such as during an upgrade. */
export const serverDown: HttpHandler = http.all('*/api/*', () =>
  HttpResponse.json({ error: { message: 'Instance is being upgraded', detail: null }, status: 'failure' }, { status: 503 }));

/** A server that has had enough of this person's requests for the next ten minutes. */
export const tooManyRequests: HttpHandler = http.get('*/api/now/table/sn_customerservice_case*', () =>
  HttpResponse.json(
    { error: { message: 'Rate limit exceeded', detail: null }, status: 'failure' },
    { status: 429, headers: { 'Retry-After': '600' } },
  ));

/** A page where data should be: a proxy's notice, a sign-in page, a hibernating instance. */
export const webPageInsteadOfData: HttpHandler = http.get('*/api/now/table/*', () =>
  HttpResponse.html('<!doctype html><title>Instance hibernating</title><h1>Your instance is hibernating</h1>'));
