import type { StoredRecord } from '../backend/types.js';
import type { Call } from './call.js';

type Found = Readonly<StoredRecord>;

const table = 'item_option_new';

/** The kinds of questions as the catalog spells them for programs, by ServiceNow's number. */
const friendlyTypes: Readonly<Record<string, string>> = {
  1: 'yes_no', 2: 'multi_line_text', 3: 'multiple_choice', 4: 'numeric_scale', 5: 'select_box', 6: 'single_line_text', 7: 'check_box',
  8: 'reference', 9: 'date', 10: 'date_time', 26: 'email', 27: 'url',
};

interface Choice {
  readonly label: string;
  readonly value: string;
  readonly index: number;
}

/**
 * The variables of an item and of its variable sets that a person may read, in the order in which they are asked; of a
 * server that over-shares, hidden ones too.
 */
export function variablesOf({ session, instance }: Pick<Call, 'session' | 'instance'>, item: string): readonly Found[] {
  const reader = instance.overSharing ? instance.backend.asSystem() : session;
  const sets = reader.list('io_set_item', { query: `sc_cat_item=${item}` }).records.map((row) => row['variable_set'] ?? '');
  return [`cat_item=${item}`, ...sets.map((set) => `variable_set=${set}`)]
    .flatMap((place) => reader.list(table, { query: `active=true^${place}` }).records)
    .toSorted((one, other) => numberIn(one, 'order') - numberIn(other, 'order'));
}

/** What a question holds before anybody has answered. Of scripts, only the one that this instance has is known; nothing is evaluated. */
export function initialValue({ session }: Pick<Call, 'session'>, variable: Found): string {
  const text = variable['default_value'] ?? '';
  return /^javascript:gs\.getUserID\(\)$/.test(text) ? session.actor.sysId : text;
}

/** A variable as JSON. */
export function variableBody(call: Call, variable: Found): Readonly<Record<string, unknown>> {
  const { session } = call;
  const type = variable['type'] ?? '';
  const initial = initialValue(call, variable);
  const choices = choicesOf(call, variable);
  const reference = variable['reference'] ?? '';
  return {
    id: variable['sys_id'],
    name: variable['name'],
    label: variable['question_text'],
    type: Number(type),
    friendly_type: friendlyTypes[type] ?? '',
    display_type: session.display(table, variable, 'type'),
    mandatory: isTrue(variable, 'mandatory'),
    read_only: isTrue(variable, 'read_only'),
    render_label: true,
    value: type === '7' ? initial === 'true' : initial,
    displayvalue: type === '7' ? String(initial === 'true') : (choices?.find(({ value }) => value === initial)?.label ?? initial),
    help_text: variable['help_text'] ?? '',
    attributes: variable['attributes'] ?? '',
    max_length: Number(/max_length=(\d+)/.exec(variable['attributes'] ?? '')?.[1] ?? 0),
    pricing_implications: false,
    ...(choices === null ? {} : { choices }),
    ...(reference === '' ? {} : { reference, ref_qual: variable['reference_qual'] ?? '' }),
  };
}

/** What can be chosen; `null` for questions without choices. */
function choicesOf(call: Call, variable: Found): readonly Choice[] | null {
  switch (variable['type']) {
    case '1':
      return numbered([['Yes', 'Yes'], ['No', 'No']]);
    case '3':
    case '5': {
      const reader = call.instance.overSharing ? call.instance.backend.asSystem() : call.session;
      const { records } = reader.list('question_choice', { query: `question=${variable['sys_id'] ?? ''}^ORDERBYorder` });
      const listed = records.map((choice): readonly [string, string] => [choice['value'] ?? '', choice['text'] ?? '']);
      return numbered(isTrue(variable, 'include_none') ? [['', '-- None --'], ...listed] : listed);
    }
    case '4': {
      const least = numberIn(variable, 'scale_min');
      return numbered(Array.from({ length: numberIn(variable, 'scale_max') - least + 1 }, (_, at): readonly [string, string] => [String(least + at), String(least + at)]));
    }
    default:
      return null;
  }
}

function numbered(pairs: readonly (readonly [value: string, label: string])[]): readonly Choice[] {
  return pairs.map(([value, label], index) => ({ label, value, index }));
}

function isTrue(record: Found, field: string): boolean {
  return record[field] === 'true';
}

function numberIn(record: Found, field: string): number {
  return Number(record[field] ?? 0);
}
