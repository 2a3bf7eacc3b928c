import type { Choice, FieldDescription } from '../../data/description.js';
import type { Path } from '../../data/path.js';
import { caseMemberships } from '../../model/case-dependencies.js';
import type { CaseFieldPlan, CaseOptionPlan } from '../../model/case-option-fields.js';
import { formFieldOf } from '../../parts/form/form-field.rule.js';
import type { FormField } from '../../parts/form/form-field.js';

export interface CaseFieldsRequest {
  /** Fields that may be given to a new case. */
  readonly create: ReadonlySet<Path>;
  readonly described: Readonly<Partial<Record<Path, FieldDescription>>>;
  /** Whether records of a table can be found here. */
  readonly canPick: (table: string) => boolean;
  /** What may be chosen by membership, by field; `null` where memberships cannot be read. */
  readonly choicesOf: (path: Path) => readonly Choice[] | null;
  /** The words for a field that people know by another name than its table's; `undefined` for all others. */
  readonly nameOf: (path: Path) => string | undefined;
}

/** How many choices are shown at a glance. */
const atAGlance = 4;

/**
 * The fields of an option, in its order, as far as the view lists them in `create.fields`; `null` when one is missing that
 * the case cannot do without.
 */
export function caseFields(plan: CaseOptionPlan, request: CaseFieldsRequest): readonly FormField[] | null {
  const fields: FormField[] = [];
  for (const asked of plan.fields) {
    const field = caseField(asked, request);
    if (field) fields.push(field);
    else if (asked.isRequired && asked.initial === undefined) return null;
  }
  return fields;
}

function caseField({ path, isRequired, initial }: CaseFieldPlan, { create, described, canPick, choicesOf, nameOf }: CaseFieldsRequest): FormField | null {
  const description = described[path];
  if (!create.has(path) || !description) return null;
  const field = formFieldOf(path, { ...description, mandatory: isRequired, ...(initial === undefined ? {} : { initial }) });
  if (!field) return null;
  const named = { ...field, label: nameOf(path) ?? field.label };
  if (caseMemberships.has(path)) return memberField(named, choicesOf(path));
  return field.control.kind === 'reference' && !canPick(field.control.table) ? null : named;
}

/** The only one that there is to choose is chosen from the beginning, if there has to be one. */
function memberField(field: FormField, choices: readonly Choice[] | null): FormField | null {
  if (!choices) return null;
  const isSmall = choices.length > 0 && choices.length <= atAGlance && field.isRequired;
  const only = choices.length === 1 && field.isRequired ? choices[0] : undefined;
  return { ...field, initial: only?.value ?? '', control: { kind: 'choice', choices, look: isSmall ? 'radios' : 'select' } };
}
