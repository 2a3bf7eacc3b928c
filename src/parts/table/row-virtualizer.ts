import {
  defaultRangeExtractor, elementScroll, observeElementOffset, observeElementRect, Virtualizer,
} from '@tanstack/virtual-core';
import type { ReactiveControllerHost } from 'lit';
import { usualHeight, type RowWindow } from './row-window.js';
import type { ScrollRegionController } from './scroll-region.controller.js';

/** Says which rows of a long table can be seen: what {@link VirtualRowsController} loads for one. */
export class RowVirtualizer {
  readonly #region: ScrollRegionController;
  readonly #rows: Virtualizer<HTMLElement, HTMLTableRowElement>;
  #unmount: (() => void) | null = null;

  constructor(host: ReactiveControllerHost, region: ScrollRegionController) {
    this.#region = region;
    this.#rows = new Virtualizer<HTMLElement, HTMLTableRowElement>({
      count: 0,
      overscan: 8,
      estimateSize: () => usualHeight,
      getScrollElement: () => region.element,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      // Where the person has scrolled to while this was on its way.
      initialOffset: () => region.element?.scrollTop ?? 0,
      // It may notice a change while the host is being updated; the next update has to wait for the end of that one.
      onChange: () => queueMicrotask(() => host.requestUpdate()),
      rangeExtractor: (range) => {
        const indexes = defaultRangeExtractor(range);
        const focused = this.#focusedIndex();
        if (focused === null || indexes.includes(focused)) return indexes;
        return [...indexes, focused].sort((a, b) => a - b);
      },
    });
  }

  /** The window for so many rows; `null` while the box they scroll in has not been seen. */
  window(count: number): RowWindow | null {
    this.#rows.setOptions({ ...this.#rows.options, count });
    const items = this.#rows.getVirtualItems();
    if (items.length === 0) return null;
    let end = 0;
    const rows = items.map((item) => {
      const gap = item.start - end;
      end = item.end;
      return { index: item.index, gap };
    });
    return { rows, after: this.#rows.getTotalSize() - end };
  }

  /** After each update of the host: measures the rows that are drawn. */
  updated(): void {
    this.#unmount ??= this.#rows._didMount();
    this.#rows._willUpdate();
    for (const row of this.#region.element?.querySelectorAll<HTMLTableRowElement>('tr[data-index]') ?? []) {
      this.#rows.measureElement(row);
    }
  }

  dispose(): void {
    this.#unmount?.();
    this.#unmount = null;
  }

  /** The row that has focus: were it taken away while it scrolls out of sight, focus would fall back to the page. */
  #focusedIndex(): number | null {
    const root = this.#region.element?.getRootNode();
    const active = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
    const row = active?.closest('tr[data-index]');
    const index = Number(row?.getAttribute('data-index') ?? Number.NaN);
    return this.#region.element?.contains(row ?? null) && index < this.#rows.options.count ? index : null;
  }
}
