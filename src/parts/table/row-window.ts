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

/** The height of a row that was not measured yet, in pixels. */
export const usualHeight = 44;
