import type { Path } from '../../data/path.js';
import { caseBelongings, caseReference } from '../../model/case-dependencies.js';
import { emptyEntry, type Entry } from '../../parts/form/entry.rule.js';

/** What stands in a field that belongs to another: whose its record is, `undefined` where that is not known. */
export interface Belonging {
  readonly chosen: string;
  readonly owner: string | undefined;
}

/**
 * The fields that mean nothing any more once another one holds something else: a task of another project, a project of
 * another account. While somebody types to find a record nothing has been decided, and nothing is taken away.
 */
export function leftBehind(changed: Path, entry: Entry, belongingOf: (path: Path) => Belonging): readonly Path[] {
  const isSearching = entry.text === '' && entry.name !== '';
  if (isSearching) return [];
  return caseBelongings
    .filter((path) => caseReference(path).dependsOn?.field === changed)
    .filter((path) => belongingOf(path).chosen !== '' && (entry.text === '' || belongingOf(path).owner !== entry.text))
    .flatMap((path) => [path, ...leftBehind(path, emptyEntry, belongingOf)]);
}
