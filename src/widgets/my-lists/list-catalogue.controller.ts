import type { ReactiveControllerHost } from 'lit';
import { isPortalError, PortalError } from '../../data/errors.js';
import { defaultListCatalogue } from '../../views/default-list-catalogue.js';
import type { ListCatalogue } from '../../views/list-catalogue.schema.js';
import { fetchListCatalogue } from '../../views/fetch-list-catalogue.js';
import { readListCatalogue } from '../../views/read-list-catalogue.js';

/** Where a catalogue of lists comes from: a URL relative to the page, or the catalogue itself; the kit's own if absent. */
export type ListsSource = string | ListCatalogue | null;

export type CatalogueState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'error'; readonly error: PortalError }
  | { readonly kind: 'ready'; readonly catalogue: ListCatalogue };

/** The categories and lists of the page, read once per source. */
export class ListCatalogueController {
  readonly #host: ReactiveControllerHost;
  #source: ListsSource | undefined;
  #state: CatalogueState = { kind: 'loading' };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get state(): CatalogueState {
    return this.#state;
  }

  /** Says where the catalogue is; call it from `willUpdate`. */
  want(source: ListsSource): void {
    if (source === this.#source) return;
    this.#source = source;
    if (typeof source === 'string') void this.#load(source);
    else this.#state = source === null ? { kind: 'ready', catalogue: defaultListCatalogue } : read(source);
  }

  /** Reads it again after a failure. */
  refresh(): void {
    if (this.#state.kind === 'error' && typeof this.#source === 'string') void this.#load(this.#source);
  }

  async #load(url: string): Promise<void> {
    this.#state = { kind: 'loading' };
    const state = await settle(fetchListCatalogue(url));
    // Another source may have been given meanwhile.
    if (url !== this.#source) return;
    this.#state = state;
    this.#host.requestUpdate();
  }
}

function read(given: unknown): CatalogueState {
  try {
    return { kind: 'ready', catalogue: readListCatalogue(given) };
  } catch (error) {
    return failed(error);
  }
}

async function settle(reading: Promise<ListCatalogue>): Promise<CatalogueState> {
  try {
    return { kind: 'ready', catalogue: await reading };
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): CatalogueState {
  return { kind: 'error', error: isPortalError(error) ? error : new PortalError('internal') };
}
