import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../../data/path.js';
import type { Locale } from '../../i18n/locale.js';
import type { Entry } from '../../parts/form/entry.rule.js';
import { storedValue } from '../../parts/form/entry.rule.js';
import type { FormField } from '../../parts/form/form-field.js';

export interface KeptDatesOptions {
  readonly locale: Locale;
  readonly fields: readonly FormField[];
  /** What the person has entered into a field. */
  readonly typed: (path: Path) => Entry | undefined;
  readonly onDiscard: () => void;
}

/** What was typed about a task that takes no dates any more, since it was closed or given to somebody else meanwhile. */
export function keptDates({ locale, fields, typed, onDiscard }: KeptDatesOptions): TemplateResult | typeof nothing {
  const { t } = locale;
  const kept = fields.flatMap((field) => {
    const entry = typed(field.path);
    const stored = entry ? storedValue(field, entry, locale) : field.initial;
    return stored === field.initial ? [] : [t('project-task.typed', { label: field.label, value: locale.formatDateTime(stored) ?? t('field.empty') })];
  });
  if (kept.length === 0) return nothing;
  return html`<div class="error-summary" part="kept">
    <p class="state-title">${t('project-task.locked')}</p>
    ${kept.map((text) => html`<p>${text}</p>`)}
    <button type="button" class="button" part="discard" @click=${onDiscard}>${t('project-task.discard')}</button>
  </div>`;
}
