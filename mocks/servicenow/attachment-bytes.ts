import type { Backend } from '../backend/backend.js';
import { base64OfBytes, bytesOfBase64 } from '../backend/base64.js';

/*
 * The server keeps the bytes of files in a table of its own, in pieces and as text, and handles them on its own behalf:
 * nobody reads that table. What is left there of a file that was removed, no file leads to.
 */
const table = 'sys_attachment_doc';

/** `com.glide.attachment.max_size`: how many bytes a file may have. */
export const mostBytes = 20 * 1024 * 1024;

const longestPiece = 1024 * 1024;

export function keepBytes(backend: Backend, attachment: string, bytes: Uint8Array): void {
  const system = backend.asSystem();
  for (let at = 0; at === 0 || at < bytes.length; at += longestPiece) {
    const piece = bytes.subarray(at, at + longestPiece);
    system.create(table, {
      sys_attachment: attachment,
      position: String(at / longestPiece),
      length: String(piece.length),
      data: base64OfBytes(piece),
    });
  }
}

export function bytesOf(backend: Backend, attachment: string): Uint8Array<ArrayBuffer> {
  const { records } = backend.asSystem().list(table, { query: `sys_attachment=${attachment}^ORDERBYposition` });
  const pieces = records.map((record) => bytesOfBase64(record['data'] ?? ''));
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
