import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Path } from '../../data/path.js';
import type { Locale } from '../../i18n/locale.js';
import { caseOptionPlans } from '../../model/case-option-fields.js';
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
  return html`<form class="case-form" part="case-form" novalidate aria-label=${locale.t('new-case.heading')} @submit=${send}>
    ${actingFor(view)} ${view.summary} ${form.question ? view.drawField(form.question) : nothing}
    ${form.option === null
      ? nothing
      : html`${group(locale.t('new-case.for-whom'), forWhom(view), view)}
          ${group(locale.t('new-case.about'), form.fields.filter(({ path }) => aboutTheCase.has(path)), view)} ${view.files}
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

/** Says for whom a person acts who is no contributor, always in view (T22). */
function actingFor({ locale, form: { option, fields }, customer: { contact, account } }: CaseFormView): TemplateResult | typeof nothing {
  const isForOthers = option !== null && !caseOptionPlans[option].saysReporter && fields.some(({ path }) => path === 'contact');
  if (!isForOthers) return nothing;
  const text = contact === '' ? locale.t('new-case.acting-for-customer') : locale.t('new-case.acting-for', { contact, account });
  return html`<p class="acting-for" part="acting-for">${text}</p>`;
}

function group(legend: string, fields: readonly FormField[], { drawField, articles }: CaseFormView): TemplateResult | typeof nothing {
  if (fields.length === 0) return nothing;
  return html`<fieldset class="fields" part="fields">
    <legend>${legend}</legend>
    ${repeat(fields, ({ path }) => path, (field) => html`${drawField(field)} ${field.path === 'short_description' ? articles : nothing}`)}
  </fieldset>`;
}
