import { http, HttpResponse, type HttpHandler } from 'msw';

const orders = '*/api/sn_sc/servicecatalog/items/*/order_now';

/** A service that lets nobody order, whatever its catalog offers. */
export const ordersForbidden: HttpHandler = http.post(orders, () =>
  HttpResponse.json({ error: { message: 'Insufficient rights to order', detail: null }, status: 'failure' }, { status: 403 }));

/** A connection that breaks when an order is sent: nobody can tell whether it has arrived. */
export const orderAnswersLost: HttpHandler = http.post(orders, () => HttpResponse.error());
