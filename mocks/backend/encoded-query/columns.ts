import type { Query, Term } from './ast.js';
import { isFieldOperator, otherPath } from './field-test.js';
import { tierOf } from './operators.js';

/** A column that a query looks at, and the kind of right that this takes. */
export interface QueryColumn {
  readonly table: string;
  readonly path: string;
  readonly tier: 'query_match' | 'query_range';
}

/** Every column that a query filters or sorts by, those of its inner queries included. */
export function queryColumns(table: string, { groups, order }: Query): readonly QueryColumn[] {
  const sorted = order.map(({ field }): QueryColumn => ({ table, path: field, tier: 'query_range' }));
  return [...groups.flat(2).flatMap((term) => termColumns(table, term)), ...sorted];
}

function termColumns(table: string, term: Term): readonly QueryColumn[] {
  switch (term.kind) {
    case 'comparison': {
      const tier = tierOf(term.operator) === 'match' ? 'query_match' : 'query_range';
      const paths = isFieldOperator(term.operator) ? [term.field, otherPath(term.value)] : [term.field];
      return paths.map((path) => ({ table, path, tier }));
    }
    case 'related-records':
      return [{ table: term.table, path: term.field, tier: 'query_match' }, ...queryColumns(term.table, term.query)];
    case 'join':
      return [
        { table, path: term.field, tier: 'query_match' },
        { table: term.otherTable, path: term.otherField, tier: 'query_match' },
        ...queryColumns(term.otherTable, term.query),
      ];
    case 'text':
    case 'unreadable':
      return [];
  }
}
