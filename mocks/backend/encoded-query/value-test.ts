import { compareText, sameText } from '../text.js';
import { parseInstant } from '../time/instant.js';
import type { FieldDefinition } from '../types.js';
import type { World } from '../world.js';
import type { Operator } from './operators.js';
import { dateTest, storedTime } from './date-test.js';
import { callHelper, resolveText, resolveValue } from './script-value.js';

/** Whether a stored text passes a comparison; `undefined` is a field that never had a value. */
export type ValueTest = (stored: string | undefined) => boolean;

/**
 * The test of one comparison against fixed values, or `null` when the value is not one (a helper outside the closed list,
 * a range without two ends). Comparisons with other fields are not made here.
 */
export function valueTest(world: World, field: FieldDefinition, operator: Operator, value: string): ValueTest | null {
  switch (operator) {
    case '=': return equality(world, field, value);
    case '!=': return negate(equality(world, field, value));
    case 'IN': return membership(world, field, value);
    case 'NOT IN': return negate(membership(world, field, value));
    case 'LIKE': return contains(world, value, true);
    case 'NOT LIKE': return contains(world, value, false);
    case 'STARTSWITH': return affix(world, value, (stored, wanted) => stored.startsWith(wanted));
    case 'ENDSWITH': return affix(world, value, (stored, wanted) => stored.endsWith(wanted));
    case 'ISEMPTY': return isEmpty;
    case 'ISNOTEMPTY': return (stored) => !isEmpty(stored);
    case 'EMPTYSTRING': return (stored) => stored === '';
    case 'ANYTHING': return () => true;
    case '>': return ordered(world, field, value, (order) => order > 0);
    case '>=': return ordered(world, field, value, (order) => order >= 0);
    case '<': return ordered(world, field, value, (order) => order < 0);
    case '<=': return ordered(world, field, value, (order) => order <= 0);
    case 'BETWEEN': return between(world, field, value);
    case 'DYNAMIC': return dynamic(world, field, value);
    case 'INSTANCEOF': return (stored) => stored !== undefined && world.schema.isA(stored, value);
    case 'ON': case 'NOTON': case 'DATEPART':
    case 'RELATIVEGT': case 'RELATIVEGE': case 'RELATIVELT': case 'RELATIVELE': case 'RELATIVEEE':
      return dateTest(world, field, operator, value);
    case 'SAMEAS': case 'NSAMEAS': case 'MORETHAN': case 'LESSTHAN':
    case 'GT_FIELD': case 'LT_FIELD': case 'GT_OR_EQUALS_FIELD': case 'LT_OR_EQUALS_FIELD':
    case 'IN_HIERARCHY': case 'IN_HIERARCHY_DYNAMIC': case 'VALCHANGES': case 'CHANGESFROM': case 'CHANGESTO':
    case 'DOESNOTHAVE': case 'EXCLUDING':
      return null;
  }
}

/** The values that `=`, `IN` or `DYNAMIC` asks for, if it can be answered from an index; `null` when it cannot. */
export function wantedValues(world: World, operator: Operator, value: string): readonly string[] | null {
  const values = operator === '=' ? oneOrMany(resolveValue(world, value))
    : operator === 'IN' ? listed(world, value)
      : operator === 'DYNAMIC' ? filterOption(world, value)
        : null;
  return values?.every((wanted) => wanted !== '') ? values : null;
}

/** Orders two stored texts as their field does: numbers by size, all else as text; in a field of numbers, text comes last. */
export function compareStored(field: FieldDefinition, a: string, b: string): number {
  if (!isNumeric(field)) return compareText(a, b);
  const x = Number(a);
  const y = Number(b);
  if (Number.isNaN(x)) return Number.isNaN(y) ? compareText(a, b) : 1;
  return Number.isNaN(y) ? -1 : x - y;
}

function isNumeric({ type }: FieldDefinition): boolean {
  return type === 'integer' || type === 'decimal' || type === 'currency' || type === 'percent_complete' || type === 'choice';
}

function isEmpty(stored: string | undefined): boolean {
  return stored === undefined || stored === '';
}

function negate(test: ValueTest | null): ValueTest | null {
  return test && ((stored) => !test(stored));
}

function equality(world: World, field: FieldDefinition, value: string): ValueTest | null {
  const resolved = resolveValue(world, value);
  if (resolved === null) return null;
  return typeof resolved === 'string' ? equalTo(field, resolved) : anyOf(field, resolved);
}

function equalTo(field: FieldDefinition, wanted: string): ValueTest {
  if (wanted === '') return isEmpty;
  const literal = field.type === 'boolean' ? (truths[wanted] ?? wanted) : wanted;
  if (field.type !== 'choice' && isNumeric(field)) {
    return (stored) => !isEmpty(stored) && compareStored(field, stored ?? '', literal) === 0;
  }
  return (stored) => stored !== undefined && sameText(stored, literal);
}

const truths: Readonly<Record<string, string>> = { 1: 'true', 0: 'false' };

function membership(world: World, field: FieldDefinition, value: string): ValueTest | null {
  const values = listed(world, value);
  return values && anyOf(field, values);
}

function anyOf(field: FieldDefinition, values: readonly string[]): ValueTest {
  const tests = values.map((wanted) => equalTo(field, wanted));
  return (stored) => tests.some((test) => test(stored));
}

function listed(world: World, value: string): readonly string[] | null {
  const resolved = resolveValue(world, value);
  return typeof resolved === 'string' ? resolved.split(',') : resolved;
}

function oneOrMany(resolved: string | readonly string[] | null): readonly string[] | null {
  return typeof resolved === 'string' ? [resolved] : resolved;
}

/** The negation does not find empty fields either. */
function contains(world: World, value: string, wanted: boolean): ValueTest | null {
  const needle = resolveText(world, value)?.toLowerCase();
  if (needle === undefined) return null;
  return (stored) => !isEmpty(stored) && (stored ?? '').toLowerCase().includes(needle) === wanted;
}

function affix(world: World, value: string, holds: (stored: string, wanted: string) => boolean): ValueTest | null {
  const wanted = resolveText(world, value)?.toLowerCase();
  if (wanted === undefined) return null;
  return (stored) => !isEmpty(stored) && holds((stored ?? '').toLowerCase(), wanted);
}

function ordered(world: World, field: FieldDefinition, value: string, holds: (order: number) => boolean): ValueTest | null {
  const limit = bound(world, field, value);
  if (limit === null) return null;
  return (stored) => stored !== undefined && stored !== '' && holds(compareStored(field, stored, limit));
}

function between(world: World, field: FieldDefinition, value: string): ValueTest | null {
  const [from, to, ...more] = value.split('@');
  const lower = from === undefined ? null : bound(world, field, from);
  const upper = to === undefined ? null : bound(world, field, to);
  if (lower === null || upper === null || more.length > 0) return null;
  return (stored) => stored !== undefined && stored !== ''
    && compareStored(field, stored, lower) >= 0 && compareStored(field, stored, upper) <= 0;
}

/** One end of a range. A date field is compared with the date that a time falls on for the person. */
function bound(world: World, field: FieldDefinition, value: string): string | null {
  const text = resolveText(world, value);
  const instant = text !== null && field.type === 'glide_date' ? parseInstant(text) : null;
  return text === null || instant === null || text.length <= 10 ? text : storedTime(world, field, instant);
}

/** `DYNAMIC` names a filter option, whose script is one of the helpers; of a list field it asks whether it is among them. */
function dynamic(world: World, field: FieldDefinition, sysId: string): ValueTest | null {
  const values = filterOption(world, sysId);
  if (!values) return null;
  if (field.type !== 'glide_list') return anyOf(field, values);
  return (stored) => (stored ?? '').split(',').some((item) => values.some((wanted) => wanted !== '' && sameText(item, wanted)));
}

function filterOption(world: World, sysId: string): readonly string[] | null {
  const option = world.database.find('sys_filter_option_dynamic', sysId);
  return option ? oneOrMany(callHelper(world, option['script'] ?? '')) : null;
}
