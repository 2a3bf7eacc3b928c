import { longestName } from './saved-lists.schema.js';

export type NameProblem = 'missing' | 'too-long' | 'taken';

/** Whether two names look the same to a person who looks for one of them. */
function sameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/** What is wrong with a name; `null` where nothing is. */
export function nameProblem(name: string, others: readonly { readonly name: string }[]): NameProblem | null {
  const text = name.trim();
  if (text === '') return 'missing';
  if (text.length > longestName) return 'too-long';
  return others.some((other) => sameName(other.name, text)) ? 'taken' : null;
}

function folded(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase();
}
