/** How the database compares text: without regard to case, as a default instance's collation does. */

/** Orders two texts: negative, zero when they differ in case at most, or positive. Works unit by unit and allocates nothing. */
export function compareText(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at++) {
    const x = a.charCodeAt(at);
    const y = b.charCodeAt(at);
    if (x === y) continue;
    const order = x < 128 && y < 128 ? lowerAscii(x) - lowerAscii(y) : compareUnits(x, y);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

export function sameText(a: string, b: string): boolean {
  return a === b || (a.length === b.length && compareText(a, b) === 0);
}

/** The key under which texts that differ in case only are found together. */
export function textKey(text: string): string {
  return ascii.test(text) ? text.toLowerCase() : Array.from({ length: text.length }, (_, at) => text.charAt(at).toLowerCase()).join('');
}

const ascii = /^[\0-\x7f]*$/;

function lowerAscii(unit: number): number {
  return unit >= 65 && unit <= 90 ? unit + 32 : unit;
}

function compareUnits(x: number, y: number): number {
  const a = String.fromCharCode(x).toLowerCase();
  const b = String.fromCharCode(y).toLowerCase();
  return a < b ? -1 : a > b ? 1 : 0;
}
