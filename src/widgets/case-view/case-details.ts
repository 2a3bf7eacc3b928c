import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../../data/path.js';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import type { Locale } from '../../i18n/locale.js';
import { caseState } from '../../model/case-actions.rule.js';
import { customerFields } from '../../model/case-customer.rule.js';
import { stateTone } from '../../model/state-tone.js';
import { icon } from '../../parts/icon/icon.js';
import { chevronDown } from '../../parts/icon/icons.js';
import { sectionsWithout } from '../../parts/record-form/form-sections.rule.js';
import { recordForm } from '../../parts/record-form/record-form.js';
import { heading, sectionLevel } from '../../parts/widget/heading.js';
import { headerFields, solutionFields } from './case-sections.rule.js';

export interface CaseDetailsOptions {
  readonly locale: Locale;
  readonly row: GuardedRow;
  readonly allowed: Effective;
  /** Level of the headings inside the widget. */
  readonly headingLevel: number;
  /** Whether the short description is the heading of the widget. */
  readonly isTitled: boolean;
  /** Whether all is shown where there is little room; it always is where there is enough. */
  readonly isUnfolded: boolean;
  readonly onFold: () => void;
}

/** The fields of the view that stand nowhere else on the page, read-only. */
export function caseDetails(options: CaseDetailsOptions): TemplateResult | typeof nothing {
  const { locale, row, allowed, headingLevel, isUnfolded, onFold } = options;
  const { table, richText, description } = allowed;
  const sections = sectionsWithout(allowed, row, shownElsewhere(options));
  if (sections.length === 0) return nothing;
  return html`<section class=${isUnfolded ? 'details' : 'details folded'} part="details" aria-labelledby="details-heading">
    <div class="details-head">
      ${heading(headingLevel, locale.t('record.details'), 'details-heading', 'section-heading')}
      <button
        type="button"
        class="button quiet details-toggle"
        part="details-toggle"
        aria-expanded=${isUnfolded ? 'true' : 'false'}
        aria-controls="details"
        @click=${onFold}
      >
        ${icon(chevronDown)} ${locale.t(isUnfolded ? 'field.show-less' : 'field.show-all')}
      </button>
    </div>
    <div id="details">
      ${recordForm({
        locale, table, toneOf: stateTone, richText, sections, row, descriptions: description, headingLevel: sectionLevel(headingLevel),
      })}
    </div>
  </section>`;
}

function shownElsewhere({ row, isTitled }: CaseDetailsOptions): readonly Path[] {
  return [
    ...headerFields,
    // Of all that could name the customer, only what does.
    ...customerFields.filter((path) => (row.display[path] ?? '') === ''),
    ...(isTitled ? ['short_description'] : []),
    ...(row.value['state'] === caseState.resolved ? solutionFields : []),
  ];
}
