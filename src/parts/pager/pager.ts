import { html, nothing, type TemplateResult } from 'lit';
import type { Total } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import { icon } from '../icon/icon.js';
import { chevronLeft, chevronRight, type IconNode } from '../icon/icons.js';

export interface PagerOptions {
  readonly locale: Locale;
  /** What the pages hold, in the plural. */
  readonly name: string;
  /** Position of the first row shown, from 1. */
  readonly from: number;
  /** How many rows are shown. */
  readonly shown: number;
  readonly total: Total;
  /** Absent where there is no page that way. */
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}

export interface ShowMoreOptions {
  readonly locale: Locale;
  readonly shown: number;
  readonly total: Total;
  /** Absent when everything is shown. */
  readonly onMore?: (() => void) | undefined;
  /** Whether more is on its way. */
  readonly busy?: boolean;
}

/** Which rows these are, and of how many: certain, about, or unsaid (G-38). */
export function rangeText({ locale, from, shown, total }: Pick<PagerOptions, 'locale' | 'from' | 'shown' | 'total'>): string {
  const range = { from, to: from + shown - 1 };
  if (total === 'unknown') return locale.t('pager.range', range);
  if ('exact' in total) return locale.t('pager.range-exact', { ...range, total: total.exact });
  return locale.t('pager.range-estimate', { ...range, total: total.estimate });
}

/** How many rows are shown, and of how many. */
export function shownText({ locale, shown, total }: Pick<ShowMoreOptions, 'locale' | 'shown' | 'total'>): string {
  if (total === 'unknown') return locale.t('pager.shown', { count: shown });
  if ('exact' in total) return locale.t('pager.shown-exact', { count: shown, total: total.exact });
  return locale.t('pager.shown-estimate', { count: shown, total: total.estimate });
}

/** A button that stays where it is, and keeps focus, when there is nothing more that way. */
function step(label: string, node: IconNode, run: (() => void) | undefined): TemplateResult {
  return html`<button
    type="button"
    class="button icon-only"
    part="pager-button"
    aria-label=${label}
    aria-disabled=${run ? 'false' : 'true'}
    @click=${() => run?.()}
  >
    ${icon(node, true)}
  </button>`;
}

/** Page by page. Nothing at all when everything fits on the first page. */
export function pager(options: PagerOptions): TemplateResult | typeof nothing {
  const { locale, name, shown, onPrevious, onNext } = options;
  if (!onPrevious && !onNext) return nothing;
  return html`<nav class="pager" part="pager" aria-label=${locale.t('pager.label', { name })}>
    ${shown > 0 ? html`<span class="muted small tabular">${rangeText(options)}</span>` : nothing}
    <span class="pager-buttons">
      ${step(locale.t('pager.previous'), chevronLeft, onPrevious)} ${step(locale.t('pager.next'), chevronRight, onNext)}
    </span>
  </nav>`;
}

/** More of the same list below what is there. */
export function showMore({ locale, shown, total, onMore, busy = false }: ShowMoreOptions): TemplateResult {
  return html`<div class="pager" part="pager">
    <span class="muted small tabular">${shownText({ locale, shown, total })}</span>
    ${onMore
      ? html`<button
          type="button"
          class="button"
          part="more-button"
          aria-disabled=${busy ? 'true' : 'false'}
          @click=${() => {
            if (!busy) onMore();
          }}
        >
          ${locale.t('pager.more')}
        </button>`
      : nothing}
  </div>`;
}
