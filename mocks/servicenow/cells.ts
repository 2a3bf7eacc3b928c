import type { FieldDefinition } from '../backend/types.js';
import type { DisplayMode } from './list-parameters.js';

/** What a column holds, both ways, and where it leads. */
export interface CellContent {
  readonly value: string;
  readonly display: string;
  /** The address of the record that a reference names. */
  readonly link: string;
}

/** A column as JSON: a text, or an object of texts with `value`, `display_value`, `link`. */
export type Cell = string | Readonly<Record<string, string>>;

/** Writes one column. An empty reference has no link and, alone, is an empty text. */
export function cell(field: FieldDefinition, content: CellContent, mode: DisplayMode, withoutLinks: boolean): Cell {
  const { value, display } = content;
  const links: Readonly<Record<string, string>> =
    field.type === 'reference' && value !== '' && !withoutLinks ? { link: content.link } : {};
  const linked = 'link' in links;
  switch (mode) {
    case 'false':
      return linked ? { ...links, value } : value;
    case 'true':
      return linked ? { display_value: display, ...links } : display;
    case 'all':
      return { display_value: display, ...links, value };
  }
}
