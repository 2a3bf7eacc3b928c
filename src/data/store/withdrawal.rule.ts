import type { PortalError } from '../errors.js';

/**
 * Whether an error says that what was seen before may not be seen any more: the person has gone, or a permission, a
 * record or a grant has (R04, R05, T21). Old rows must then go too, while after a broken connection they may stay.
 */
export function withdraws({ code }: PortalError): boolean {
  switch (code) {
    case 'signed-out':
    case 'denied':
    case 'not-available':
    case 'no-view':
    case 'query-refused':
      return true;
    default:
      return false;
  }
}
