import { html, nothing, type TemplateResult } from 'lit';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import { caseState } from '../../model/case-actions.rule.js';
import { icon } from '../../parts/icon/icon.js';
import { check } from '../../parts/icon/icons.js';
import { recordForm } from '../../parts/record-form/record-form.js';
import { heading } from '../../parts/widget/heading.js';
import { actionButton, type CaseActionsOptions } from './case-actions.js';
import { solutionFields } from './case-sections.rule.js';

export interface CaseNoticeOptions extends CaseActionsOptions {
  readonly row: GuardedRow;
  readonly allowed: Effective;
  /** Level of the headings inside the widget. */
  readonly headingLevel: number;
  /** Whether the reader works on the case, instead of having asked for help. */
  readonly isAgent: boolean;
}

/** What the state of the case asks of its reader; nothing in most states. What a closed case does not take is the stream's to say. */
export function caseNotice(options: CaseNoticeOptions): TemplateResult | typeof nothing {
  const { locale: { t }, row, isAgent } = options;
  switch (row.value['state']) {
    case caseState.awaitingInfo:
      return isAgent ? notice('waiting', t('case.waiting-customer')) : waitingForAnswer(options);
    case caseState.resolved:
      return proposedSolution(options);
    case caseState.closed:
      return notice('neutral', t('case.closed'));
    case caseState.canceled:
      return notice('neutral', t('case.canceled'));
    default:
      return nothing;
  }
}

/** What has been done, until something else is. */
export function doneNotice(text: string): TemplateResult {
  return html`<p class="case-notice success done" part="notice done">${icon(check)} ${text}</p>`;
}

/** The button that leads on, and gets focus back. */
export interface WayOn {
  readonly name: string;
  readonly run: (opener: HTMLElement) => void;
}

/** What has failed after its question was closed, with the way back to it. */
export function failureNotice(title: string, next: string, wayOn: WayOn | undefined): TemplateResult {
  return notice('danger', title, next, wayOn && wayOnButton(wayOn, 'retry'));
}

function waitingForAnswer(options: CaseNoticeOptions): TemplateResult {
  const { locale: { t }, actions, onAct } = options;
  if (!actions.includes('comment')) return notice('waiting', t('case.waiting'));
  const wayOn = { name: t('case.waiting-answer'), run: (opener: HTMLElement) => onAct('comment', opener) };
  return notice('waiting', t('case.waiting'), t('case.waiting-next'), wayOnButton(wayOn, 'answer'));
}

/** The solution as far as the view lists it, with what the person can say to it. */
function proposedSolution(options: CaseNoticeOptions): TemplateResult {
  const { locale, row, allowed, headingLevel, actions, isAgent } = options;
  const { table, description, richText, read } = allowed;
  const fields = solutionFields.filter((path) => read.includes(path));
  const [accept, reject] = [actions.includes('accept-solution'), actions.includes('reject-solution')];
  return html`<section class="case-notice success solution" part="solution" aria-labelledby="solution-heading">
    ${heading(headingLevel, locale.t('case.solution'), 'solution-heading', 'section-heading')}
    ${fields.length === 0
      ? nothing
      : recordForm({ locale, table, richText, row, descriptions: description, headingLevel, sections: [{ title: '', fields }] })}
    ${isAgent ? html`<p>${locale.t('case.solution-customer')}</p>` : nothing}
    ${accept && reject ? html`<p>${locale.t('case.solution-next')}</p>` : nothing}
    ${accept || reject
      ? html`<div class="toolbar">
          ${accept ? actionButton('accept-solution', options, 'primary') : nothing}
          ${reject ? actionButton('reject-solution', options) : nothing}
        </div>`
      : nothing}
  </section>`;
}

function wayOnButton({ name, run }: WayOn, part: string): TemplateResult {
  const press = (event: Event): void => {
    if (event.currentTarget instanceof HTMLElement) run(event.currentTarget);
  };
  return html`<button type="button" class="button" part=${part} @click=${press}>${name}</button>`;
}

function notice(tone: 'waiting' | 'neutral' | 'danger', title: string, next?: string, wayOn?: TemplateResult): TemplateResult {
  return html`<div class="case-notice ${tone}" part="notice">
    <div>
      <p class="state-title">${title}</p>
      ${next === undefined ? nothing : html`<p>${next}</p>`}
    </div>
    ${wayOn ?? nothing}
  </div>`;
}
