import { html, nothing, type TemplateResult } from 'lit';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import type { Decision } from '../../model/approval-states.js';
import { icon } from '../../parts/icon/icon.js';
import { check } from '../../parts/icon/icons.js';
import { nameOf } from './approval-texts.js';
import type { DecisionWay } from './decision-way.rule.js';

export interface DecisionActionsOptions {
  readonly locale: Locale;
  readonly way: DecisionWay;
  readonly onDecide: (decision: Decision, opener: HTMLElement) => void;
}

/** What can be done about an approval that waits for the person. */
export function decisionActions(row: GuardedRow, { locale, way, onDecide }: DecisionActionsOptions): unknown {
  const name = nameOf(row, locale);
  switch (way.kind) {
    case 'none':
      return nothing;
    case 'locked':
      return html`<p class="status muted small" part="status">${locale.t('approvals.locked')}</p>`;
    case 'sign':
      return html`<a class="button" part="sign-link" href=${way.url} rel="noopener noreferrer"
        aria-label=${locale.t('approvals.sign-name', { name })}>${locale.t('approvals.sign')}</a>`;
    case 'buttons':
      return html`<div class="buttons">${way.decisions.map((decision) => html`${button(decision, name, locale, onDecide)} `)}</div>`;
  }
}

function button(decision: Decision, name: string, locale: Locale, onDecide: DecisionActionsOptions['onDecide']): TemplateResult {
  const run = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLElement) onDecide(decision, currentTarget);
  };
  return decision === 'approve'
    ? html`<button type="button" class="button primary" part="approve-button" aria-label=${locale.t('approvals.approve-name', { name })}
        @click=${run}>${icon(check)} ${locale.t('approvals.approve')}</button>`
    : html`<button type="button" class="button" part="reject-button" aria-label=${locale.t('approvals.reject-name', { name })}
        aria-haspopup="dialog" @click=${run}>${locale.t('approvals.reject')}</button>`;
}

