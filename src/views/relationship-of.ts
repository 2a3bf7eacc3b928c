import type { ListCatalogue, ListRelationship } from './list-catalogue.schema.js';

/** A relationship of the catalogue by its name. */
export function relationshipOf({ relationships = {} }: ListCatalogue, name: string): ListRelationship | undefined {
  return Object.hasOwn(relationships, name) ? relationships[name] : undefined;
}
