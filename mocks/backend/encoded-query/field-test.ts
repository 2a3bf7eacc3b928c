import { calendarUnit, day, hour, minute, startOf } from '../time/calendar.js';
import type { CalendarUnit } from '../time/calendar.js';
import { parseInstant } from '../time/instant.js';
import { sameText } from '../text.js';
import { pathReader } from '../world.js';
import type { World } from '../world.js';
import type { Predicate } from './predicate.js';
import type { Operator } from './operators.js';
import { compareStored } from './value-test.js';

/** The operators whose value names another field of the same record. */
export type FieldOperator = Extract<
  Operator,
  'SAMEAS' | 'NSAMEAS' | 'MORETHAN' | 'LESSTHAN' | 'GT_FIELD' | 'LT_FIELD' | 'GT_OR_EQUALS_FIELD' | 'LT_OR_EQUALS_FIELD'
>;

type PairTest = (own: string, other: string) => boolean;

export function isFieldOperator(operator: Operator): operator is FieldOperator {
  return operator === 'SAMEAS' || operator === 'NSAMEAS' || operator === 'MORETHAN' || operator === 'LESSTHAN'
    || operator.endsWith('_FIELD');
}

/** The other field that such a comparison names; options such as `@day` follow it. */
export function otherPath(value: string): string {
  return value.split('@', 1)[0] ?? '';
}

/** The test of one field against another of the same record, or `null` when one of them or an option does not exist. */
export function fieldTest(world: World, table: string, path: string, operator: FieldOperator, value: string): Predicate | null {
  const readOwn = pathReader(world, table, path);
  const readOther = pathReader(world, table, otherPath(value));
  const test = pairTest(world, table, path, operator, value);
  if (!readOwn || !readOther || !test) return null;
  return (record) => test(readOwn(record) ?? '', readOther(record) ?? '');
}

function pairTest(world: World, table: string, path: string, operator: FieldOperator, value: string): PairTest | null {
  const [, ...options] = value.split('@');
  switch (operator) {
    case 'SAMEAS': return same(world, options);
    case 'NSAMEAS': return not(same(world, options));
    case 'MORETHAN': return distance(options, (length, limit) => length > limit);
    case 'LESSTHAN': return distance(options, (length, limit) => length >= 0 && length < limit);
    case 'GT_FIELD': return ordered(world, table, path, (order) => order > 0);
    case 'LT_FIELD': return ordered(world, table, path, (order) => order < 0);
    case 'GT_OR_EQUALS_FIELD': return ordered(world, table, path, (order) => order >= 0);
    case 'LT_OR_EQUALS_FIELD': return ordered(world, table, path, (order) => order <= 0);
  }
}

function not(test: PairTest | null): PairTest | null {
  return test && ((own, other) => !test(own, other));
}

/** Two empty fields are the same. With a unit (`@day`) two times are the same when they fall into the same one. */
function same({ actor }: World, [unitName]: readonly string[]): PairTest | null {
  if (unitName === undefined) return sameText;
  const unit = calendarUnit(unitName);
  if (unit === null) return null;
  const begin = (text: string): number | null => {
    const instant = parseInstant(text);
    return instant === null ? null : startOf(instant, unit, actor.timeZone);
  };
  return (own, other) => begin(own) === begin(other);
}

function ordered(world: World, table: string, path: string, holds: (order: number) => boolean): PairTest | null {
  const field = world.schema.resolve(table, path)?.at(-1)?.field;
  return field ? (own, other) => own !== '' && other !== '' && holds(compareStored(field, own, other)) : null;
}

/** `@day@before@3`: how far this time lies before (or after) the other one. */
function distance(
  [unitName = '', direction, count = '']: readonly string[],
  holds: (length: number, limit: number) => boolean,
): PairTest | null {
  const unit = calendarUnit(unitName);
  if (unit === null || (direction !== 'before' && direction !== 'after') || !/^\d+$/.test(count)) return null;
  const limit = Number(count) * lengths[unit];
  return (own, other) => {
    const from = parseInstant(own);
    const to = parseInstant(other);
    return from !== null && to !== null && holds(direction === 'before' ? to - from : from - to, limit);
  };
}

/** A distance has no calendar to lean on: a month is 30 days. */
const lengths: Readonly<Record<CalendarUnit, number>> = {
  minute, hour, day, week: 7 * day, month: 30 * day, quarter: 91 * day, year: 365 * day,
};
