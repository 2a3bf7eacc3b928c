import type { Locale } from '../../i18n/locale.js';
import type { RowDetails } from '../../parts/table/table-options.js';
import { sectionLevel } from '../../parts/widget/heading.js';
import type { RecordOpener } from '../record-view/record-opener.js';
import type { RelatedRow } from './related-group.js';

export interface RequestDetailsOptions {
  /** Draws the widget that shows items. */
  readonly items: (properties: Readonly<Record<string, unknown>>) => unknown;
  readonly view: string;
  readonly headingLevel: number;
  readonly locale: Locale;
  /** Names of the rows that are unfolded. */
  readonly unfolded: Set<string>;
  readonly changed: () => void;
  readonly open: RecordOpener;
}

/** What a request unfolds to: its items, read when somebody asks for them. */
export function requestDetails(options: RequestDetailsOptions): RowDetails<RelatedRow> {
  const { unfolded, changed } = options;
  return {
    has: ({ group }) => group.type.table === 'sc_request',
    isOpen: ({ row }) => unfolded.has(row.ref),
    onToggle: ({ row }) => {
      if (!unfolded.delete(row.ref)) unfolded.add(row.ref);
      changed();
    },
    content: ({ row }) =>
      options.items({
        record: row.ref,
        view: options.view,
        heading: '',
        label: options.locale.t('related.items'),
        headingLevel: sectionLevel(options.headingLevel),
        opener: options.open,
      }),
  };
}
