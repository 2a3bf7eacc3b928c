import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import { isCaseOperation, type CaseAction } from '../../model/case-actions.rule.js';

export interface CaseActionsOptions {
  readonly locale: Locale;
  /** What the person can do now. */
  readonly actions: readonly CaseAction[];
  /** What is going on, so that no second thing can be begun; empty while nothing is. */
  readonly busy: string;
  readonly onAct: (action: CaseAction, opener: HTMLElement) => void;
}

/** One button. While something is going on it keeps focus and says why it does nothing. */
export function actionButton(action: CaseAction, options: CaseActionsOptions, kind: 'primary' | 'plain' = 'plain'): TemplateResult {
  const { locale, busy, onAct } = options;
  const waits = busy !== '' && isCaseOperation(action);
  const act = (event: Event): void => {
    if (!waits && event.currentTarget instanceof HTMLElement) onAct(action, event.currentTarget);
  };
  return html`<button
    type="button"
    class=${kind === 'primary' ? 'button primary' : 'button'}
    part="action ${action}"
    aria-haspopup=${isCaseOperation(action) ? 'dialog' : nothing}
    aria-disabled=${waits ? 'true' : nothing}
    aria-describedby=${waits ? 'busy' : nothing}
    @click=${act}
  >
    ${locale.t(`case.${action}`)}
  </button>`;
}

/** What can be done at any time, with what the page adds through its slot; then what keeps it from being done. */
export function caseActions(options: CaseActionsOptions): TemplateResult {
  const { locale, busy } = options;
  const actions = options.actions.filter((action) => action !== 'accept-solution' && action !== 'reject-solution');
  return html`${actions.length === 0
      ? html`<slot name="actions"></slot>`
      : html`<div class="toolbar" part="actions" role="group" aria-label=${locale.t('case.actions')}>
          ${actions.map((action) => actionButton(action, options))}
          <slot name="actions"></slot>
        </div>`}
    ${busy === '' ? nothing : html`<p id="busy" class="muted small">${busy}</p>`}`;
}
