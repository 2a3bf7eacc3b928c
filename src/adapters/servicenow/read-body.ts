import { PortalError } from '../../data/errors.js';
import type { WireBody } from './wire.js';

/** The longest answer that is read, in bytes (T37, G-68). */
export const maxBodySize = 5 * 1024 * 1024;

const jsonType = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;
const pageType = /^(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i;

// Taken when the module is loaded, so that a script that replaces it later does not see records (T12).
const { parse } = JSON;

/**
 * Reads the body of an answer. The media type is looked at before anything is parsed: sign-in pages and the pages of
 * proxies arrive with status 200 too (R10).
 *
 * @throws PortalError `too-large`.
 */
export async function readBody(response: Response): Promise<WireBody> {
  const type = response.headers.get('Content-Type') ?? '';
  if (pageType.test(type)) {
    await response.body?.cancel();
    return { kind: 'page' };
  }
  const text = await readText(response);
  if (text.trim() === '') return { kind: 'none' };
  return jsonType.test(type) ? parseBody(text) : { kind: 'unreadable' };
}

/** Parses a text that claims to be JSON. */
export function parseBody(text: string): WireBody {
  try {
    const value: unknown = parse(text);
    return { kind: 'json', value };
  } catch {
    return { kind: 'unreadable' };
  }
}

async function readText(response: Response): Promise<string> {
  if (Number(response.headers.get('Content-Length')) > maxBodySize) {
    await response.body?.cancel();
    throw new PortalError('too-large');
  }
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > maxBodySize) {
      await reader.cancel();
      throw new PortalError('too-large');
    }
    parts.push(decoder.decode(part.value, { stream: true }));
  }
  parts.push(decoder.decode());
  return parts.join('');
}
