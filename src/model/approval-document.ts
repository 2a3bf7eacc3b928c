/** What an approval row says of the record that it is about, by path; a field that is not granted or empty is absent. */
export interface ApprovalTexts {
  readonly display: Readonly<Partial<Record<string, string>>>;
  readonly value: Readonly<Partial<Record<string, string>>>;
}

/** Kinds of records with a word of their own; all others are called what the server calls them. */
export const approvalKinds = ['change_request', 'sc_request', 'sc_req_item', 'sn_customerservice_registration'] as const;

export type ApprovalKind = (typeof approvalKinds)[number];

/** Fields of the record itself, of which servers leave blank what a person may not read. */
const ownFields = ['sysapproval.number', 'sysapproval.short_description'] as const;

/** The table of the record that an approval is about; `undefined` when the approval does not tell. */
export function approvedTable({ value }: ApprovalTexts): string | undefined {
  return value['source_table'] || value['sysapproval.sys_class_name'] || undefined;
}

/** The key of that record. Tasks stand in `sysapproval`, everything else in `document_id` alone. */
export function approvedKey({ value }: ApprovalTexts): string | undefined {
  return value['document_id'] || value['sysapproval'] || undefined;
}

/** Which of the kinds with a word of their own the record is; `null` for any other. */
export function approvalKind(row: ApprovalTexts): ApprovalKind | null {
  const table = approvedTable(row);
  return approvalKinds.find((kind) => kind === table) ?? null;
}

/** What people call the record: its number, else what it is displayed as, else its own words. */
export function approvedName({ display }: ApprovalTexts): string | undefined {
  return [display['sysapproval.number'], display['sysapproval'], documentName(display['document_id']), display['sysapproval.short_description']]
    .find((text) => text !== undefined && text !== '');
}

/**
 * Whether the person may read the record behind an approval. An approval tells the display value of a task also to those
 * who may not read it, so of a task only fields of its own count. A view that grants none does not tell, and nothing is held
 * back then.
 */
export function isApprovedReadable({ display, value }: ApprovalTexts, granted: readonly string[]): boolean {
  const isTask = Boolean(display['sysapproval'] || value['sysapproval']);
  const telling = isTask ? ownFields : (['document_id'] as const);
  return telling.some((path) => display[path]) || !telling.some((path) => granted.includes(path));
}

/** A record of any table is displayed with the name of its table before it, which is told apart. */
function documentName(text = ''): string {
  return text.slice(text.indexOf(': ') + 1).trim();
}
