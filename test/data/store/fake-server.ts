import type { GuardedRow } from '../../../src/data/row.js';
import { recordRef } from '../../../src/data/record-ref.js';
import type { StoreQuery } from '../../../src/data/store/store-query.js';

/** A row as the guard would have minted it; only a test may say so by itself. */
export function mintedRow(text: string): GuardedRow {
  return Object.freeze({ ref: recordRef('problem', '1'), display: { number: text }, value: {} }) as unknown as GuardedRow;
}

/** The text of a minted row. */
export function textOf(row: GuardedRow | undefined): string | undefined {
  return row?.display['number'];
}

/** One request, which stays open until the test answers it. */
export interface Request {
  readonly name: string;
  readonly signal: AbortSignal;
  answer(text: string): void;
  fail(error: unknown): void;
}

/** The far end of a store: notes every request. */
export class FakeServer {
  readonly requests: Request[] = [];
  /** Whether it goes on with requests that were aborted, as a careless adapter does. */
  deaf = false;

  /** The most recent request. */
  get last(): Request {
    const last = this.requests.at(-1);
    if (!last) throw new Error('The server was not asked.');
    return last;
  }

  /** The requests that are neither answered nor aborted. */
  readonly open = new Set<Request>();

  query(name: string, more: Partial<StoreQuery<GuardedRow>> = {}): StoreQuery<GuardedRow> {
    return { key: [name], topics: ['problem'], read: (signal) => this.ask(name, signal), ...more };
  }

  ask(name: string, signal: AbortSignal): Promise<GuardedRow> {
    const { promise, resolve, reject } = Promise.withResolvers<GuardedRow>();
    const request: Request = {
      name,
      signal,
      answer: (text) => {
        this.open.delete(request);
        resolve(mintedRow(text));
      },
      fail: (error) => {
        this.open.delete(request);
        reject(error);
      },
    };
    this.requests.push(request);
    this.open.add(request);
    signal.addEventListener('abort', () => this.deaf || request.fail(signal.reason), { once: true });
    return promise;
  }

  /** How many requests there were, of all or of one name. */
  count(name?: string): number {
    return name === undefined ? this.requests.length : this.requests.filter((request) => request.name === name).length;
  }
}
