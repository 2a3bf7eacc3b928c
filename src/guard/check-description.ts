import { fieldTypes } from '../data/description.js';
import { PortalError } from '../data/errors.js';
import { bare, isRecord, own } from '../data/own.js';
import type { Choice, FieldDescription, Permission, TableDescription } from '../data/description.js';
import type { Path } from '../data/path.js';

const maxChoices = 1000;
/** What a field may have beside what every field has, as text. */
const optionalTexts = ['reference', 'initial', 'hint'] as const;

/**
 * A fresh, frozen copy of what a server tells about the fields that were asked, and about nothing else (G-60). Rejects
 * with `bad-response` when the answer is not a description: a permission lost in garbage would widen what is allowed.
 */
export function checkDescription(answer: unknown, table: string, asked: readonly Path[]): TableDescription {
  const source = record(answer);
  if (own(source, 'table') !== table) throw new PortalError('bad-response');
  const described = record(own(source, 'fields'));
  const fields = bare<FieldDescription>();
  for (const path of asked) {
    const field = own(described, path);
    if (field !== undefined) fields[path] = checkField(record(field));
  }
  return Object.freeze({ table, label: text(own(source, 'label')), fields: Object.freeze(fields) });
}

function checkField(field: object): FieldDescription {
  const type = own(field, 'type');
  const choices = own(field, 'choices');
  const maxLength = own(field, 'maxLength');
  return Object.freeze({
    label: text(own(field, 'label')),
    type: fieldTypes.find((known) => known === type) ?? 'unknown',
    ...Object.fromEntries(optionalTexts.map((name) => [name, own(field, name)] as const).filter(([, value]) => typeof value === 'string')),
    ...(Array.isArray(choices) && { choices: checkChoices(choices) }),
    ...(typeof maxLength === 'number' && Number.isSafeInteger(maxLength) && maxLength > 0 && { maxLength }),
    ...(own(field, 'mandatory') === true && { mandatory: true }),
    readable: permission(own(field, 'readable')),
    writable: permission(own(field, 'writable')),
    filterable: permission(own(field, 'filterable')),
    sortable: permission(own(field, 'sortable')),
  });
}

function checkChoices(choices: readonly unknown[]): readonly Choice[] {
  if (choices.length > maxChoices) throw new PortalError('too-large');
  return Object.freeze(Array.from(choices, (choice) => {
    const source = record(choice);
    return Object.freeze({ value: text(own(source, 'value')), label: text(own(source, 'label')) });
  }));
}

/** A permission that is not stated is not known; one that is not understood is refused (G-02). */
function permission(stated: unknown): Permission {
  return stated === 'yes' || stated === 'unknown' ? stated : stated === undefined ? 'unknown' : 'no';
}

function record(value: unknown): object {
  if (!isRecord(value)) throw new PortalError('bad-response');
  return value;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new PortalError('bad-response');
  return value;
}
