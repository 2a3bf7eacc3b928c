import { stableId } from '../chance.js';

/** The key of a responsibility. */
export function responsibilityKey(name: string): string {
  return stableId(`responsibility:${name.toLowerCase().replaceAll(' ', '-')}`);
}

/** The key of what somebody may be to a case, a customer or a location. */
export function typeKey(name: string): string {
  return stableId(`party-type:${name}`);
}
