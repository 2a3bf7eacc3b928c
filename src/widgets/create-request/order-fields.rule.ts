import type { TableDescription } from '../../data/description.js';
import { accountInput, contactInput, quantityInput } from '../../model/order-inputs.js';
import { formFieldOf } from '../../parts/form/form-field.rule.js';
import type { FormField } from '../../parts/form/form-field.js';

export interface OrderFieldsRequest {
  /** What the item asks, of what may be asked here. */
  readonly description: Pick<TableDescription, 'fields'>;
  /** Whether records of a table can be found here. */
  readonly canPick: (table: string) => boolean;
  /** Whether the person never orders for themselves. */
  readonly forCustomersOnly: boolean;
  /** Whether an account has been named. */
  readonly hasAccount: boolean;
}

/**
 * The form of an order, in the order of the item; `null` when the item cannot be ordered with it: it has to know something
 * that cannot be given here. What cannot be given and need not be is left to the item's own default.
 */
export function orderFields({ description, canPick, forCustomersOnly, hasAccount }: OrderFieldsRequest): readonly FormField[] | null {
  const fields: FormField[] = [];
  for (const [path, described] of Object.entries(description.fields)) {
    const field = formFieldOf(path, described);
    const isShown = field && (field.control.kind !== 'reference' || (canPick(field.control.table) && !field.isReadOnly));
    if (isShown) fields.push(field);
    else if (described.mandatory && described.writable !== 'no' && !described.initial) return null;
  }
  const names = new Set(fields.map(({ path }) => path));
  if (forCustomersOnly && !names.has(contactInput)) return null;
  return fields.map((field) => {
    switch (field.path) {
      case accountInput:
        return { ...field, isRequired: field.isRequired || forCustomersOnly };
      case contactInput:
        return contactField(field, { mustName: hasAccount || forCustomersOnly, canName: hasAccount || !names.has(accountInput) });
      case quantityInput:
        return atLeastOne(field);
      default:
        return field;
    }
  });
}

/** An account alone does not say for whom it is; but while none is chosen that has contacts, nobody can be named. */
function contactField(field: FormField, { mustName, canName }: { readonly mustName: boolean; readonly canName: boolean }): FormField {
  if (!mustName || field.isRequired) return field;
  // Who has to name somebody is not told that they may leave it empty.
  return { ...field, isRequired: canName, hint: '' };
}

function atLeastOne(field: FormField): FormField {
  const { control } = field;
  return control.kind === 'number' ? { ...field, isRequired: true, control: { ...control, least: 1 } } : field;
}
