import { narrow } from '../../../src/guard/narrow.js';
import { described } from '../situation.js';
import type { FieldDescription } from '../../../src/data/description.js';
import type { Effective } from '../../../src/guard/effective.js';
import type { Grant } from '../../../src/guard/grant.js';
import type { Narrow } from '../properties/narrowing.property.js';

/** Narrowing by a description that was bent before. */
const bending = (bend: (field: FieldDescription, path: string) => FieldDescription | null): Narrow => (grant, description, target) => narrow(grant, {
  ...description, fields: Object.fromEntries(Object.entries(description.fields).flatMap(([path, field]) => {
    const bent = bend(field, path);
    return bent ? [[path, bent]] : [];
  })),
}, target);
const spoiling = (spoil: (left: Effective, grant: Grant) => object): Narrow => (grant, description, target) => {
  const left = narrow(grant, description, target);
  return { ...left, ...spoil(left, grant) } as Effective;
};

/** Narrowing as it might be written on a bad day. Each has to be found out by the property. */
export const narrowingMutants: Readonly<Record<string, Narrow>> = {
  'does not mind what the server denies': bending((field) => ({ ...field, readable: 'yes' })),
  'takes unknown for no': bending((field) => (field.readable === 'unknown' ? { ...field, readable: 'no' } : field)),
  'takes silence for no': (grant, description, target) => narrow(grant, { ...description, fields: { ...Object.fromEntries(grant.read.map((path) => [path, described({ readable: 'no' })])), ...description.fields } }, target),
  'does not mind whether a field can be filtered': bending((field) => ({ ...field, filterable: 'yes' })),
  'does not mind whether a field can be sorted': bending((field) => ({ ...field, sortable: 'yes' })),
  'does not mind whether a field can be written': bending((field) => ({ ...field, writable: 'yes' })),
  'takes what can be read for what can be sorted': bending((field) => (field.readable === 'yes' ? { ...field, sortable: 'yes' } : field)),
  'does not look where references lead': bending((field) => ({ ...field, reference: 'nowhere' })),
  'does not mind unreadable references on the way': bending((field, path) => (path === 'caller' ? { ...field, readable: 'unknown' } : field)),
  'asks no other grant': (grant, description) => narrow(grant, description, () => null),
  'asks its own grant for every table': (grant, description) => narrow(grant, description, () => grant),
  'checks the other grant for reading only': (grant, description, target) => narrow(grant, description, (table) => {
    const other = target(table);
    return other && { ...other, sort: new Set(other.read), filter: new Map(other.read.map((path) => [path, 'both'])) };
  }),
  'does not mind declared types': (grant, ...rest) => narrow({ ...grant, types: new Map() }, ...rest),
  'describes whatever the server describes': (grant, description, target) => ({ ...narrow(grant, description, target), description } as Effective),
  'shows all columns': spoiling((_, grant) => ({ list: grant.list })),
  'exports all columns': spoiling((_, grant) => ({ export: grant.export })),
  'keeps every stored value': spoiling((_, grant) => ({ raw: grant.raw })),
  'orders fields by the alphabet': spoiling(({ read }) => ({ read: [...read].sort() })),
};

/** The frames of the mutants without a mutation: they keep the property, so that it is the mutation that breaks it. */
export const soundNarrowings: Readonly<Record<string, Narrow>> = { 'bends nothing': bending((field) => field), 'spoils nothing': spoiling(() => ({})) };
