import type { Values } from '../../data/adapter.js';
import { PortalError } from '../../data/errors.js';
import { recordRef, type RecordRef } from '../../data/record-ref.js';
import { catalogItemPath } from './catalog-item.js';
import { member, storedText } from './json.js';
import { keyPattern } from './person.js';
import type { Transport } from './transport.js';
import { jsonOf } from './wire.js';

/** Inputs that are parameters of an order and no variables of the item. */
const parameters: ReadonlyMap<string, string> = new Map([
  ['quantity', 'sysparm_quantity'],
  ['requested_for', 'sysparm_requested_for'],
]);

/**
 * Orders a catalog item with the Service Catalog API, once, past the cart.
 *
 * @returns the request that was made, `sc_request/…`.
 * @throws PortalError `unsupported` for a record that is no catalog item.
 */
export async function orderItem(transport: Transport, ref: RecordRef, input: Values, signal: AbortSignal): Promise<RecordRef> {
  const filled = Object.entries(input).filter(([, text]) => text !== '');
  const variables = Object.fromEntries(filled.filter(([name]) => !parameters.has(name)));
  const given = filled.flatMap(([name, text]): readonly (readonly [string, string])[] => {
    const parameter = parameters.get(name);
    return parameter === undefined ? [] : [[parameter, text]];
  });
  const reply = await transport.send(
    {
      method: 'POST',
      intent: 'write',
      path: `${catalogItemPath(ref)}/order_now`,
      body: { sysparm_quantity: '1', ...Object.fromEntries(given), variables },
    },
    signal,
  );
  const result = member(jsonOf(reply), 'result');
  const id = storedText(result, 'request_id') || storedText(result, 'sys_id');
  // The order was taken, or it was not: without its key nobody can tell.
  if (!keyPattern.test(id)) throw new PortalError('outcome-unknown');
  return recordRef('sc_request', id);
}
