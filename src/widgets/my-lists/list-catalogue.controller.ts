import type { ReactiveControllerHost } from 'lit';
import { isPortalError, PortalError } from '../../data/errors.js';
import type { ListCatalogue } from '../../views/list-catalogue.schema.js';

/** Where a catalogue of lists comes from: a URL relative to the page, or the catalogue itself; the kit's own if absent. */
export type ListsSource = string | ListCatalogue | null;

export type CatalogueState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'error'; readonly error: PortalError }
  | { readonly kind: 'ready'; readonly catalogue: ListCatalogue };

/** The categories and lists of the page, read once per source. The kit's own are loaded for pages that have none. */
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
    void this.#load(source);
  }

  /** Reads it again after a failure. */
  refresh(): void {
    if (this.#state.kind === 'error' && this.#source !== undefined) void this.#load(this.#source);
  }

  async #load(source: ListsSource): Promise<void> {
    this.#state = { kind: 'loading' };
    const state = await settle(source);
    // Another source may have been given meanwhile.
    if (source !== this.#source) return;
    this.#state = state;
    this.#host.requestUpdate();
  }
}

async function settle(source: ListsSource): Promise<CatalogueState> {
  try {
    return { kind: 'ready', catalogue: await catalogueOf(source) };
  } catch (error) {
    return { kind: 'error', error: isPortalError(error) ? error : new PortalError('unreachable') };
  }
}

async function catalogueOf(source: ListsSource): Promise<ListCatalogue> {
  if (source === null) return (await import('../../views/default-list-catalogue.js')).defaultListCatalogue;
  if (typeof source === 'string') return (await import('../../views/fetch-list-catalogue.js')).fetchListCatalogue(source);
  return (await import('../../views/read-list-catalogue.js')).readListCatalogue(source);
}
