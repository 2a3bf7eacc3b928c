/**
 * How a comparison counts for query ACLs: `match` asks for a value, `range` for an order or a part of a value, and
 * `foreign` belongs to rules, notifications, tags and hierarchies and means nothing in a read.
 */
export type OperatorTier = 'match' | 'range' | 'foreign';

const operatorTiers = {
  '=': 'match',
  '!=': 'match',
  'IN': 'match',
  'NOT IN': 'match',
  'ISEMPTY': 'match',
  'ISNOTEMPTY': 'match',
  'EMPTYSTRING': 'match',
  'ANYTHING': 'match',
  'SAMEAS': 'match',
  'NSAMEAS': 'match',
  'INSTANCEOF': 'match',
  'DYNAMIC': 'match',
  'LIKE': 'range',
  'NOT LIKE': 'range',
  'STARTSWITH': 'range',
  'ENDSWITH': 'range',
  '>': 'range',
  '>=': 'range',
  '<': 'range',
  '<=': 'range',
  'BETWEEN': 'range',
  'GT_FIELD': 'range',
  'LT_FIELD': 'range',
  'GT_OR_EQUALS_FIELD': 'range',
  'LT_OR_EQUALS_FIELD': 'range',
  'MORETHAN': 'range',
  'LESSTHAN': 'range',
  'ON': 'range',
  'NOTON': 'range',
  'RELATIVEGT': 'range',
  'RELATIVEGE': 'range',
  'RELATIVELT': 'range',
  'RELATIVELE': 'range',
  'RELATIVEEE': 'range',
  'DATEPART': 'range',
  'IN_HIERARCHY': 'foreign',
  'IN_HIERARCHY_DYNAMIC': 'foreign',
  'VALCHANGES': 'foreign',
  'CHANGESFROM': 'foreign',
  'CHANGESTO': 'foreign',
  'DOESNOTHAVE': 'foreign',
  'EXCLUDING': 'foreign',
} as const satisfies Readonly<Record<string, OperatorTier>>;

/** A comparison under its one name; the other spellings are {@link aliases}. */
export type Operator = keyof typeof operatorTiers;

const aliases: Readonly<Record<string, Operator>> = {
  '*': 'LIKE',
  'CONTAINS': 'LIKE',
  '!*': 'NOT LIKE',
  'NOTLIKE': 'NOT LIKE',
  'DOES NOT CONTAIN': 'NOT LIKE',
  'DOESNOTCONTAIN': 'NOT LIKE',
  '%': 'ENDSWITH',
};

function isOperator(token: string): token is Operator {
  return Object.hasOwn(operatorTiers, token);
}

/** Every spelling of every operator. */
export const operatorTokens: readonly string[] = [...Object.keys(operatorTiers), ...Object.keys(aliases)];

const longestFirst = operatorTokens.toSorted((a, b) => b.length - a.length);

export function tierOf(operator: Operator): OperatorTier {
  return operatorTiers[operator];
}

/** Reads the longest operator that a text begins with, so that `INSTANCEOF` is not `IN` and `>=` is not `>`. */
export function readOperator(text: string): { readonly operator: Operator; readonly rest: string } | null {
  const token = longestFirst.find((candidate) => text.startsWith(candidate));
  if (token === undefined) return null;
  const operator = isOperator(token) ? token : aliases[token];
  return operator === undefined ? null : { operator, rest: text.slice(token.length) };
}
