import { PortalError } from '../data/errors.js';
import { readViews } from './read-views.js';
import type { ErrorCode } from '../data/errors.js';
import type { Views } from './read-views.js';
import type { ViewsProblem } from './views-problem-text.js';
import type { ViewDocument } from './view-document.schema.js';

/** The longest view document, in UTF-16 units. */
const maxLength = 1_000_000;

/** Where views come from: a URL relative to the page, a document, or the `<script type="application/json">` that holds one. */
export type ViewsSource = string | URL | Element | ViewDocument;

/**
 * Loads a view document and checks it. Rejects with `bad-views`, whose `detail` names each place that is wrong and how to
 * mend it; with `offline`, `unreachable` or `server` when it cannot be had; with `internal` when the signal fires.
 */
export async function loadViews(source: ViewsSource | undefined, signal: AbortSignal): Promise<Views> {
  if (source === undefined) throw await badViews({ kind: 'absent' });
  const reading = readViews(await readSource(source, signal));
  if (reading.ok) return reading.views;
  throw await badViews({ kind: 'unsound', issues: reading.issues });
}

/** What is said about a broken document is loaded only when there is one; without it the code has to do. */
async function badViews(problem: ViewsProblem, code: 'bad-views' | 'server' = 'bad-views'): Promise<PortalError> {
  try {
    const { viewsProblemText } = await import('./views-problem-text.js');
    return new PortalError(code, { detail: viewsProblemText(problem) });
  } catch {
    return new PortalError(code);
  }
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
    throw await badViews(
      { kind: 'refused', name: String(url), status: response.status }, response.status >= 500 ? 'server' : 'bad-views',
    );
  } catch (error) {
    throw error instanceof PortalError ? error : new PortalError(networkCode(signal));
  }
}

function networkCode(signal: AbortSignal): ErrorCode {
  if (signal.aborted) return 'internal';
  return navigator.onLine ? 'unreachable' : 'offline';
}

async function parse(text: string, name: string): Promise<unknown> {
  if (text.length > maxLength) throw await badViews({ kind: 'too-long', name, most: maxLength });
  try {
    return JSON.parse(text);
  } catch {
    throw await badViews({ kind: text.trimStart().startsWith('<') ? 'web-page' : 'no-json', name });
  }
}
