/** A 32-bit hash of a text (FNV-1a), the same everywhere. */
export function hash(text: string, seed = 0): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return mixed(value);
}

/** Spreads the bits of a number (the finaliser of MurmurHash3), so that neighbours get unlike results. */
export function mixed(value: number): number {
  let bits = value >>> 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b) >>> 0;
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35) >>> 0;
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** A repeatable stream of numbers from 0 up to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}

/** A `sys_id` that never changes as long as the name stays. */
export function stableId(name: string): string {
  return [1, 2, 3, 4].map((part) => hexadecimal(hash(name, part))).join('');
}

/** A `sys_id` for the n-th of many: cheaper than {@link stableId}. */
export function serialId(family: number, n: number): string {
  return `${hexadecimal(mixed(n ^ family))}${hexadecimal(mixed(family))}${hexadecimal(mixed(n + family))}${hexadecimal(n)}`;
}

function hexadecimal(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
