import { base64OfBytes, bytesOfBase64 } from '../backend/base64.js';

/** Text as base64 of its UTF-8 bytes. */
export function toBase64(text: string): string {
  return base64OfBytes(new TextEncoder().encode(text));
}

/** @throws DOMException when the text is not base64. */
export function fromBase64(text: string): string {
  return new TextDecoder().decode(bytesOfBase64(text));
}
