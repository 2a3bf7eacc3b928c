import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../../data/path.js';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import type { Locale } from '../../i18n/locale.js';
import { stateTone } from '../../model/state-tone.js';
import { fieldLabel, fieldOf } from '../../parts/field-value/field.js';
import { fieldValue } from '../../parts/field-value/field-value.js';
import { headerFields } from './project-lists.rule.js';

export interface ProjectShown {
  readonly locale: Locale;
  readonly row: GuardedRow;
  readonly allowed: Effective;
}

/** A number and a state say themselves what they are; to those who do not see how they look, their label says it. */
const selfEvident: ReadonlySet<Path> = new Set(['number', 'state']);

/** How a project stands, at a glance: number, state, health in words and colour, how far it has come. */
export function projectHeader(shown: ProjectShown): TemplateResult {
  const { row, allowed } = shown;
  return html`<dl class="project-facts" part="header">
    ${headerFields.filter((path) => allowed.read.includes(path) && row.display[path]).map((path) => fact(path, shown))}
  </dl>`;
}

function fact(path: Path, shown: ProjectShown): TemplateResult {
  return html`<div part="fact">
    <dt class=${selfEvident.has(path) ? 'visually-hidden' : 'muted'} part="label">${fieldLabel(path, shown.allowed.description)}</dt>
    <dd part="value">${path === 'percent_complete' ? progress(shown) : nothing} ${value(path, shown)}</dd>
  </div>`;
}

/** The same as a bar, where the stored value is granted; the figure stands beside it. */
function progress({ row, allowed }: ProjectShown): TemplateResult | typeof nothing {
  const percent = Number(row.value['percent_complete'] || Number.NaN);
  if (!Number.isFinite(percent)) return nothing;
  return html`<progress part="progress" max="100" value=${Math.min(100, Math.max(0, percent))}
    aria-label=${fieldLabel('percent_complete', allowed.description)}></progress>`;
}

function value(path: Path, { locale, row, allowed }: ProjectShown): unknown {
  const { table, description } = allowed;
  return fieldValue(fieldOf(row, path, description), { locale, table, place: 'cell', toneOf: stateTone });
}
