import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isPortalError, PortalError } from '../../data/errors.js';
import type { Cursor } from '../../data/query.js';
import type { GuardedPage } from '../../data/row.js';
import type { StoreQuery, StoreResult, Watch } from '../../data/store/store-query.js';
import type { Effective } from '../../guard/effective.js';
import { saveFile } from '../attachments/save-file.js';
import { fieldLabel } from '../field-value/field.js';
import { csvLines, csvMark } from './csv.rule.js';

/** What is exported, and where it is read. */
export interface ExportSource {
  /** What the file is called, without its ending. */
  readonly name: string;
  readonly allowed: Effective;
  /** The page that begins at a cursor; the first without. */
  readonly page: (cursor: Cursor | undefined) => StoreQuery<GuardedPage>;
  /** Shows a page until the watch is disposed of: the door to the data, which checks every page. */
  readonly watch: (query: StoreQuery<GuardedPage>, listener: (result: StoreResult<GuardedPage>) => void) => Watch<GuardedPage>;
}

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly count: number }
  | { readonly kind: 'failed'; readonly error: PortalError };

export interface ExportOptions {
  readonly onDone: (count: number) => void;
  readonly onFailed: (error: PortalError) => void;
}

/**
 * Reads a list page by page and hands it to the browser as a file: the columns that the view lets be exported and no others,
 * with the labels that a person reads (G-53). A file is saved when all of it is there, or not at all.
 */
export class ExportController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ExportOptions;
  #state: ExportState = { kind: 'idle' };
  #abort = new AbortController();

  constructor(host: ReactiveControllerHost, options: ExportOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get state(): ExportState {
    return this.#state;
  }

  /** Begins, unless an export is under way. Never rejects. */
  async start(source: ExportSource): Promise<void> {
    if (this.#state.kind === 'running') return;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#become({ kind: 'running', count: 0 });
    try {
      const { lines, count } = await this.#read(source, signal);
      saveFile(new Blob([csvMark, ...lines], { type: 'text/csv;charset=utf-8' }), `${fileName(source.name)}.csv`);
      this.#become({ kind: 'idle' });
      this.#options.onDone(count);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = isPortalError(thrown) ? thrown : new PortalError('internal');
      this.#become({ kind: 'failed', error });
      this.#options.onFailed(error);
    }
  }

  /** Stops, and forgets what was read and what failed. */
  cancel(): void {
    this.#abort.abort();
    this.#become({ kind: 'idle' });
  }

  hostDisconnected(): void {
    this.cancel();
  }

  async #read(source: ExportSource, signal: AbortSignal): Promise<{ readonly lines: readonly string[]; readonly count: number }> {
    const columns = source.allowed.export;
    const lines = [csvLines([columns.map((path) => fieldLabel(path, source.allowed.description))])];
    let count = 0;
    let cursor: Cursor | undefined;
    do {
      const { rows, next } = await pageOf(source, cursor, signal);
      lines.push(csvLines(rows.map(({ display }) => columns.map((path) => display[path] ?? ''))));
      count += rows.length;
      cursor = next ?? undefined;
      this.#become({ kind: 'running', count });
    } while (cursor !== undefined);
    return { lines, count };
  }

  #become(state: ExportState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

function pageOf({ page, watch }: ExportSource, cursor: Cursor | undefined, signal: AbortSignal): Promise<GuardedPage> {
  const { promise, resolve, reject }: PromiseWithResolvers<GuardedPage> = Promise.withResolvers();
  const hear = (result: StoreResult<GuardedPage>): void => {
    if (result.kind === 'failed') reject(result.error);
    if (result.kind === 'ready' && !result.refreshing) resolve(result.data);
  };
  const watching = watch(page(cursor), hear);
  const stop = (): void => reject(new PortalError('internal'));
  signal.addEventListener('abort', stop);
  return promise.finally(() => {
    signal.removeEventListener('abort', stop);
    watching.dispose();
  });
}

/** A name that every system takes. */
function fileName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N} ._-]+/gu, '-').trim() || 'list';
}
