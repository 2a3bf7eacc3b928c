import { PortalError } from '../../data/errors.js';
import { parseRef } from '../../data/record-ref.js';
import { relatedRecordTypeNames, type RelatedRecordTypeName } from '../../model/related-record-types.js';

/**
 * What is wrong with the attributes of a tag, said so that an integrator can mend it.
 *
 * @param types The kinds that the page asks for.
 */
export function misuseOf(tag: string, record: string | null, types: readonly string[]): PortalError | undefined {
  if (!parseRef(record)) {
    return new PortalError('bad-record', { detail: `${tag}: record="${record ?? ''}" is not "table/sys_id"` });
  }
  const unknown = types.filter((name) => !relatedRecordTypeNames.some((known) => known === name));
  if (unknown.length === 0) return undefined;
  const detail = `${tag}: types has ${unknown.join(', ')}; known are ${relatedRecordTypeNames.join(', ')}`;
  return new PortalError('bad-configuration', { detail });
}

/** The kinds that a page asks for, in its order; what is no kind is left out. */
export function kindsOf(types: readonly string[]): readonly RelatedRecordTypeName[] {
  return relatedRecordTypeNames
    .filter((name) => types.includes(name))
    .sort((one, other) => types.indexOf(one) - types.indexOf(other));
}
