import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { usualHeight, type RowWindow } from './row-window.js';
import type { RowVirtualizer } from './row-virtualizer.js';
import type { ScrollRegionController } from './scroll-region.controller.js';

const drawnAtOnce = 30;

/**
 * Draws only those rows of a long table that can be seen, and the one that has focus wherever it is. Short tables are
 * drawn whole: find-in-page, printing and assistive technology work best with all rows there. What it takes comes when
 * the first long table does.
 */
export class VirtualRowsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #region: ScrollRegionController;
  readonly #threshold: number;
  #virtualizer: typeof RowVirtualizer | null = null;
  #loading = false;
  #rows: RowVirtualizer | null = null;
  #count = 0;

  /** @param threshold The most rows that are drawn whole. */
  constructor(host: ReactiveControllerHost, region: ScrollRegionController, threshold = 500) {
    this.#host = host;
    this.#region = region;
    this.#threshold = threshold;
    host.addController(this);
  }

  /** The window for so many rows; `null` if all are to be drawn. Call it while rendering. */
  window(count: number): RowWindow | null {
    this.#count = count;
    if (count <= this.#threshold) return null;
    if (!this.#virtualizer) {
      this.#load();
      return firstRows(count);
    }
    this.#rows ??= new this.#virtualizer(this.#host, this.#region);
    return this.#rows.window(count) ?? firstRows(count);
  }

  hostUpdated(): void {
    if (this.#count <= this.#threshold) this.#drop();
    else this.#rows?.updated();
  }

  hostConnected(): void {
    if (this.#count > this.#threshold) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#drop();
  }

  #drop(): void {
    this.#rows?.dispose();
    this.#rows = null;
  }

  #load(): void {
    if (this.#loading) return;
    this.#loading = true;
    import('./row-virtualizer.js').then(
      ({ RowVirtualizer }) => {
        this.#virtualizer = RowVirtualizer;
        this.#host.requestUpdate();
      },
      () => {
        // The first rows stay; the next update tries again.
        this.#loading = false;
      },
    );
  }
}

/** What is drawn until more is known. */
function firstRows(count: number): RowWindow {
  const rows = Array.from({ length: Math.min(drawnAtOnce, count) }, (_, index) => ({ index, gap: 0 }));
  return { rows, after: (count - rows.length) * usualHeight };
}
