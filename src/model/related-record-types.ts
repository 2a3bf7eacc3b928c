/** The kinds of records that can hang on a case, by the names that the attribute `types` uses. */
export const relatedRecordTypeNames = ['problem', 'change', 'caused-by', 'request', 'issue', 'project-change'] as const;

export type RelatedRecordTypeName = (typeof relatedRecordTypeNames)[number];

/**
 * How a kind of record hangs on a case: through a reference field of the case, at most one record; or through a field of
 * its own that points to the case, any number.
 */
export type RelatedRecordType =
  | { readonly name: RelatedRecordTypeName; readonly table: string; readonly link: 'reference'; readonly caseField: string }
  | { readonly name: RelatedRecordTypeName; readonly table: string; readonly link: 'children'; readonly parentField: string };

/** In the order in which they are shown unless a page says otherwise. */
export const relatedRecordTypes: readonly RelatedRecordType[] = [
  { name: 'problem', table: 'problem', link: 'reference', caseField: 'problem' },
  { name: 'change', table: 'change_request', link: 'reference', caseField: 'change' },
  { name: 'caused-by', table: 'change_request', link: 'reference', caseField: 'caused_by' },
  { name: 'request', table: 'sc_request', link: 'children', parentField: 'parent' },
  { name: 'issue', table: 'issue', link: 'reference', caseField: 'issue' },
  { name: 'project-change', table: 'project_change_request', link: 'reference', caseField: 'project_change_request' },
];

/** The field that says how a record of a table stands; shown right after its number. */
export function stateFieldOf(table: string): string {
  return table === 'sc_request' ? 'request_state' : 'state';
}
