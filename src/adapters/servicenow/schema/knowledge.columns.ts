import type { KnownColumns } from './known-table.js';

/** Columns of `kb_knowledge`, which article templates inherit. */
export const knowledgeColumns: KnownColumns = {
  number: ['Number', 'string'],
  short_description: ['Short description', 'string'],
  text: ['Article body', 'html'],
  kb_knowledge_base: ['Knowledge base', 'reference', 'kb_knowledge_base'],
  kb_category: ['Category', 'reference', 'kb_category'],
  workflow_state: ['Workflow', 'choice'],
  valid_to: ['Valid to', 'date'],
  published: ['Published', 'date'],
  source: ['Source Task', 'reference', 'task'],
  author: ['Author', 'reference', 'sys_user'],
};
