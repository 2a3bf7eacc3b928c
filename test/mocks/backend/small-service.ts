import { createBackend } from '../../../mocks/backend/backend.js';
import type { Backend } from '../../../mocks/backend/backend.js';
import { BackendRefusal } from '../../../mocks/backend/refusal.js';
import type {
  AclRule, Actor, BackendOptions, FieldDefinition, FieldKind, Session, StoredRecord, TableDefinition,
} from '../../../mocks/backend/types.js';

/** Wednesday, 18 March 2026, noon in UTC. */
export const noon = Date.UTC(2026, 2, 18, 12);

export function field(name: string, type: FieldKind = 'string', more: Partial<FieldDefinition> = {}): FieldDefinition {
  return { name, label: name.replaceAll('_', ' '), type, ...more };
}

export function reference(name: string, table: string): FieldDefinition {
  return field(name, 'reference', { reference: table });
}

const states = [{ value: '1', label: 'New' }, { value: '10', label: 'Open' }, { value: '3', label: 'Closed' }];

/** A few tables, just enough to have inheritance, references, journals and every kind of value. */
export const tables: readonly TableDefinition[] = [
  {
    name: 'sys_user', label: 'User', plural: 'Users', display: 'name',
    fields: [field('name'), field('user_name', 'string', { maxLength: 40 }), field('email', 'email'), reference('manager', 'sys_user')],
  },
  { name: 'sys_user_group', label: 'Group', plural: 'Groups', display: 'name', fields: [field('name')] },
  {
    name: 'sys_user_grmember', label: 'Member', plural: 'Members', display: 'user',
    fields: [reference('user', 'sys_user'), reference('group', 'sys_user_group')],
  },
  { name: 'customer_account', label: 'Account', plural: 'Accounts', display: 'name', fields: [field('name'), field('account_path')] },
  {
    name: 'task', label: 'Task', plural: 'Tasks', display: 'number', prefix: 'TASK',
    fields: [
      field('number', 'string', { label: 'Number', maxLength: 40 }),
      field('short_description', 'string', { label: 'Short description' }),
      field('state', 'choice', { label: 'State', choices: states, default: '1' }),
      field('priority', 'choice'),
      field('active', 'boolean', { default: 'true' }),
      reference('parent', 'task'),
      reference('assigned_to', 'sys_user'),
      field('opened_at', 'glide_date_time'),
      field('due_date', 'glide_date_time'),
      field('reassignment_count', 'integer'),
      field('escalations', 'integer'),
      field('watch_list', 'glide_list', { reference: 'sys_user' }),
      field('comments', 'journal_input', { label: 'Additional comments' }),
      field('work_notes', 'journal_input', { label: 'Work notes' }),
      field('comments_and_work_notes', 'journal_list'),
    ],
  },
  {
    name: 'sn_customerservice_case', label: 'Case', plural: 'Cases', parent: 'task', display: 'number', prefix: 'CS',
    fields: [
      field('state', 'choice', { label: 'State', choices: [...states, { value: '6', label: 'Resolved' }], default: '10' }),
      reference('contact', 'sys_user'),
      reference('account', 'customer_account'),
      reference('problem', 'problem'),
      field('close_notes', 'string', { label: 'Close notes' }),
      field('resolution_code', 'string', { label: 'Resolution code' }),
    ],
  },
  {
    name: 'problem', label: 'Problem', plural: 'Problems', parent: 'task', display: 'number', prefix: 'PRB',
    fields: [
      field('cause_notes'), field('effort', 'glide_duration'), field('starts', 'glide_date'), field('cost', 'currency'),
      field('secret', 'password2'), field('share', 'decimal'), field('close_code'),
    ],
  },
  {
    name: 'sysapproval_approver', label: 'Approval', plural: 'Approvals', display: 'sysapproval',
    fields: [
      reference('approver', 'sys_user'), reference('sysapproval', 'task'), field('source_table', 'table_name'),
      field('document_id', 'document_id'),
    ],
  },
  {
    name: 'sys_journal_field', label: 'Journal entry', plural: 'Journal entries', display: 'element',
    fields: [field('name', 'table_name'), field('element'), field('element_id', 'string', { maxLength: 32 }), field('value')],
  },
  {
    name: 'sys_filter_option_dynamic', label: 'Dynamic filter option', plural: 'Dynamic filter options', display: 'label',
    fields: [field('label'), field('script')],
  },
];

export function actor(sysId: string, roles: readonly string[], more: Partial<Actor> = {}): Actor {
  return { sysId, userName: `${sysId}.user`, name: sysId, roles: new Set(roles), timeZone: 'UTC', language: 'en-US', ...more };
}

/** Three people: Ada has nothing but what rules give her, Ben is an agent, Eve an admin. */
export const ada = actor('ada', ['snc_external', 'customer']);
export const ben = actor('ben', ['snc_internal', 'agent']);
export const eve = actor('eve', ['snc_internal', 'admin']);

export const people: readonly StoredRecord[] = [
  { sys_id: 'ada', name: 'Ada Alder', user_name: 'ada.user', email: 'ada@aster.example', manager: 'ben' },
  { sys_id: 'ben', name: 'Ben Birch', user_name: 'ben.user', email: 'ben@home.example' },
  { sys_id: 'eve', name: 'Eve Elm', user_name: 'eve.user', email: 'eve@home.example' },
];

/** A rule that lets everybody with the roles do something with a table. */
export function allow(operation: AclRule['operation'], table: string, ...roles: string[]): AclRule {
  return { table, operation, roles };
}

/** A backend of {@link tables}. Without rules of its own everybody is denied everything but the admin. */
export function smallService(options: Partial<BackendOptions> = {}): Backend {
  let chance = 0;
  return createBackend({
    tables,
    acls: [],
    queryRules: [],
    businessRules: [],
    actors: [ada, ben, eve],
    now: () => noon,
    random: () => (chance = (chance + 0.3819660112501051) % 1),
    ...options,
    records: { sys_user: people, ...options.records },
  });
}

/** The keys of the records that a person finds. */
export function found(session: Session, table: string, query: string): readonly string[] {
  return session.list(table, { query }).records.map((record) => record['sys_id'] ?? '');
}

/** The refusal that a call ends with. */
export function refusalOf(call: () => unknown): Pick<BackendRefusal, 'status' | 'message' | 'detail'> {
  try {
    call();
  } catch (error) {
    if (error instanceof BackendRefusal) return { status: error.status, message: error.message, detail: error.detail };
    throw error;
  }
  throw new Error('The call was not refused');
}
