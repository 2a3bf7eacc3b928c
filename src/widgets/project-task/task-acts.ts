import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';

export interface TaskActsOptions {
  readonly locale: Locale;
  readonly mayComplete: boolean;
  readonly mayCreateCase: boolean;
  /** Whether something is under way, so that nothing else can be begun. */
  readonly isBusy: boolean;
  /** What has failed after its question was closed. */
  readonly failure: { readonly title: string; readonly next: string } | undefined;
  /** `opener` gets focus back. */
  readonly onComplete: (opener: HTMLElement) => void;
  readonly onCreateCase: () => void;
}

/** What a person can do with a task beside giving it dates and writing about it; nothing where that is nothing. */
export function taskActs({ locale: { t }, failure, ...options }: TaskActsOptions): TemplateResult | typeof nothing {
  const { mayComplete, mayCreateCase, isBusy, onComplete, onCreateCase } = options;
  if (!mayComplete && !mayCreateCase && !failure) return nothing;
  const complete = (event: Event): void => {
    if (!isBusy && event.currentTarget instanceof HTMLElement) onComplete(event.currentTarget);
  };
  return html`<div class="acts">
    ${failure
      ? html`<div class="error-summary" part="failure">
          <p class="state-title">${failure.title}</p>
          <p>${failure.next}</p>
        </div>`
      : nothing}
    <div class="toolbar" part="acts" role="group" aria-label=${t('project-task.acts')}>
      ${mayComplete
        ? html`<button
            type="button"
            class="button primary"
            part="complete"
            aria-haspopup="dialog"
            aria-disabled=${isBusy ? 'true' : nothing}
            @click=${complete}
          >
            ${t('project-task.complete')}
          </button>`
        : nothing}
      ${mayCreateCase
        ? html`<button type="button" class="button" part="create-case" @click=${onCreateCase}>${t('project-task.create-case')}</button>`
        : nothing}
    </div>
  </div>`;
}
