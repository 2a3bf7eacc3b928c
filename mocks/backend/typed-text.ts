import { readCurrency } from './currency.js';
import type { Database } from './database.js';
import type { Schema } from './schema.js';
import { sameText } from './text.js';
import { formatInstant, parseInstant } from './time/instant.js';
import { fromLocal } from './time/zone.js';
import type { FieldDefinition } from './types.js';
import type { World } from './world.js';

/** The stored text for what a person typed into a field; text that stands for nothing known as it is. */
export function storedText(world: World, field: FieldDefinition, typed: string): string {
  switch (field.type) {
    case 'choice': case 'workflow': return field.choices?.find(({ label }) => sameText(label, typed))?.value ?? typed;
    case 'reference': return keyOf(world, field.reference ?? '', typed);
    case 'glide_list': return typed.split(',').map((item) => keyOf(world, field.reference ?? '', item.trim())).join(',');
    case 'glide_date_time': return instantOf(world, typed);
    case 'currency': return readCurrency(typed, world.actor.language) ?? typed;
    case 'boolean': return typed.toLowerCase();
    case 'table_name': return world.schema.tables.find(({ label }) => sameText(label, typed))?.name ?? typed;
    default: return typed;
  }
}

function keyOf({ schema, database }: World, table: string, typed: string): string {
  if (typed === '' || database.find(table, typed)) return typed;
  for (const field of namingFields(schema, table)) {
    const key = firstKey(database, table, field, typed);
    if (key !== undefined) return key;
  }
  return typed;
}

/** People go by their user name too. */
function namingFields(schema: Schema, table: string): readonly string[] {
  const display = schema.table(table)?.display ?? '';
  return schema.field(table, 'user_name') ? [display, 'user_name'] : [display];
}

function firstKey(database: Database, table: string, field: string, typed: string): string | undefined {
  return database.extents(table).flatMap((extent) => extent.lookup(field, typed))[0]?.record['sys_id'];
}

function instantOf({ actor }: World, typed: string): string {
  const local = parseInstant(typed);
  return local === null ? typed : formatInstant(fromLocal(local, actor.timeZone));
}
