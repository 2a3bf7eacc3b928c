import type { Sort } from '../../data/query.js';
import type { Locale } from '../../i18n/locale.js';
import type { ScrollRegionController } from './scroll-region.controller.js';
import type { RowWindow } from './row-window.js';

/** A column. The first one is the row header: it should hold what people call the record by. */
export interface TableColumn<Row> {
  /** A path or another name that is stable and unique in the table. */
  readonly key: string;
  readonly label: string;
  readonly sortable?: boolean;
  /** Whether the cell speaks for itself on a card, where it otherwise stands beside the column's label. */
  readonly bare?: boolean;
  /** `end` for amounts. */
  readonly align?: 'start' | 'end';
  /** What stands in the cell. If it throws, the cell is shown as empty and the rest of the table stays. */
  readonly cell: (row: Row) => unknown;
  /** For the first column: what follows the button that opens the row, such as its state; not part of its name. */
  readonly aside?: (row: Row) => unknown;
}

/** Whether the rows of a group are folded away, and what its heading does about that. */
export interface GroupFold {
  readonly isFolded: boolean;
  readonly onToggle: () => void;
}

/** Rows under a heading of their own; a table without groups has one without a label. */
export interface RowGroup<Row> {
  readonly key: string;
  readonly label?: string | undefined;
  readonly rows: readonly Row[];
  /** Absent where the rows always stand below their heading. */
  readonly fold?: GroupFold | undefined;
}

/** More about a row, in a row below it that opens and closes. */
export interface RowDetails<Row> {
  /** Whether there is anything to open. */
  readonly has: (row: Row) => boolean;
  readonly isOpen: (row: Row) => boolean;
  readonly onToggle: (row: Row) => void;
  /** How many things it holds, if that is known and worth saying. */
  readonly count?: (row: Row) => number | undefined;
  readonly content: (row: Row) => unknown;
}

export interface DataTableOptions<Row> {
  readonly locale: Locale;
  /** Unique among the tables of the widget; ids begin with it. */
  readonly id: string;
  /** What the table holds, in the plural: names it and its scroll region. */
  readonly name: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly groups: readonly RowGroup<Row>[];
  /** How many records there are in all, if that is certain. */
  readonly total?: number | undefined;
  readonly rowKey: (row: Row) => string;
  /** What people call the row, such as its number: names its buttons. */
  readonly rowName: (row: Row) => string;
  /** Opens a row. The first column becomes a button; a click elsewhere on the row is a short cut for it. */
  readonly onOpen?: ((row: Row, opener: HTMLElement) => void) | undefined;
  /** Whether opening shows a dialog, which the button then announces. */
  readonly opensDialog?: boolean;
  readonly sort?: Sort | null | undefined;
  readonly onSort?: ((sort: Sort | null) => void) | undefined;
  readonly details?: RowDetails<Row> | undefined;
  /** Whether newer rows are on their way. */
  readonly busy?: boolean;
  readonly region: ScrollRegionController;
  /**
   * The rows to draw, from `VirtualRowsController`; absent or `null` draws all. For tables of one group without details.
   */
  readonly window?: RowWindow | null | undefined;
}
