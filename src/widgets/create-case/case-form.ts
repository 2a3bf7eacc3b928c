import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../../data/path.js';
import type { Locale } from '../../i18n/locale.js';
import { caseOptionPlans } from '../../model/case-option-fields.js';
import { actingForBand } from '../../parts/form/acting-for.js';
import { fieldGroup } from '../../parts/form/field-group.js';
import type { FormField } from '../../parts/form/form-field.js';
import type { CaseForm } from './case-answers.controller.js';
import type { CaseContext } from './case-context.js';
import { statement } from './case-words.js';

export interface CaseFormView {
  readonly locale: Locale;
  readonly context: CaseContext;
  readonly form: CaseForm;
  /** The names of whom a person acts for, empty where they have not been chosen. */
  readonly customer: { readonly contact: string; readonly account: string };
  readonly isSending: boolean;
  /** Whether the form can be sent as it is; not while nobody knows what became of it the last time. */
  readonly canSend: boolean;
  /** What is said about the whole case before it is filled in. */
  readonly notice: unknown;
  readonly summary: unknown;
  readonly articles: unknown;
  readonly files: unknown;
  readonly drawField: (field: FormField) => unknown;
  readonly onSend: () => void;
}

const aboutTheCase: ReadonlySet<Path> = new Set(['priority', 'contact_type', 'short_description', 'description']);

/** The question for whom a case is, and what is asked once it is answered. */
export function caseForm(view: CaseFormView): TemplateResult {
  const { locale, form, isSending, canSend } = view;
  const send = (event: Event): void => {
    event.preventDefault();
    view.onSend();
  };
  const withArticles = (field: FormField): unknown => html`${view.drawField(field)} ${field.path === 'short_description' ? view.articles : nothing}`;
  return html`<form class="long-form" part="case-form" novalidate aria-label=${locale.t('new-case.heading')} @submit=${send}>
    ${actingForBand(actingFor(view))} ${view.notice} ${view.summary} ${form.question ? view.drawField(form.question) : nothing}
    ${form.option === null
      ? nothing
      : html`${fieldGroup(locale.t('new-case.for-whom'), forWhom(view), view.drawField)}
          ${fieldGroup(locale.t('new-case.about'), form.fields.filter(({ path }) => aboutTheCase.has(path)), withArticles)} ${view.files}
          ${canSend
            ? html`<div class="toolbar">
                <button class="button primary" part="send" aria-disabled=${isSending ? 'true' : nothing}>
                  ${locale.t(isSending ? 'new-case.sending' : 'new-case.send')}
                </button>
              </div>`
            : nothing}`}
  </form>`;
}

/** Who reports and who opens it, which nobody can change, and who and what it is about. */
function forWhom({ locale, context: { identity, allowed }, form: { option, opener, fields } }: CaseFormView): readonly FormField[] {
  if (option === null) return [];
  const { saysReporter } = caseOptionPlans[option];
  return [
    ...(saysReporter ? [statement('reported-by', locale.t('new-case.reported-by'), identity.name)] : []),
    ...(opener ? [statement(opener.path, allowed.description.fields[opener.path]?.label ?? '', opener.name)] : []),
    ...fields.filter(({ path }) => !aboutTheCase.has(path)),
  ];
}

/** For whom a person acts who is no contributor; empty for all others. */
function actingFor({ locale: { t }, form: { option, fields }, customer: { contact, account } }: CaseFormView): string {
  const isForOthers = option !== null && !caseOptionPlans[option].saysReporter && fields.some(({ path }) => path === 'contact');
  if (!isForOthers) return '';
  return contact === '' ? t('new-case.acting-for-customer') : t('new-case.acting-for', { contact, account });
}
