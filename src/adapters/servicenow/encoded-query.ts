import { pathProblem } from '../../data/path.js';
import { PortalError } from '../../data/errors.js';
import type { Clause, Condition, ListQuery, Operator, Search, Sort } from '../../data/query.js';
import { encodedValue } from './encoded-value.js';

/** The longest query, in characters, and the most clauses, that fit into a URL every proxy lets through. */
const maxLength = 6000;
const maxClauses = 200;

/** ServiceNow's name of each comparison. */
const wireOperators = {
  'equals': '=', 'not-equals': '!=', 'in': 'IN', 'not-in': 'NOT IN', 'is-empty': 'ISEMPTY', 'is-not-empty': 'ISNOTEMPTY',
  'starts-with': 'STARTSWITH', 'ends-with': 'ENDSWITH', 'contains': 'LIKE', 'not-contains': 'NOT LIKE',
  'less-than': '<', 'at-most': '<=', 'greater-than': '>', 'at-least': '>=', 'between': 'BETWEEN',
} as const satisfies Record<Operator, string>;

/**
 * Clauses that must all hold, each of them alternatives of which one must: the one form that needs no `^NQ`. After
 * `^NQ` the server's own query rules no longer apply, so that it could answer with other people's records (KB0564887).
 */
type NormalForm = readonly (readonly string[])[];

const always: NormalForm = [];
const never: NormalForm = [[]];

/**
 * The encoded query of a list, sort order included, or `null` when no record can match, so that no request is needed
 * (G-34). Every clause of the query is in it; what cannot be said is refused as a whole, never left out (G-30).
 *
 * @throws PortalError `unsupported` when the query cannot be said in ServiceNow's language.
 */
export function encodedQuery({ where, search, sort }: Pick<ListQuery, 'where' | 'search' | 'sort'>): string | null {
  const form = both([where ? normalForm(where) : always, search ? searchForm(search) : always]);
  if (form.some((alternatives) => alternatives.length === 0)) return null;
  if (form.flat().length > maxClauses) throw new PortalError('unsupported');
  const text = [...form.map((alternatives) => alternatives.join('^OR')), ...orderTerms(sort ?? [])].join('^');
  if (text.length > maxLength) throw new PortalError('unsupported');
  return text;
}

function normalForm(condition: Condition): NormalForm {
  if ('all' in condition) return both(condition.all.map(normalForm));
  if ('any' in condition) return condition.any.map(normalForm).reduce(either, never);
  const clause = clauseText(condition);
  return clause === null ? never : [[clause]];
}

function both(forms: readonly NormalForm[]): NormalForm {
  const clauses = forms.flat();
  return clauses.some((alternatives) => alternatives.length === 0) ? never : clauses;
}

/** `a^b` or `c^d` is the same as `(a or c)^(a or d)^(b or c)^(b or d)`. */
function either(left: NormalForm, right: NormalForm): NormalForm {
  if (left.length * right.length > maxClauses) throw new PortalError('unsupported');
  return left.flatMap((some) => right.map((others) => [...some, ...others]));
}

/** Text that at least one field contains, field by field: the server's text index knows nothing of the grant (G-36). */
function searchForm({ text, fields }: Search): NormalForm {
  const value = text.trim();
  if (value === '') return always;
  if (fields.length === 0) throw new PortalError('unsupported');
  return normalForm({ any: fields.map((field) => ({ field, op: 'contains', value })) });
}

/** One clause, or `null` when nothing can meet it. */
function clauseText({ field, op, value }: Clause): string | null {
  const operator = wireOperators[op];
  const name = fieldName(field);
  switch (op) {
    case 'is-empty':
    case 'is-not-empty':
      return `${name}${operator}`;
    case 'in':
    case 'not-in':
      return listText(name, op, value);
    case 'between':
      return `${name}${operator}${rangeText(value)}`;
    case 'equals':
    case 'not-equals':
      if (value === '') return `${name}${op === 'equals' ? 'ISEMPTY' : 'ISNOTEMPTY'}`;
      return `${name}${operator}${encodedValue(operator, value)}`;
    default:
      return `${name}${operator}${encodedValue(operator, value)}`;
  }
}

function listText(name: string, op: 'in' | 'not-in', value: unknown): string | null {
  if (!Array.isArray(value)) throw new PortalError('unsupported');
  if (value.length === 0 && op === 'in') return null;
  if (value.length === 0) throw new PortalError('unsupported');
  const operator = wireOperators[op];
  return `${name}${operator}${value.map((item) => encodedValue(operator, item, ',')).join(',')}`;
}

function rangeText(value: unknown): string {
  if (!Array.isArray(value) || value.length !== 2) throw new PortalError('unsupported');
  return value.map((end) => encodedValue('BETWEEN', end, '@')).join('@');
}

/** The key is the last criterion, so that pages neither overlap nor leave gaps (G-35). */
function orderTerms(sort: readonly Sort[]): readonly string[] {
  const terms = sort.map(({ field, direction }) => `${direction === 'ascending' ? 'ORDERBY' : 'ORDERBYDESC'}${fieldName(field)}`);
  return sort.some(({ field }) => field === 'sys_id') ? terms : [...terms, 'ORDERBYsys_id'];
}

/**
 * A field in front of an operator. Operators are in capitals and fields are not: a name with a capital could swallow the
 * beginning of an operator. Every table of ServiceNow has its columns in small letters.
 */
function fieldName(field: string): string {
  if (pathProblem(field) !== null || field !== field.toLowerCase()) throw new PortalError('unsupported');
  return field;
}
