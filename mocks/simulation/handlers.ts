import { http } from 'msw';
import type { HttpHandler } from 'msw';
import { normalPath, served } from '../servicenow/surfaces.js';
import type { Exchange } from './exchange.js';

/**
 * The handlers of a mock: one for everything under the server's paths.
 *
 * @param origin the only origin to answer for; `null` for every one
 */
export function handlersFor(exchange: Exchange, origin: string | null): readonly HttpHandler[] {
  const isOurs = ({ request }: { readonly request: Request }): boolean => {
    const url = new URL(request.url);
    return (origin === null || url.origin === origin) && served.test(normalPath(url.pathname));
  };
  return [http.all(isOurs, ({ request }) => exchange.answer(request))];
}
