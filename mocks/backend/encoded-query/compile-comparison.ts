import type { FieldDefinition } from '../types.js';
import { pathReader } from '../world.js';
import type { World } from '../world.js';
import type { Comparison } from './ast.js';
import type { CompiledTerm, Lookup } from './compiled.js';
import { fieldTest, isFieldOperator } from './field-test.js';
import type { Operator } from './operators.js';
import type { Predicate } from './predicate.js';
import { valueTest, wantedValues } from './value-test.js';
import type { ValueTest } from './value-test.js';

/** Makes one comparison ready to run, or answers `null` when its field does not exist or its value cannot be read. */
export function compileComparison(world: World, table: string, { field: path, operator, value }: Comparison): CompiledTerm | null {
  const steps = world.schema.resolve(table, path);
  const field = steps?.at(-1)?.field;
  if (!steps || !field) return null;
  if (isFieldOperator(operator)) {
    const holds = fieldTest(world, table, path, operator, value);
    return holds && { holds, lookup: null };
  }
  const test = valueTest(world, field, operator, value);
  if (!test) return null;
  const stored = field.reference !== undefined && field.type === 'reference' && readsDisplay(operator)
    ? displayTest(world, field.reference, test)
    : test;
  const first = steps.length > 1 ? steps[0]?.field.name : undefined;
  if (first !== undefined) return { holds: walkTest(world, table, path, first, stored), lookup: null };
  const tested = hasFewValues(field) ? remembering(stored) : stored;
  return { holds: (record) => tested(record[path]), lookup: lookupOf(world, field, operator, value) };
}

/** On a reference, these look at the name of the record it points to, not at its key. */
function readsDisplay(operator: Operator): boolean {
  switch (operator) {
    case 'LIKE': case 'NOT LIKE': case 'STARTSWITH': case 'ENDSWITH':
    case '>': case '>=': case '<': case '<=': case 'BETWEEN':
      return true;
    default:
      return false;
  }
}

/** Of these types many records hold the same few values. */
function hasFewValues({ type }: FieldDefinition): boolean {
  return type === 'choice' || type === 'boolean' || type === 'reference';
}

/** Tests every value once. */
function remembering(test: ValueTest): ValueTest {
  const known = new Map<string | undefined, boolean>();
  return (stored) => {
    const answer = known.get(stored);
    if (answer !== undefined) return answer;
    const found = test(stored);
    known.set(stored, found);
    return found;
  };
}

/** The same for the names of the records that references point to. */
function displayTest(world: World, target: string, test: ValueTest): ValueTest {
  return (key = '') => test(world.label(target, key));
}

/** Conditions behind a dot: all records with the same first step share the answer. */
function walkTest(world: World, table: string, path: string, first: string, test: ValueTest): Predicate {
  const read = pathReader(world, table, path);
  const known = new Map<string, boolean>();
  return (record) => {
    const key = record[first] ?? '';
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    const found = test(read?.(record));
    known.set(key, found);
    return found;
  };
}

function lookupOf(world: World, field: FieldDefinition, operator: Operator, value: string): Lookup | null {
  const values = isIndexed(field) ? wantedValues(world, operator, value) : null;
  return values && { field: field.name, values };
}

/** Keys, and texts as short as a key: fields with about as many values as records. */
function isIndexed({ type, maxLength }: FieldDefinition): boolean {
  return type === 'reference' || type === 'GUID' || type === 'document_id'
    || (type === 'string' && maxLength !== undefined && maxLength <= 40);
}
