/** Keys of records: 32 hexadecimal digits. */

const keyPattern = /^[0-9a-f]{32}$/;

export function isKey(text: string): boolean {
  return keyPattern.test(text);
}

/** A new key from a source of numbers from 0 up to 1. */
export function newKey(random: () => number): string {
  return Array.from({ length: 8 }, () => Math.floor(random() * 0x10000).toString(16).padStart(4, '0')).join('');
}

/** The key of something that has a name only, such as a rule: the same name always gives the same key. */
export function keyOfName(name: string): string {
  return [1, 2, 3, 4].map((seed) => hash(name, seed).toString(16).padStart(8, '0')).join('');
}

/** FNV-1a, 32 bits. */
function hash(text: string, seed: number): number {
  let value = Math.imul(0x811c9dc5, seed);
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
