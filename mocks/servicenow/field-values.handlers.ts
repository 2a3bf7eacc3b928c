import type { FieldDefinition, StoredRecord } from '../backend/types.js';
import type { Call, Reply, Surface } from './call.js';
import { caseTable, findCase, withFullNames } from './case-api.js';
import { window } from './list-parameters.js';
import { failure, methodNotSupported, result } from './replies.js';
import { parentOf, qualifierOf } from './reference-qualifiers.js';

/**
 * `/api/sn_customerservice/case[/{id}]/field_values/{field}`: what may be chosen for a column of a case, a new one or one
 * that exists: choices, or records that the column's reference qualifier lets through and the person may read.
 */
export const fieldValuesSurface: Surface = {
  path: /^\/api\/sn_customerservice\/(?:v\d+\/)?case\/(?:(?<id>[^/]+)\/)?field_values\/(?<name>[^/]+)$/,
  answer(given, { id, name = '' }) {
    if (given.method !== 'GET') return methodNotSupported();
    const call = withFullNames(given);
    const record = id === undefined ? {} : findCase(call, id);
    const field = call.instance.schema.field(caseTable, name);
    if (field === undefined || !call.session.mayReadColumn(caseTable, name)) return failure(400, 'Invalid field name', name);
    if (field.choices !== undefined) return result(field.choices.map(({ label, value }) => ({ label, value })));
    if (field.type === 'reference') return records(call, field, currentCase(call, name, record));
    return failure(400, 'Invalid field name', `${name} is neither a choice nor a reference`);
  },
};

/** The case as the choice depends on it: as it is, or with what the form says instead. */
function currentCase({ url: { searchParams } }: Call, name: string, record: Readonly<StoredRecord>): Readonly<StoredRecord> {
  const typed = (searchParams.get('sysparm_ref_qual_input') ?? '').split('^').flatMap((pair): [string, string][] => {
    const at = pair.indexOf('=');
    return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)]] : [];
  });
  const parent = parentOf(name);
  const dependent = searchParams.get('sysparm_dependent_value');
  return { ...record, ...Object.fromEntries(typed), ...(parent === undefined || dependent === null ? {} : { [parent]: dependent }) };
}

function records(call: Call, { name, reference = '' }: FieldDefinition, current: Readonly<StoredRecord>): Reply {
  const { session, instance, url } = call;
  const display = instance.schema.table(reference)?.display ?? 'sys_id';
  const query = [qualifierOf(name, current, session), url.searchParams.get('sysparm_query') ?? '', `ORDERBY${display}`].filter((term) => term !== '');
  const columns = (url.searchParams.get('sysparm_reference_field_columns') ?? '').split(',');
  const found = session.list(reference, { query: query.join('^'), ...window(call) });
  return result(
    found.records.map((record) => ({
      label: session.display(reference, record, display),
      value: record['sys_id'] ?? '',
      ...Object.fromEntries(
        columns
          .filter((column) => instance.schema.resolve(reference, column) !== null && session.readable(reference, record, column))
          .map((column) => [column, session.value(reference, record, column)]),
      ),
    })),
  );
}
