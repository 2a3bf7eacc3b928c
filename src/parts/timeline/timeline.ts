import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Locale } from '../../i18n/locale.js';
import { dateAsUtc, type PlainDate } from '../../i18n/stored-time.js';
import { statePill } from '../field-value/state-pill.js';
import { actualText, latenessText, plannedText } from './timeline-words.js';
import { dayOf, latenessOf, placeOf, placeOfDay, scaleOf, type Day, type Place, type Scale, type TimelineWork } from './timeline.rule.js';

/** One line of a timeline. */
export interface TimelineEntry extends TimelineWork {
  /** Stable and unique in the timeline. */
  readonly key: string;
  /** What people call it. */
  readonly name: string;
  /** What it is, such as a task. */
  readonly kind: string;
}

export interface TimelineOptions {
  readonly locale: Locale;
  /** In the order in which they are read. */
  readonly entries: readonly TimelineEntry[];
  readonly today: Day;
}

/** Puts an element where it stands on the scale: through the CSSOM, and along the line of reading. */
function placed({ start, length }: Place): unknown {
  return ref((element) => {
    if (!(element instanceof HTMLElement)) return;
    element.style.setProperty('inset-inline-start', `${start}%`);
    element.style.setProperty('inline-size', `${length}%`);
  });
}

/**
 * What was planned and what became of it, each entry in words and, for those who see them, as bars on a scale of months.
 * Today is marked; what is late says so in words. Nothing where no day is known.
 */
export function timeline({ locale, entries, today }: TimelineOptions): TemplateResult | typeof nothing {
  const scale = scaleOf(entries, today);
  if (!scale) return nothing;
  return html`<div class="timeline" part="timeline">
    <ul class="timeline-legend small muted" role="presentation" aria-hidden="true">
      <li><i class="bar planned"></i>${locale.t('timeline.planned')}</li>
      <li><i class="bar actual"></i>${locale.t('timeline.actual')}</li>
      <li><i class="today"></i>${locale.t('timeline.today')}</li>
    </ul>
    <div class="timeline-scale muted" part="timeline-scale" aria-hidden="true">
      ${scale.months.map((month, index) => html`<span ${placed(monthPlace(index, scale))}>${monthText(month, index, locale)}</span>`)}
    </div>
    <ol class="timeline-entries" role="list">
      ${repeat(entries, ({ key }) => key, (entry) => line(entry, { locale, today, scale }))}
    </ol>
  </div>`;
}

interface Drawn {
  readonly locale: Locale;
  readonly today: Day;
  readonly scale: Scale;
}

function line(entry: TimelineEntry, { locale, today, scale }: Drawn): TemplateResult {
  const { name, kind, planned, actual, isClosed } = entry;
  const late = latenessText(latenessOf(entry, today), locale);
  const became = actualText(actual, isClosed, locale);
  const isOpen = actual.to === null && !isClosed;
  return html`<li part="timeline-entry">
    <div class="timeline-words">
      <p><span class="muted small">${kind}</span> <strong dir="auto">${name}</strong></p>
      <p class="small">${plannedText(planned, locale)}${became === '' ? nothing : html`<br>${became}`}</p>
      ${late === '' ? nothing : html`<p part="timeline-late">${statePill(late, 'danger')}</p>`}
    </div>
    <div class="timeline-track" aria-hidden="true">
      ${scale.months.map((_, index) => html`<i class="month" ${placed(monthPlace(index, scale))}></i>`)}
      ${bar('planned', placeOf(planned, scale))}
      ${bar(isOpen ? 'actual open' : 'actual', placeOf(actual, scale, isOpen ? today : undefined))}
      <i class="today" ${placed({ start: placeOfDay(today, scale), length: 0 })}></i>
    </div>
  </li>`;
}

function bar(kind: 'planned' | 'actual' | 'actual open', place: Place | null): TemplateResult | typeof nothing {
  return place ? html`<i class="bar ${kind}" part="timeline-${kind === 'planned' ? 'planned' : 'actual'}" ${placed(place)}></i>` : nothing;
}

/** From one month that is named to the next. */
function monthPlace(index: number, scale: Scale): Place {
  const day = (at: number): Day => {
    const month = scale.months[at];
    return month ? dayOf(month) : scale.to;
  };
  const start = placeOfDay(day(index), scale);
  return { start, length: placeOfDay(day(index + 1), scale) - start };
}

/** The name of a month; below the first one and every January, the year. */
function monthText(month: PlainDate, index: number, { tag }: Locale): TemplateResult {
  const text = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options }).format(dateAsUtc(month).epochMilliseconds);
  return html`${text({ month: 'short' })}${index === 0 || month.month === 1 ? html`<br>${text({ year: 'numeric' })}` : nothing}`;
}
