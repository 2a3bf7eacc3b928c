import type * as VirtualCore from '@tanstack/virtual-core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ScrollRegionController } from './scroll-region.controller.js';

/** The rows to draw, and how much room those take that are not drawn. */
export interface RowWindow {
  readonly rows: readonly {
    /** Among all rows, from 0. */
    readonly index: number;
    /** Height of the rows left out just before it, in pixels. */
    readonly gap: number;
  }[];
  /** Height of the rows after the last one, in pixels. */
  readonly after: number;
}

type Rows = VirtualCore.Virtualizer<HTMLElement, HTMLTableRowElement>;
type Library = typeof VirtualCore;

const drawnAtOnce = 30;
const usualHeight = 44;

/**
 * Draws only those rows of a long table that can be seen, and the one that has focus wherever it is. Short tables are
 * drawn whole: find-in-page, printing and assistive technology work best with all rows there. The library comes when
 * the first long table does.
 */
export class VirtualRowsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #region: ScrollRegionController;
  readonly #threshold: number;
  #library: Library | null = null;
  #loading = false;
  #rows: Rows | null = null;
  #unmount: (() => void) | null = null;
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
    if (!this.#library) {
      this.#load();
      return firstRows(count);
    }
    this.#rows ??= this.#create(this.#library);
    this.#rows.setOptions({ ...this.#rows.options, count });
    return windowOf(this.#rows);
  }

  hostUpdated(): void {
    if (this.#count <= this.#threshold) {
      this.#drop();
      return;
    }
    if (!this.#rows) return;
    this.#unmount ??= this.#rows._didMount();
    this.#rows._willUpdate();
    for (const row of this.#region.element?.querySelectorAll<HTMLTableRowElement>('tr[data-index]') ?? []) {
      this.#rows.measureElement(row);
    }
  }

  hostConnected(): void {
    if (this.#count > this.#threshold) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#drop();
  }

  #drop(): void {
    this.#unmount?.();
    this.#unmount = null;
    this.#rows = null;
  }

  #load(): void {
    if (this.#loading) return;
    this.#loading = true;
    import('@tanstack/virtual-core').then(
      (library) => {
        this.#library = library;
        this.#host.requestUpdate();
      },
      () => {
        // The first rows stay; the next update tries again.
        this.#loading = false;
      },
    );
  }

  #create(library: Library): Rows {
    return new library.Virtualizer<HTMLElement, HTMLTableRowElement>({
      count: this.#count,
      overscan: 8,
      estimateSize: () => usualHeight,
      getScrollElement: () => this.#region.element,
      observeElementRect: library.observeElementRect,
      observeElementOffset: library.observeElementOffset,
      scrollToFn: library.elementScroll,
      // Where the person has scrolled to while the library was on its way.
      initialOffset: () => this.#region.element?.scrollTop ?? 0,
      // It may notice a change while the host is being updated; the next update has to wait for the end of that one.
      onChange: () => queueMicrotask(() => this.#host.requestUpdate()),
      rangeExtractor: (range) => {
        const indexes = library.defaultRangeExtractor(range);
        const focused = this.#focusedIndex();
        if (focused === null || indexes.includes(focused)) return indexes;
        return [...indexes, focused].sort((a, b) => a - b);
      },
    });
  }

  /** The row that has focus: were it taken away while it scrolls out of sight, focus would fall back to the page. */
  #focusedIndex(): number | null {
    const root = this.#region.element?.getRootNode();
    const active = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
    const row = active?.closest('tr[data-index]');
    const index = Number(row?.getAttribute('data-index') ?? Number.NaN);
    return this.#region.element?.contains(row ?? null) && index < this.#count ? index : null;
  }
}

/** What is drawn until the library is there. */
function firstRows(count: number): RowWindow {
  const rows = Array.from({ length: Math.min(drawnAtOnce, count) }, (_, index) => ({ index, gap: 0 }));
  return { rows, after: (count - rows.length) * usualHeight };
}

function windowOf(virtualizer: Rows): RowWindow {
  const items = virtualizer.getVirtualItems();
  if (items.length === 0) return firstRows(virtualizer.options.count);
  let end = 0;
  const rows = items.map((item) => {
    const gap = item.start - end;
    end = item.end;
    return { index: item.index, gap };
  });
  return { rows, after: virtualizer.getTotalSize() - end };
}
