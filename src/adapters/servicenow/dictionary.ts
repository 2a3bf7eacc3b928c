import type { Choice, FieldDescription } from '../../data/description.js';
import { fieldType } from './field-types.js';
import { type JsonObject, storedText } from './json.js';
import type { Reader } from './reader.js';
import { tableRows } from './table-rows.js';
import { type TableFacts, positiveInteger } from './ui-meta.js';

/** Tables inherit from tables; nothing in ServiceNow is deeper than this. */
const deepestChain = 8;

/**
 * What the dictionary tables tell about the named columns, or `null` where the person may not read them, as is the rule
 * for portal users. They tell nothing about access.
 */
export async function dictionaryFacts(
  reader: Reader,
  table: string,
  names: readonly string[],
  signal: AbortSignal,
): Promise<TableFacts | null> {
  const chain = await classChain(reader, table, signal);
  const columns = await tableRows(
    reader,
    'sys_dictionary',
    `nameIN${chain.tables.join(',')}^elementIN${names.join(',')}`,
    'name,element,column_label,internal_type,reference,mandatory,read_only,max_length,choice',
    signal,
  );
  if (columns.length === 0) return null;
  const listed = [...new Set(columns.filter(isChosen).map((column) => storedText(column, 'element')))];
  const choices = listed.length > 0 ? await choiceRows(reader, chain.tables, listed, signal) : [];
  const byName = new Map(
    names.flatMap((name) => {
      const column = nearest(columns, chain.tables, name)[0];
      return column ? [[name, description(column, nearest(choices, chain.tables, name))] as const] : [];
    }),
  );
  return { label: chain.label, column: (name) => byName.get(name) };
}

/** The table and its parents, nearest first. */
async function classChain(
  reader: Reader,
  table: string,
  signal: AbortSignal,
): Promise<{ readonly tables: readonly string[]; readonly label: string | undefined }> {
  const tables = [table];
  let label: string | undefined;
  for (let next = table; next !== '' && tables.length < deepestChain; ) {
    const [row] = await tableRows(
      reader, 'sys_db_object', `name=${next}`, 'name,label,super_class.name,super_class.super_class.name', signal,
    );
    label ??= storedText(row, 'label') || undefined;
    const parents = ['super_class.name', 'super_class.super_class.name'].map((path) => storedText(row, path));
    tables.push(...parents.filter((parent) => parent !== '' && !tables.includes(parent)));
    next = parents[1] ?? '';
  }
  return { tables, label };
}

function choiceRows(
  reader: Reader,
  tables: readonly string[],
  names: readonly string[],
  signal: AbortSignal,
): Promise<readonly JsonObject[]> {
  const query = `nameIN${tables.join(',')}^elementIN${names.join(',')}^inactive=false^language=en^ORDERBYsequence`;
  return tableRows(reader, 'sys_choice', query, 'name,element,value,label,sequence', signal);
}

/** The rows about one column, of the nearest table that has any: a table may override what it inherits. */
function nearest(rows: readonly JsonObject[], tables: readonly string[], name: string): readonly JsonObject[] {
  const own = rows.filter((row) => storedText(row, 'element') === name);
  const owner = tables.find((table) => own.some((row) => storedText(row, 'name') === table));
  return own.filter((row) => storedText(row, 'name') === owner);
}

function description(column: JsonObject, choiceList: readonly JsonObject[]): FieldDescription {
  const choices: readonly Choice[] = choiceList.flatMap((row) => {
    const [value, label] = [storedText(row, 'value'), storedText(row, 'label')];
    return value === '' ? [] : [{ value, label }];
  });
  const maxLength = positiveInteger(storedText(column, 'max_length'));
  const reference = storedText(column, 'reference');
  return {
    label: storedText(column, 'column_label') || storedText(column, 'element'),
    type: fieldType(storedText(column, 'internal_type'), isChosen(column), maxLength),
    ...(reference === '' ? {} : { reference }),
    ...(choices.length > 0 ? { choices } : {}),
    ...(maxLength === undefined ? {} : { maxLength }),
    mandatory: storedText(column, 'mandatory') === 'true',
    readable: 'unknown',
    writable: storedText(column, 'read_only') === 'true' ? 'no' : 'unknown',
    filterable: 'unknown',
    sortable: 'unknown',
  };
}

/** `choice` is 1 or 3 for a choice list, 2 for suggestions, 0 or empty for none. */
function isChosen(column: JsonObject): boolean {
  return /^[13]$/.test(storedText(column, 'choice'));
}
