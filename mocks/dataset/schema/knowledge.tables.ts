import type { TableDefinition } from '../../backend/types.js';
import { choice, choices, field, list, reference, text, truth } from './fields.js';

/** Knowledge articles, who may read them, and the tasks they are attached to. */
export const knowledgeTables: readonly TableDefinition[] = [
  {
    name: 'kb_knowledge',
    label: 'Knowledge',
    plural: 'Knowledge',
    display: 'number',
    prefix: 'KB',
    fields: [
      text('number', 'Number', 40, { readOnly: true }),
      text('short_description', 'Short description', 100),
      field('text', 'Article body', 'html', { maxLength: 65000 }),
      reference('kb_knowledge_base', 'Knowledge base', 'kb_knowledge_base', { mandatory: true }),
      choice('workflow_state', 'Workflow', choices(
        ['draft', 'Draft'], ['review', 'Review'], ['published', 'Published'], ['pending_retirement', 'Pending retirement'],
        ['retired', 'Retired'], ['outdated', 'Outdated'],
      ), { default: 'draft' }),
      field('valid_to', 'Valid to', 'glide_date'),
      field('published', 'Published', 'glide_date'),
      truth('active', 'Active', 'true'),
      reference('source', 'Source Task', 'task'),
      list('can_read_user_criteria', 'Can Read', 'user_criteria'),
      list('cannot_read_user_criteria', 'Cannot Read', 'user_criteria'),
      reference('author', 'Author', 'sys_user'),
      field('sys_view_count', 'View count', 'integer', { default: '0' }),
    ],
  },
  {
    name: 'kb_template_known_error_article',
    label: 'Known Error article',
    plural: 'Known Error articles',
    parent: 'kb_knowledge',
    display: 'number',
    fields: [
      field('kb_description', 'Description', 'html', { maxLength: 65000 }),
      field('kb_workaround', 'Workaround', 'html', { maxLength: 65000 }),
      field('kb_cause', 'Cause', 'html', { maxLength: 65000 }),
    ],
  },
  {
    name: 'kb_knowledge_base',
    label: 'Knowledge Base',
    plural: 'Knowledge Bases',
    display: 'title',
    fields: [
      text('title', 'Title', 100),
      truth('active', 'Active', 'true'),
      list('can_read_user_criteria', 'Can Read', 'user_criteria'),
      list('cannot_read_user_criteria', 'Cannot Read', 'user_criteria'),
    ],
  },
  {
    name: 'm2m_kb_task',
    label: 'Knowledge Applied to Task',
    plural: 'Knowledge Applied to Tasks',
    display: 'kb_knowledge',
    fields: [reference('task', 'Task', 'task'), reference('kb_knowledge', 'Knowledge', 'kb_knowledge')],
  },
  {
    name: 'user_criteria',
    label: 'User Criteria',
    plural: 'User Criteria',
    display: 'name',
    fields: [
      text('name', 'Name', 100),
      truth('active', 'Active', 'true'),
      list('role', 'Roles', 'sys_user_role'),
      list('user', 'Users', 'sys_user'),
      list('company', 'Companies', 'core_company'),
    ],
  },
];
