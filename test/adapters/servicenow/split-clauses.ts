/** One condition as a server would read it. */
export interface ReadClause {
  readonly field: string;
  readonly operator: string;
  readonly value: string;
}

/** Every operator a server knows, from ServiceNow's documentation; a server takes the longest that fits. */
const operators = [
  'IN_HIERARCHY_DYNAMIC', 'GT_OR_EQUALS_FIELD', 'LT_OR_EQUALS_FIELD', 'DOES NOT CONTAIN', 'DOESNOTCONTAIN', 'IN_HIERARCHY',
  'DOESNOTHAVE', 'CHANGESFROM', 'EMPTYSTRING', 'RELATIVEGT', 'RELATIVEGE', 'RELATIVELT', 'RELATIVELE', 'RELATIVEEE',
  'VALCHANGES', 'CHANGESTO', 'INSTANCEOF', 'ISNOTEMPTY', 'STARTSWITH', 'EXCLUDING', 'MORETHAN', 'LESSTHAN', 'GT_FIELD',
  'LT_FIELD', 'NOT LIKE', 'NOTLIKE', 'ENDSWITH', 'CONTAINS', 'ANYTHING', 'DATEPART', 'BETWEEN', 'ISEMPTY', 'NSAMEAS',
  'DYNAMIC', 'NOT IN', 'SAMEAS', 'NOTON', 'LIKE', 'ON', 'IN', '!=', '>=', '<=', '!*', '=', '>', '<', '*', '%',
].sort((one, other) => other.length - one.length);

/**
 * Reads an encoded query the way a server does, without anything of the code under test: conditions that must all hold,
 * each a list of alternatives. Order terms are left out.
 */
export function splitClauses(query: string): ReadClause[][] {
  const groups: ReadClause[][] = [];
  for (const term of query.split('^')) {
    if (term.startsWith('ORDERBY')) continue;
    if (term.startsWith('NQ')) throw new Error('a new query would escape the query rules');
    if (term.startsWith('OR')) groups.at(-1)?.push(readClause(term.slice(2)));
    else groups.push([readClause(term)]);
  }
  return groups;
}

function readClause(term: string): ReadClause {
  const field = /^[a-z0-9_.]+/.exec(term)?.[0] ?? '';
  const rest = term.slice(field.length);
  const operator = operators.find((one) => rest.startsWith(one));
  if (field === '' || operator === undefined) throw new Error(`not a clause: ${term}`);
  return { field, operator, value: rest.slice(operator.length) };
}
