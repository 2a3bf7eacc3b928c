import type { FieldDefinition } from '../backend/types.js';
import type { Call } from './call.js';

const key = /^[0-9a-f]{32}$/;

/**
 * The encoded query of a list: `sysparm_query`, or else the pairs of column and value that stand beside the other
 * parameters. A pair may name a choice by its label and a reference by its display text.
 */
export function queryOf({ url: { searchParams }, instance }: Pick<Call, 'url' | 'instance'>, table: string): string {
  const query = searchParams.get('sysparm_query');
  if (query !== null) return query;
  return [...searchParams]
    .filter(([name]) => !name.startsWith('sysparm_'))
    .flatMap(([name, value]) => {
      const last = instance.schema.resolve(table, name)?.at(-1);
      return last === undefined ? [] : [comparison(name, last.field, value, (target) => instance.schema.table(target)?.display)];
    })
    .join('^');
}

function comparison(name: string, field: FieldDefinition, value: string, displayOf: (table: string) => string | undefined): string {
  const escaped = value.replaceAll('^', '^^');
  if (field.type === 'reference' && value !== '' && !key.test(value)) {
    return `${name}.${displayOf(field.reference ?? '') ?? 'sys_id'}=${escaped}`;
  }
  const chosen = field.choices?.find(({ label }) => label.toLowerCase() === value.toLowerCase());
  return `${name}=${chosen?.value ?? escaped}`;
}
