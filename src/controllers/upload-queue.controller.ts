import type { ReactiveControllerHost } from 'lit';
import { isPortalError, PortalError } from '../data/errors.js';
import type { RecordRef } from '../data/record-ref.js';
import type { GuardedPage, GuardedRow } from '../data/row.js';
import type { StoreQuery } from '../data/store/store-query.js';
import type { Grant } from '../guard/grant.js';
import { fileProblem, type FileLimits, type FileProblem } from '../model/file-limits.js';
import type { PortalData } from '../provider/portal-data.js';
import { readAgain } from './read-again.js';

/** What has become of a file that a person wants to hang on a record. */
export type UploadState =
  | { readonly kind: 'waiting' }
  /** `share` is how much has been sent, 0 to 1; absent where that cannot be told. */
  | { readonly kind: 'sending'; readonly share?: number }
  /** The answer was lost: the list of files is read again. */
  | { readonly kind: 'checking' }
  | { readonly kind: 'failed'; readonly error: PortalError }
  /** Never sent: it is none of those that are taken. */
  | { readonly kind: 'unfit'; readonly problem: FileProblem };

export interface Upload {
  readonly id: string;
  readonly ref: RecordRef;
  readonly file: File;
  readonly state: UploadState;
}

/** Where files go, and how to find out whether one has arrived. */
export interface UploadTarget {
  readonly data: PortalData;
  /** Of the record; must have the operation `attach`. */
  readonly grant: Grant;
  readonly ref: RecordRef;
  /** The list of the record's files, where the person may see it. */
  readonly list: StoreQuery<GuardedPage> | null;
  /** The files that the person sees there now. */
  readonly shown: () => readonly GuardedRow[];
}

/** What has become of the files that a person chose, once none of them is on its way any more. */
export interface UploadNews {
  readonly attached: number;
  readonly failed: number;
}

export interface UploadQueueOptions {
  /** A file hangs on its record. */
  readonly onAttached: (ref: RecordRef) => void;
  readonly onEnd: (news: UploadNews) => void;
}

type Entry = Upload & { readonly target: UploadTarget; readonly abort: AbortController };

/** How many files are sent at the same time: the rest of the page wants to be served as well. */
const mostAtOnce = 2;

/**
 * Files on their way to records. One that was sent leaves the queue, one that failed stays until the person tries again or
 * takes it away. The queue goes on when its host is moved or taken off the page (R16); {@link clear} ends it.
 */
export class UploadQueueController {
  readonly #host: ReactiveControllerHost;
  readonly #options: UploadQueueOptions;
  #entries: readonly Entry[] = [];
  #news: UploadNews = { attached: 0, failed: 0 };

  constructor(host: ReactiveControllerHost, options: UploadQueueOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** The files on their way to a record, in the order in which they were chosen. */
  uploadsOf(ref: RecordRef): readonly Upload[] {
    return this.#entries.filter((entry) => entry.ref === ref);
  }

  /** Sends files that fit; the others stay in the queue and say why. */
  add(target: UploadTarget, files: Iterable<File>, limits: FileLimits): void {
    const added = Array.from(files, (file): Entry => {
      const problem = fileProblem(file, limits);
      const state: UploadState = problem ? { kind: 'unfit', problem } : { kind: 'waiting' };
      return { id: crypto.randomUUID(), ref: target.ref, file, state, target, abort: new AbortController() };
    });
    this.#entries = [...this.#entries, ...added];
    this.#count({ failed: added.filter(({ state }) => state.kind === 'unfit').length });
    this.#goOn();
  }

  /** Sends a file again that has failed. */
  retry(id: string): void {
    this.#change(id, (entry) => (entry.state.kind === 'failed' ? { ...entry, state: { kind: 'waiting' }, abort: new AbortController() } : entry));
    this.#goOn();
  }

  /** Takes a file out of the queue; one that is being sent stops, unless all of it has been sent. */
  cancel(id: string): void {
    const entry = this.#find(id);
    this.#entries = this.#entries.filter((other) => other !== entry);
    entry?.abort.abort();
    // Its last byte may have been faster: then it is there, and the list says so.
    if (entry?.state.kind === 'sending') void filesOn(entry.target);
    this.#goOn();
  }

  /** Stops everything and forgets it: the person has gone. */
  clear(): void {
    const gone = this.#entries;
    this.#entries = [];
    this.#news = { attached: 0, failed: 0 };
    for (const { abort } of gone) abort.abort();
    this.#host.requestUpdate();
  }

  #goOn(): void {
    const underWay = this.#entries.filter(({ state }) => state.kind === 'sending' || state.kind === 'checking').length;
    const next = this.#entries.filter(({ state }) => state.kind === 'waiting').slice(0, mostAtOnce - underWay);
    for (const entry of next) void this.#send(entry);
    this.#host.requestUpdate();
    const { attached, failed } = this.#news;
    if (underWay + next.length > 0 || attached + failed === 0) return;
    this.#news = { attached: 0, failed: 0 };
    this.#options.onEnd({ attached, failed });
  }

  async #send(entry: Entry): Promise<void> {
    this.#become(entry, { kind: 'sending' });
    const error = await this.#outcome(entry);
    // Taken away meanwhile, by hand or with everything else.
    if (entry.abort.signal.aborted) return;
    if (error) {
      this.#become(entry, { kind: 'failed', error });
      this.#count({ failed: 1 });
    } else {
      this.#entries = this.#entries.filter(({ id }) => id !== entry.id);
      this.#count({ attached: 1 });
      this.#options.onAttached(entry.ref);
    }
    this.#goOn();
  }

  /** Why it has not been attached; `null` when it has. */
  async #outcome(entry: Entry): Promise<PortalError | null> {
    const { target: { data, grant, ref }, file, abort } = entry;
    const known = new Set(entry.target.shown().map((row) => row.ref));
    try {
      const acts = await data.acts();
      const progress = (share: number): void => this.#become(entry, { kind: 'sending', share });
      await acts.attach(grant, ref, file, { key: crypto.randomUUID() }, progress, abort.signal);
      return null;
    } catch (thrown) {
      const error = isPortalError(thrown) ? thrown : new PortalError('internal');
      if (error.code !== 'outcome-unknown' || abort.signal.aborted) return error;
      this.#become(entry, { kind: 'checking' });
      const files = await filesOn(entry.target);
      return files.some((row) => !known.has(row.ref) && isOf(row, file)) ? null : error;
    }
  }

  #become({ id }: Entry, state: UploadState): void {
    this.#change(id, (entry) => ({ ...entry, state }));
  }

  #change(id: string, change: (entry: Entry) => Entry): void {
    this.#entries = this.#entries.map((entry) => (entry.id === id ? change(entry) : entry));
    this.#host.requestUpdate();
  }

  #find(id: string): Entry | undefined {
    return this.#entries.find((entry) => entry.id === id);
  }

  #count({ attached = 0, failed = 0 }: Partial<UploadNews>): void {
    this.#news = { attached: this.#news.attached + attached, failed: this.#news.failed + failed };
  }
}

/** The files that are on the record now, also for everybody else who shows them. */
async function filesOn({ data, list }: UploadTarget): Promise<readonly GuardedRow[]> {
  return (list && (await readAgain(data, list))?.rows) ?? [];
}

/** Whether a record of a file may be this file: nothing that is granted of it tells otherwise. */
function isOf({ display, value }: GuardedRow, file: File): boolean {
  const size = value['size_bytes'];
  return display['file_name'] === file.name && (size === undefined || size === String(file.size));
}
