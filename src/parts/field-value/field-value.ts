import { html, type TemplateResult } from 'lit';
import type { Path } from '../../data/path.js';
import type { StateTone } from '../../model/state-tone.js';
import { mailUrl, phoneUrl, safeUrl } from '../links/safe-url.js';
import { htmlAsText } from '../rich-text/html-as-text.js';
import { journalText } from '../rich-text/journal-text.js';
import { richText } from '../rich-text/rich-text.directive.js';
import { clampedText } from './clamped-text.directive.js';
import { emptyValue, valueOrEmpty } from './empty-value.js';
import type { Field, FieldContext } from './field.js';
import { stageList } from './stage-list.js';
import { stageSteps } from './stage-steps.rule.js';
import { statePill } from './state-pill.js';
import { dateValue, durationValue, instantValue } from './time-value.js';

/** The meaning of a state, per table, field and stored value; `null` where a value has none and is plain text. */
export type ToneOf = (table: string, path: Path, value: string) => StateTone | null;

/** What {@link fieldValue} needs beside the field. Without `toneOf` states are plain text. */
export interface FieldValueContext extends FieldContext {
  readonly toneOf?: ToneOf;
}

/** Texts up to this length are read at a glance, and a table keeps them in one line. */
const shortLength = 20;

/** A short text in a direction of its own: a number such as `CS0001001` must not be torn apart by Arabic around it. */
function shortText(text: string, kind = text.length <= shortLength ? 'short' : ''): TemplateResult {
  return html`<bdi class=${kind}>${text}</bdi>`;
}

function longText(text: string, { place, locale }: FieldContext): unknown {
  return place === 'cell' ? html`<span class="cell-text" dir="auto">${text}</span>` : clampedText(text, locale);
}

function link(url: string | null, text: string): TemplateResult {
  return url === null
    ? shortText(text)
    : html`<a class="link" part="link" href=${url} rel="noopener noreferrer"><bdi>${text}</bdi></a>`;
}

/** Yes or no for what ServiceNow stores for a yes or a no; anything else is shown as it came. */
function booleanValue(value: string, text: string, { locale }: FieldContext): TemplateResult {
  if (value === 'true' || value === '1') return html`${locale.t('field.yes')}`;
  if (value === 'false' || value === '0') return html`${locale.t('field.no')}`;
  return shortText(text);
}

function choiceValue(field: Field, text: string, { table, toneOf }: FieldValueContext): TemplateResult {
  const tone = field.value === undefined ? null : (toneOf?.(table, field.path, field.value) ?? null);
  return tone === null ? shortText(text) : statePill(text, tone);
}

function stageValue(field: Field, text: string, context: FieldContext): TemplateResult {
  const steps = stageSteps(field.description?.choices ?? [], field.value, text);
  return context.place === 'cell' || steps.length === 0 ? shortText(text) : stageList(steps, context.locale);
}

/** Names of a list. They are split only if there are as many as keys: a name may have a comma in it. */
function listValue(field: Field, text: string, { locale }: FieldContext): TemplateResult {
  const names = text.split(', ');
  const keys = (field.value ?? '').split(',').filter((key) => key !== '');
  return shortText(names.length === keys.length ? locale.formatList(names) : text);
}

function draw(field: Field, text: string, context: FieldValueContext): unknown {
  const { locale } = context;
  const { value } = field;
  const stored = value ?? '';
  const type = field.description?.type ?? 'unknown';
  switch (type) {
    case 'boolean':
      return booleanValue(value ?? text, text, context);
    case 'integer':
    case 'decimal':
      return shortText(locale.formatNumber(stored) ?? text, 'tabular');
    case 'currency':
      return shortText(locale.formatCurrency(stored) ?? text, 'tabular');
    case 'percent':
      return shortText(locale.formatPercent(stored) ?? text, 'tabular');
    case 'choice':
      return choiceValue(field, text, context);
    case 'stage':
      return stageValue(field, text, context);
    case 'list':
      return listValue(field, text, context);
    case 'date-time':
      return instantValue(stored, locale) ?? shortText(text);
    case 'date':
      // Unlike an instant's, a date's display text may be read too if it has the stored form: it has no zone.
      return dateValue(value ?? text, locale) ?? shortText(text);
    case 'duration':
      return durationValue(stored, locale) ?? shortText(text);
    case 'url':
      return link(safeUrl(text), text);
    case 'email':
      return link(mailUrl(text), text);
    case 'phone':
      return link(phoneUrl(text), text);
    case 'password':
      return html`<span aria-hidden="true">••••••</span><span class="visually-hidden">${locale.t('field.hidden')}</span>`;
    case 'html':
      if (context.place === 'form' && context.richText?.has(field.path)) return richText(text);
      return longText(htmlAsText(text), context);
    case 'journal':
      return longText(journalText(text), context);
    case 'text':
    case 'unknown':
      return longText(text, context);
    case 'string':
    case 'reference':
      return shortText(text, text.length <= shortLength ? 'words' : '');
  }
}

/** Types whose stored value is a key: no text for a person when the display text is missing. */
const keys = new Set(['reference', 'list']);

/**
 * Shows one field by its type: in the person's language and zone if its stored value is granted, else with the
 * server's own text. Never shows markup as markup unless the view says so, never a key, never nothing: an empty field
 * says that it is empty.
 */
export function fieldValue(field: Field, context: FieldValueContext): unknown {
  const stored = keys.has(field.description?.type ?? '') ? undefined : field.value;
  const text = field.display || stored || '';
  if (text.trim() === '') return emptyValue(context.locale);
  return valueOrEmpty(() => draw(field, text, context), context.locale);
}
