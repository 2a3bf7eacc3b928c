import type { Choice, FieldDescription, FieldType, TableDescription } from '../../data/description.js';
import { PortalError } from '../../data/errors.js';
import type { Path } from '../../data/path.js';
import type { RecordRef } from '../../data/record-ref.js';
import { catalogItemPath } from './catalog-item.js';
import { isObject, type JsonObject, member, objects, shownText, storedText } from './json.js';
import type { Reader } from './reader.js';
import { positiveInteger } from './ui-meta.js';
import { jsonOf } from './wire.js';

/** Types of variables (`item_option_new.type`) that hold a value a person can give in a form. */
const types: ReadonlyMap<number, FieldType> = new Map([
  [1, 'choice'], [2, 'text'], [3, 'choice'], [4, 'choice'], [5, 'choice'], [6, 'string'], [7, 'boolean'], [8, 'reference'],
  [9, 'date'], [10, 'date-time'], [16, 'string'], [18, 'choice'], [21, 'list'], [22, 'choice'], [25, 'password'], [26, 'email'],
  [27, 'url'], [28, 'string'], [29, 'duration'], [31, 'reference'],
]);

/** Variables of "Yes / No" come without choices in some releases. */
const yesAndNo: readonly Choice[] = [
  { value: 'Yes', label: 'Yes' },
  { value: 'No', label: 'No' },
];

const open = { readable: 'unknown', writable: 'unknown', filterable: 'unknown', sortable: 'unknown' } as const;

/** What an order asks for beside the variables of the item. */
const orderFields: Readonly<Record<string, FieldDescription>> = {
  quantity: { ...open, label: 'Quantity', type: 'integer', initial: '1' },
  requested_for: { ...open, label: 'Requested for', type: 'reference', reference: 'sys_user' },
};

/**
 * The variables of a catalog item among the named inputs, in the order of the item, from the Service Catalog API.
 *
 * @throws PortalError `unsupported` when a variable that is not among them is mandatory and has no default, since an order
 *   would be refused; and for a record producer, which is no thing to order.
 */
export async function orderForm(reader: Reader, ref: RecordRef, inputs: readonly Path[], signal: AbortSignal): Promise<TableDescription> {
  const reply = await reader.read({ path: catalogItemPath(ref) }, signal);
  const item = member(jsonOf(reply), 'result');
  if (!isObject(item)) throw new PortalError('bad-response');
  if (storedText(item, 'type') === 'record_producer') throw new PortalError('unsupported');
  const variables = variablesOf(item).filter((variable) => member(variable, 'active') !== false);
  const asked = new Set(inputs);
  const fields = variables.flatMap((variable) => {
    const name = storedText(variable, 'name');
    const field = fieldOf(variable);
    if (field && asked.has(name)) return [[name, field] as const];
    if (member(variable, 'mandatory') === true && initialOf(variable) === '') throw new PortalError('unsupported');
    return [];
  });
  // Of some things there is only ever one in an order.
  const isSingle = member(item, 'show_quantity') === false;
  const around = Object.entries(orderFields).filter(([name]) => asked.has(name) && !(isSingle && name === 'quantity'));
  return { table: 'sc_cat_item', label: storedText(item, 'name'), fields: Object.fromEntries([...fields, ...around]) };
}

/** Containers and variable sets hold variables of their own. */
function variablesOf(holder: JsonObject): readonly JsonObject[] {
  const own = member(holder, 'variables') ?? member(holder, 'children');
  return Array.isArray(own) ? objects(own).flatMap((variable) => [variable, ...variablesOf(variable)]) : [];
}

function fieldOf(variable: JsonObject): FieldDescription | null {
  const number = Number(member(variable, 'type'));
  const type = types.get(number);
  if (!type) return null;
  const reference = storedText(variable, 'reference');
  const choices = choicesOf(variable);
  const maxLength = positiveInteger(member(variable, 'max_length'));
  const initial = initialOf(variable);
  const hint = storedText(variable, 'help_text');
  return {
    ...open,
    label: storedText(variable, 'label') || storedText(variable, 'name'),
    type,
    ...(type === 'choice' ? { choices: choices.length === 0 && number === 1 ? yesAndNo : choices } : {}),
    ...(reference === '' ? (number === 31 ? { reference: 'sys_user' } : {}) : { reference }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(member(variable, 'mandatory') === true ? { mandatory: true } : {}),
    ...(initial === '' ? {} : { initial }),
    ...(hint === '' ? {} : { hint }),
    writable: member(variable, 'read_only') === true ? 'no' : 'unknown',
  };
}

function choicesOf(variable: JsonObject): readonly Choice[] {
  const listed = member(variable, 'choices');
  if (!Array.isArray(listed)) return [];
  return objects(listed).flatMap((choice) => {
    const [value, label] = [storedText(choice, 'value'), storedText(choice, 'label') || shownText(choice, 'label')];
    return value === '' ? [] : [{ value, label: label || value }];
  });
}

function initialOf(variable: JsonObject): string {
  const value = member(variable, 'value');
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
