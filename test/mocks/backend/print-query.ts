import type { Query, Term } from '../../../mocks/backend/encoded-query/ast.js';

/** The text of a query, for reading it back in. Its groups have at least one clause each. */
export function printQuery({ groups, order }: Query): string {
  const text = groups.map((group) => group.map((clause) => clause.map(printTerm).join('^OR')).join('^')).join('^NQ');
  return [text, ...order.map(({ field, descending }) => `ORDERBY${descending ? 'DESC' : ''}${field}`)].join('^');
}

function printTerm(term: Term): string {
  switch (term.kind) {
    case 'comparison': return `${term.field}${term.operator}${escaped(term.value)}`;
    case 'related-records':
      return `RLQUERY${term.table}.${term.field},${term.comparator}${term.count}^${printQuery(term.query)}^ENDRLQUERY`;
    case 'join': return `JOINtask.${term.field}=${term.otherTable}.${term.otherField}!${printQuery(term.query)}`;
    case 'text': return `123TEXTQUERY321=${escaped(term.text)}`;
    case 'unreadable': return escaped(term.text);
  }
}

function escaped(text: string): string {
  return text.replaceAll('^', '^^');
}
