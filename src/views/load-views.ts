import { PortalError } from '../data/errors.js';
import { readViews } from './read-views.js';
import type { ErrorCode } from '../data/errors.js';
import type { Views } from './read-views.js';
import type { ViewDocument } from './view-document.schema.js';

/** The longest view document, in UTF-16 units. */
const maxLength = 1_000_000;
/** How many of its problems an error names; the view designer shows them all. */
const maxNamed = 10;

/** Where views come from: a URL relative to the page, a document, or the `<script type="application/json">` that holds one. */
export type ViewsSource = string | URL | Element | ViewDocument;

/**
 * Loads a view document and checks it. Rejects with `bad-views`, whose `detail` names each place that is wrong and how to
 * mend it; with `offline`, `unreachable` or `server` when it cannot be had; with `internal` when the signal fires.
 */
export async function loadViews(source: ViewsSource | undefined, signal: AbortSignal): Promise<Views> {
  if (source === undefined) throw new PortalError('bad-views', { detail: 'There is no view document: set "views".' });
  const reading = readViews(await readSource(source, signal));
  if (reading.ok) return reading.views;
  // What is said about a broken document is loaded only when there is one.
  const { issueText } = await import('./issue-text.js');
  const lines = reading.issues.slice(0, maxNamed).map(issueText);
  const more = reading.issues.length - lines.length;
  throw new PortalError('bad-views', { detail: [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n') });
}

async function readSource(source: ViewsSource, signal: AbortSignal): Promise<unknown> {
  if (typeof source === 'string' || source instanceof URL) return parse(await fetchText(source, signal), String(source));
  return source instanceof Element ? parse(source.textContent, 'The inline view document') : source;
}

/** Servers label JSON in many ways, so only the text decides. */
async function fetchText(url: string | URL, signal: AbortSignal): Promise<string> {
  try {
    const response = await fetch(url, { signal, cache: 'no-cache', headers: { Accept: 'application/json' } });
    if (response.ok) return await response.text();
    throw new PortalError(response.status >= 500 ? 'server' : 'bad-views', { detail: `${String(url)} answered ${response.status}.` });
  } catch (error) {
    throw error instanceof PortalError ? error : new PortalError(networkCode(signal));
  }
}

function networkCode(signal: AbortSignal): ErrorCode {
  if (signal.aborted) return 'internal';
  return navigator.onLine ? 'unreachable' : 'offline';
}

function parse(text: string, name: string): unknown {
  if (text.length > maxLength) throw new PortalError('bad-views', { detail: `${name} is longer than ${maxLength} characters.` });
  try {
    return JSON.parse(text);
  } catch {
    const page = text.trimStart().startsWith('<');
    throw new PortalError('bad-views', {
      detail: page
        ? `${name} is a web page, not JSON: the address is wrong, or it asks to sign in.`
        : `${name} is not JSON: look for a comma too many or too few, and for missing double quotes.`,
    });
  }
}
