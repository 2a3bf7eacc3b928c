import type { FieldDescription, FieldType } from '../../../data/description.js';
import { caseColumns } from './case.columns.js';
import { changeColumns } from './change.columns.js';
import type { KnownColumns, KnownTable } from './known-table.js';
import { knowledgeColumns } from './knowledge.columns.js';
import { peopleTables } from './people.columns.js';
import { problemColumns } from './problem.columns.js';
import { projectTables } from './project.columns.js';
import { requestTables } from './request.columns.js';
import { taskColumns } from './task.columns.js';
import { approvalColumns } from './approval.columns.js';

/** Columns that every table has. */
const systemColumns: KnownColumns = {
  sys_id: ['Sys ID', 'string'],
  sys_class_name: ['Class', 'string'],
  sys_created_on: ['Created', 'date-time'],
  sys_created_by: ['Created by', 'string'],
  sys_updated_on: ['Updated', 'date-time'],
  sys_updated_by: ['Updated by', 'string'],
  sys_mod_count: ['Updates', 'integer'],
};

const tables: ReadonlyMap<string, KnownTable> = new Map<string, KnownTable>([
  ['task', { columns: taskColumns }],
  ['sn_customerservice_case', { parent: 'task', columns: caseColumns }],
  ['problem', { parent: 'task', columns: problemColumns }],
  ['change_request', { parent: 'task', columns: changeColumns }],
  ['sysapproval_approver', { columns: approvalColumns }],
  ['kb_knowledge', { columns: knowledgeColumns }],
  ['kb_template_known_error_article', { parent: 'kb_knowledge', columns: {
    kb_description: ['Description', 'html'], kb_workaround: ['Workaround', 'html'], kb_cause: ['Cause', 'html'],
  } }],
  ['m2m_kb_task', { columns: { task: ['Task', 'reference', 'task'], kb_knowledge: ['Knowledge', 'reference', 'kb_knowledge'] } }],
  ...requestTables,
  ...projectTables,
  ...peopleTables,
]);

/**
 * A column of one of ServiceNow's own tables as the documentation has it, English label and type, for instances that
 * tell a portal user nothing. Own columns of a company are not in it, nor is anything about access.
 */
export function knownColumn(table: string, name: string): FieldDescription | undefined {
  const column = lookUp(table, name);
  if (!column) return undefined;
  const [label, type, reference] = column;
  return {
    label, type, ...(reference ? { reference } : {}), readable: 'unknown', writable: 'unknown', filterable: 'unknown', sortable: 'unknown',
  };
}

function lookUp(table: string, name: string): readonly [string, FieldType, string?] | undefined {
  for (let known = tables.get(table); known; known = known.parent === undefined ? undefined : tables.get(known.parent)) {
    if (Object.hasOwn(known.columns, name)) return known.columns[name];
  }
  return tables.has(table) && Object.hasOwn(systemColumns, name) ? systemColumns[name] : undefined;
}
