import { html, nothing, type TemplateResult } from 'lit';
import type { ErrorCode, PortalError } from '../../data/errors.js';
import type { Locale } from '../../i18n/locale.js';
import type { LoadingPhase } from './loading.controller.js';
import { wayOn } from './way-on.rule.js';

/** What a widget shows in place of data. */
export type ViewState =
  | { readonly kind: 'loading'; readonly phase: LoadingPhase }
  | { readonly kind: 'empty'; readonly text?: string | undefined }
  | { readonly kind: 'denied' }
  | { readonly kind: 'error'; readonly error: PortalError };

export interface StateViewOptions {
  readonly locale: Locale;
  /** Asks again. Without it no button is shown. */
  readonly onRetry?: (() => void) | undefined;
}

/** The lines of a skeleton: enough to hold the room of a short list, never so many that the page jumps back. */
const skeletonLines = [1, 2, 3, 4];

function loading(phase: LoadingPhase, { locale }: StateViewOptions): TemplateResult | typeof nothing {
  if (phase === 'quiet') return nothing;
  return html`<div class="state loading" part="state">
    <div class="skeleton" part="skeleton" aria-hidden="true">${skeletonLines.map(() => html`<i></i>`)}</div>
    ${phase === 'slow' ? html`<p class="muted">${locale.t('state.still-loading')}</p>` : nothing}
  </div>`;
}

function words(code: ErrorCode, locale: Locale): TemplateResult {
  return html`<p class="state-title">${locale.t(`error.${code}.title`)}</p>
    <p class="muted">${locale.t(`error.${code}.next`)}</p>`;
}

/** The moment from which asking again makes sense, rounded up to the minute that people read. */
function retryTime(at: number, locale: Locale): string {
  return locale.formatTimeOfDay({ epochMilliseconds: Math.ceil(at / 60_000) * 60_000 });
}

function failed(error: PortalError, { locale, onRetry }: StateViewOptions): TemplateResult {
  const way = wayOn(error.code);
  return html`<div class="state error" part="state">
    ${words(error.code, locale)}
    ${error.retryAt === undefined
      ? nothing
      : html`<p class="muted">${locale.t('error.retry-at', { time: retryTime(error.retryAt, locale) })}</p>`}
    ${way === 'owner' && error.detail !== undefined
      ? html`<p class="muted small">${locale.t('error.detail', { detail: error.detail })}</p>`
      : nothing}
    ${error.correlationId === undefined
      ? nothing
      : html`<p class="muted small">${locale.t('error.reference', { id: error.correlationId })}</p>`}
    ${way === 'retry' && onRetry
      ? html`<button type="button" class="button" part="retry" @click=${onRetry}>${locale.t('error.retry')}</button>`
      : nothing}
  </div>`;
}

/** Shows what is so when there is no data to show. Never a dead end: where a way on exists it is offered. */
export function stateView(state: ViewState, options: StateViewOptions): TemplateResult | typeof nothing {
  switch (state.kind) {
    case 'loading':
      return loading(state.phase, options);
    case 'empty':
      return html`<p class="state muted" part="state">${state.text ?? options.locale.t('state.empty')}</p>`;
    case 'denied':
      return html`<div class="state" part="state">${words('not-available', options.locale)}</div>`;
    case 'error':
      return failed(state.error, options);
  }
}

/** A band above data that may be out of date because the browser is offline. */
export function offlineBanner(locale: Locale): TemplateResult {
  return html`<p class="offline small" part="offline">${locale.t('state.offline')}</p>`;
}
