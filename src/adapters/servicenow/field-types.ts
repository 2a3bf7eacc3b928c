import { type FieldType, fieldTypes } from '../../data/description.js';

/** ServiceNow's internal types behind types of the kit that have another name. */
const internalTypes: readonly (readonly [FieldType, string])[] = [
  ['string', 'translated_text translated_field table_name field_name document_id GUID char sys_class_name conditions'],
  ['text', 'multi_two_lines string_full_utf8 wide_text'],
  ['html', 'translated_html'],
  ['integer', 'longint count order_index auto_increment'],
  ['decimal', 'float double'],
  ['currency', 'currency2 price'],
  ['percent', 'percent_complete'],
  ['stage', 'workflow'],
  ['list', 'glide_list user_roles slushbucket'],
  ['date-time', 'glide_date_time due_date datetime calendar_date_time'],
  ['date', 'glide_date'],
  ['duration', 'glide_duration timer'],
  ['journal', 'journal_input journal_list'],
  ['phone', 'phone_number phone_number_e164 ph_number'],
  ['password', 'password2'],
];

const byInternalType: ReadonlyMap<string, FieldType> = new Map([
  ...fieldTypes.map((type) => [type, type] as const),
  ...internalTypes.flatMap(([type, names]) => names.split(' ').map((name) => [name, type] as const)),
]);

/** From this length on, ServiceNow's own forms give a string more than one line. */
const multilineLength = 256;

/**
 * The kit's type of a column.
 *
 * @param internalType ServiceNow's internal type, such as `glide_date_time`.
 * @param hasChoices Whether the column has a choice list: its values are then keys, whatever their type.
 */
export function fieldType(internalType: string, hasChoices: boolean, maxLength: number | undefined): FieldType {
  const type = byInternalType.get(internalType) ?? 'unknown';
  if (hasChoices && (type === 'string' || type === 'integer' || type === 'text')) return 'choice';
  return type === 'string' && maxLength !== undefined && maxLength >= multilineLength ? 'text' : type;
}
