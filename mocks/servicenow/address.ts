import type { Call } from './call.js';

/** Where the address of a link begins. */
export function addressOf({ instance, url }: Pick<Call, 'instance' | 'url'>): string {
  return instance.address ?? url.origin;
}
