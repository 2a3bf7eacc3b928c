const schemes = new Set(['https:', 'http:', 'mailto:', 'tel:']);
const addressPattern = /^[^\s@<>"?&,;:]+@[^\s@<>"?&,;:]+$/;
const phonePattern = /^\+?[\d\s().\-/]{3,32}$/;

/**
 * The address of a link made from data, or `null` when it must not be one. Only absolute addresses of a few schemes
 * pass: `javascript:` in all its spellings does not, nor does an address that carries a password, nor a relative one,
 * which would point into the page that embeds the kit instead of the backend it came from. What passes is the address
 * as the browser reads it, so that what was checked is what is followed.
 */
export function safeUrl(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return schemes.has(url.protocol) && url.username === '' && url.password === '' ? url.href : null;
}

/** A link that writes to an address; `null` for anything but one plain address, so that data cannot add recipients. */
export function mailUrl(address: string): string | null {
  const plain = address.trim();
  return addressPattern.test(plain) ? safeUrl(`mailto:${encodeURIComponent(plain).replace('%40', '@')}`) : null;
}

/** A link that calls a number; `null` for anything but digits and what people write between them. */
export function phoneUrl(number: string): string | null {
  const plain = number.trim();
  return phonePattern.test(plain) ? safeUrl(`tel:${plain.replace(/[^+\d]/g, '')}`) : null;
}
