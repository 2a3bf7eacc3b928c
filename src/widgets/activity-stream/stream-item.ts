import { html, nothing, type TemplateResult } from 'lit';
import type { ActivityEntry } from '../../data/activity.js';
import type { Locale } from '../../i18n/locale.js';
import { isoInstant, parseStoredInstant } from '../../i18n/stored-time.js';
import { clampedText } from '../../parts/field-value/clamped-text.directive.js';
import { fieldLabel, type FieldDescriptions } from '../../parts/field-value/field.js';
import { icon } from '../../parts/icon/icon.js';
import { lock } from '../../parts/icon/icons.js';
import type { StreamItem } from './stream-items.rule.js';

export interface StreamItemContext {
  readonly locale: Locale;
  readonly descriptions: FieldDescriptions;
}

/** One thing that happened: what somebody wrote, or the fields that they changed. Who may read a note is said in words. */
export function streamItem(item: StreamItem, { locale, descriptions }: StreamItemContext): TemplateResult {
  const { key, entry } = item;
  const kind = kindOf(item);
  return html`<li class="entry ${kind}" part="entry ${kind}">
    <article aria-labelledby="entry-${key}" tabindex="-1">
      <header id="entry-${key}" class="entry-head">
        ${entry.author === '' ? nothing : html`<bdi class="author">${entry.author}</bdi>`} ${kindLabel(kind, locale)}
        ${when(entry.at, locale)}
      </header>
      <div class="entry-body" data-private>
        ${item.kind === 'message'
          ? clampedText(entry.text, locale)
          : item.changes.map((change) => html`<p dir="auto">${changeText(change, locale, descriptions)}</p>`)}
      </div>
    </article>
  </li>`;
}

type Kind = 'comment' | 'note' | 'change';

function kindOf({ kind, entry }: StreamItem): Kind {
  if (kind === 'changes') return 'change';
  return entry.element === 'work_notes' ? 'note' : 'comment';
}

/** A note is marked for everybody; comments and changes look like what they are, and say so to who cannot see that. */
function kindLabel(kind: Kind, locale: Locale): TemplateResult {
  if (kind === 'note') return html`<span class="note-mark">${icon(lock)} ${locale.t('activity.note')}</span>`;
  return html`<span class="visually-hidden">${locale.t(`activity.${kind}`)}</span>`;
}

/** How long ago, and the moment in the reader's own zone. A clock that is behind the server's does not make it the future. */
function when(at: string, locale: Locale): TemplateResult | typeof nothing {
  const instant = parseStoredInstant(at);
  if (!instant) return nothing;
  const relative = locale.formatDistance(instant, { epochMilliseconds: Math.max(Date.now(), instant.epochMilliseconds) });
  return html`<time class="muted small tabular" datetime=${isoInstant(instant)}>
    ${locale.t('activity.when', { relative, exact: locale.formatInstant(instant) })}
  </time>`;
}

function changeText({ element, text }: ActivityEntry, locale: Locale, descriptions: FieldDescriptions): string {
  const field = fieldLabel(element, descriptions);
  return text === '' ? locale.t('activity.cleared', { field }) : locale.t('activity.changed', { field, value: text });
}
