import type { PortalError } from '../../../src/data/errors.js';
import type { GuardedRow } from '../../../src/data/row.js';
import { Store, type StoreOptions } from '../../../src/data/store/store.js';
import type { StoreListener, StoreQuery, StoreResult, Watch } from '../../../src/data/store/store-query.js';
import { FakeClock } from './fake-clock.js';
import { FakePage } from './fake-page.js';
import { FakeServer, textOf } from './fake-server.js';

/** A watch that remembers what it was told, each result written in a few words. */
export interface Watched {
  readonly watch: Watch<GuardedRow>;
  readonly told: string[];
  /** What it was told last. */
  readonly now: string;
}

/** A store of one person with everything around it under the test's control. */
export function storeFixture(options: Partial<StoreOptions> = {}) {
  const clock = new FakeClock();
  const page = new FakePage();
  const server = new FakeServer();
  const errors: PortalError[] = [];
  const store = new Store({
    scope: ['beth', 'servicenow:https://support.example.com'],
    clock,
    page,
    onError: (error) => errors.push(error),
    ...options,
  });

  const watch = (query: StoreQuery<GuardedRow>, heard: StoreListener<GuardedRow> = () => {}): Watched => {
    const told: string[] = [];
    const watching = store.watch(query, (result) => {
      told.push(inWords(result));
      heard(result);
    });
    return {
      watch: watching,
      told,
      get now() {
        return inWords(watching.result);
      },
    };
  };

  return { clock, page, server, errors, store, watch };
}

/** Such as `loading`, `ready A`, `ready A, refreshing`, `failed server`, `failed server, A`. */
export function inWords(result: StoreResult<GuardedRow>): string {
  switch (result.kind) {
    case 'loading':
      return 'loading';
    case 'ready':
      return `ready ${textOf(result.data)}${result.refreshing ? ', refreshing' : ''}`;
    case 'failed':
      return `failed ${result.error.code}${result.data ? `, ${textOf(result.data)}` : ''}`;
  }
}
