import { PortalError } from '../data/errors.js';
import { own } from '../data/own.js';
import { listCatalogueSchema, type ListCatalogue, type ListCondition } from './list-catalogue.schema.js';
import { relationshipOf } from './relationship-of.js';

/**
 * Checks a catalogue of lists.
 *
 * @throws PortalError `bad-configuration`; its `detail` names the place that is wrong.
 */
export function readListCatalogue(given: unknown): ListCatalogue {
  const parsed = listCatalogueSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw unsound(issue && issue.path.length > 0 ? `${issue.path.join('.')} is not as the schema says` : 'this is no catalogue');
  }
  const lists = parsed.data.categories.flatMap((category) => category.lists);
  const twice = lists.find(({ id }, index) => lists.findIndex((other) => other.id === id) !== index);
  if (twice) throw unsound(`two lists are called ${twice.id}`);
  for (const { id, relationships = [], where } of lists) {
    const unknown = [...relationships, ...relationshipsIn(where)].find((name) => !relationshipOf(parsed.data, name));
    if (unknown !== undefined) throw unsound(`${id} names the relationship ${unknown}, which is not there`);
  }
  return parsed.data;
}

/** The names of the relationships whose keys a condition compares with. */
export function relationshipsIn(condition: ListCondition | undefined): readonly string[] {
  if (!condition) return [];
  if ('all' in condition) return condition.all.flatMap(relationshipsIn);
  if ('any' in condition) return condition.any.flatMap(relationshipsIn);
  const { value } = condition;
  const name = typeof value === 'object' ? own(value, 'relationship') : undefined;
  return typeof name === 'string' ? [name] : [];
}

function unsound(what: string): PortalError {
  return new PortalError('bad-configuration', { detail: `lists: ${what}` });
}
