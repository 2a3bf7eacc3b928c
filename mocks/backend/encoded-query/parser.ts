import type { Clause, Comparison, CountComparator, OrderTerm, Query, Term } from './ast.js';
import { readOperator } from './operators.js';
import { tokenize } from './tokenizer.js';

const namePattern = /^[a-z0-9_.]+/;
const orderPattern = /^ORDERBY(DESC)?([a-z0-9_.]+)$/;
const relatedPattern = /^RLQUERY([a-z0-9_]+)\.([a-z0-9_]+),(>=|<=|!=|=|>|<)(\d+)(?:,m2m)?(?:,(.*))?$/s;
const joinPattern = /^JOIN[a-z0-9_]+\.([a-z0-9_]+)=([a-z0-9_]+)\.([a-z0-9_]+)!(.*)$/s;
const textPattern = /^123TEXT(?:QUERY|INDEXGROUP)321=(.*)$/s;

/**
 * Reads an encoded query. It never fails: what is not of the language becomes an `unreadable` term, and whoever runs the
 * query decides whether that widens or empties the result. `^EQ`, `GROUPBY` and the `GOTO` of list addresses are passed over.
 */
export function parseQuery(encodedQuery: string): Query {
  return new Parser(tokenize(encodedQuery)).read();
}

class Parser {
  readonly #tokens: readonly string[];
  readonly #groups: Clause[][] = [[]];
  readonly #order: OrderTerm[] = [];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  read(): Query {
    for (let token = this.#next(); token !== undefined; token = this.#next()) this.#accept(token);
    return { groups: this.#groups, order: this.#order };
  }

  #accept(token: string): void {
    if (token.startsWith('NQ')) {
      this.#groups.push([]);
      if (token.length > 2) this.#accept(token.slice(2));
    } else if (token.startsWith('ORDERBY')) {
      this.#sort(token);
    } else if (token.startsWith('OR')) {
      this.#join(readTerm(token.slice(2)));
    } else if (token.startsWith('GOTO')) {
      this.#add(readTerm(token.slice(4)));
    } else if (token.startsWith('RLQUERY')) {
      this.#add(this.#related(token));
    } else if (token.startsWith('JOIN')) {
      this.#add(this.#joined(token));
    } else if (token !== 'EQ' && !token.startsWith('GROUPBY')) {
      this.#add(readTerm(token));
    }
  }

  #next(): string | undefined {
    return this.#tokens[this.#at++];
  }

  #add(term: Term): void {
    this.#groups.at(-1)?.push([term]);
  }

  /** `^OR` binds to the one condition before it, not to the whole group. */
  #join(term: Term): void {
    const group = this.#groups.at(-1);
    const before = group?.pop() ?? [];
    group?.push([...before, term]);
  }

  #sort(token: string): void {
    const [, descending, field] = orderPattern.exec(token) ?? [];
    if (field !== undefined) this.#order.push({ field, descending: descending !== undefined });
  }

  /** Its inner query is what follows up to `^ENDRLQUERY`, after a comma or a caret. */
  #related(head: string): Term {
    const inner: string[] = [];
    let depth = 1;
    for (let token = this.#next(); token !== undefined; token = this.#next()) {
      if (token.startsWith('RLQUERY')) depth++;
      if (token === 'ENDRLQUERY' && --depth === 0) break;
      inner.push(token);
    }
    const [, table, field, comparator, count, first] = relatedPattern.exec(head) ?? [];
    if (table === undefined || field === undefined || !isCountComparator(comparator)) return { kind: 'unreadable', text: head };
    const query = new Parser(first ? [first, ...inner] : inner).read();
    return { kind: 'related-records', table, field, comparator, count: Number(count), query };
  }

  /** Its inner query runs to the next part that cannot belong to it: sorting, another group, another join. */
  #joined(head: string): Term {
    const inner: string[] = [];
    for (let token = this.#tokens[this.#at]; token !== undefined && !endsJoin(token); token = this.#tokens[this.#at]) {
      inner.push(token);
      this.#at++;
    }
    const [, field, otherTable, otherField, first] = joinPattern.exec(head) ?? [];
    if (field === undefined || otherTable === undefined || otherField === undefined) return { kind: 'unreadable', text: head };
    const query = new Parser(first ? [first, ...inner] : inner).read();
    return { kind: 'join', field, otherTable, otherField, query };
  }
}

function readTerm(text: string): Term {
  const [, search] = textPattern.exec(text) ?? [];
  if (search !== undefined) return { kind: 'text', text: search };
  return readComparison(text) ?? { kind: 'unreadable', text };
}

function readComparison(text: string): Comparison | null {
  const [field] = namePattern.exec(text) ?? [];
  if (field === undefined) return null;
  const found = readOperator(text.slice(field.length));
  return found && { kind: 'comparison', field, operator: found.operator, value: found.rest };
}

function endsJoin(token: string): boolean {
  return /^(?:NQ|ORDERBY|GROUPBY|JOIN|RLQUERY|EQ$)/.test(token);
}

function isCountComparator(text: string | undefined): text is CountComparator {
  return text !== undefined && ['=', '!=', '>', '>=', '<', '<='].includes(text);
}
