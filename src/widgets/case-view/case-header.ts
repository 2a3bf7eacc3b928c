import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../../data/path.js';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import type { Locale } from '../../i18n/locale.js';
import { isoInstant, parseStoredInstant } from '../../i18n/stored-time.js';
import { caseCustomer, customerFields } from '../../model/case-customer.rule.js';
import { stateTone } from '../../model/state-tone.js';
import { emptyValue } from '../../parts/field-value/empty-value.js';
import { fieldLabel, fieldOf } from '../../parts/field-value/field.js';
import { fieldValue } from '../../parts/field-value/field-value.js';
import { headerFields } from './case-sections.rule.js';

interface Shown {
  readonly locale: Locale;
  readonly row: GuardedRow;
  readonly allowed: Effective;
}

/** A number and a state say themselves what they are; to those who do not see how they look, their label says it. */
const selfEvident: ReadonlySet<Path> = new Set(['number', 'state']);

/** What a case is, at a glance: its number, state and priority, when it was opened and last changed, whose it is. */
export function caseHeader(shown: Shown): TemplateResult {
  const { allowed } = shown;
  return html`<dl class="case-facts" part="header">
    ${headerFields.filter((path) => allowed.read.includes(path)).map((path) => fact(path, shown))}
    ${customer(shown)}
  </dl>`;
}

/**
 * Who the customer is. Where the view lists some of what says so and none of that is filled, nobody can tell, and nothing is
 * shown; where it lists all of it, the customer is unknown.
 */
function customer({ locale, row, allowed }: Shown): TemplateResult | typeof nothing {
  const text = (path: Path): string => (allowed.read.includes(path) ? (row.display[path] ?? '') : '');
  const found = caseCustomer((field) => text(field) !== '');
  if (!found && !customerFields.every((path) => allowed.read.includes(path))) return nothing;
  const served = found?.served ? text(found.served) : '';
  return html`<div part="fact">
    <dt class="muted" part="label">${locale.t('case.customer')}</dt>
    <dd part="value">
      ${found ? html`<bdi>${text(found.field)}</bdi>` : emptyValue(locale)}
      ${served === '' ? nothing : html`<span class="muted small">${locale.t('case.served', { name: served })}</span>`}
    </dd>
  </div>`;
}

function fact(path: Path, shown: Shown): TemplateResult {
  return html`<div part="fact">
    <dt class=${selfEvident.has(path) ? 'visually-hidden' : 'muted'} part="label">${fieldLabel(path, shown.allowed.description)}</dt>
    <dd part="value">${moment(path, shown) ?? value(path, shown)}</dd>
  </div>`;
}

/**
 * How long ago, which is what people want to know first, and exactly when. A clock that is behind the server's does not make
 * it the future.
 */
function moment(path: Path, { locale, row }: Shown): TemplateResult | undefined {
  const instant = path === 'opened_at' || path === 'sys_updated_on' ? parseStoredInstant(row.value[path] ?? '') : null;
  if (!instant) return undefined;
  return html`<time datetime=${isoInstant(instant)}>
    ${locale.formatDistance(instant, { epochMilliseconds: Math.max(Date.now(), instant.epochMilliseconds) })}
    <span class="muted small tabular">${locale.formatInstant(instant)}</span>
  </time>`;
}

function value(path: Path, { locale, row, allowed }: Shown): unknown {
  const { table, description } = allowed;
  return fieldValue(fieldOf(row, path, description), { locale, table, place: 'cell', toneOf: stateTone });
}
