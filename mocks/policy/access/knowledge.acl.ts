import type { AclRule, ScriptContext, StoredRecord } from '../../backend/types.js';
import { everybody, isInternal } from '../people.js';
import { keysIn, meetsCriteria } from '../user-criteria.js';

/** An empty "can read" stands for all of the company's own people. */
function isOpenTo(context: ScriptContext, holder: Readonly<StoredRecord>): boolean {
  const { actor } = context;
  if (meetsCriteria(actor, context, keysIn(holder, 'cannot_read_user_criteria'))) return false;
  const readers = keysIn(holder, 'can_read_user_criteria');
  return readers.length === 0 ? isInternal(actor) : meetsCriteria(actor, context, readers);
}

/** An article is readable when it is published, not outdated, and its base (and it, where it says so) is open to the person. */
export function knowledgeAcls(today: () => string): readonly AclRule[] {
  const isReadable = (context: ScriptContext): boolean => {
    const { record } = context;
    const base = context.find('kb_knowledge_base', record['kb_knowledge_base'] ?? '');
    if (base === undefined || record['workflow_state'] !== 'published') return false;
    if ((record['valid_to'] ?? '9999-12-31') < today()) return false;
    const restricts = record['can_read_user_criteria'] !== undefined || record['cannot_read_user_criteria'] !== undefined;
    return isOpenTo(context, base) && (!restricts || isOpenTo(context, record));
  };
  return [
    { table: 'kb_knowledge', operation: 'read', roles: everybody, script: isReadable },
    { table: 'kb_knowledge_base', operation: 'read', roles: everybody, script: (context) => isOpenTo(context, context.record) },
    {
      table: 'm2m_kb_task',
      operation: 'read',
      roles: everybody,
      script: ({ record, canRead, find }) => canRead('kb_knowledge', record['kb_knowledge'] ?? '') && canReadTask(record['task'] ?? '', { canRead, find }),
    },
    { table: 'user_criteria', operation: 'read', roles: ['knowledge'] },
  ];
}

/** Reads the task in its own class, whose rules count. */
function canReadTask(task: string, { canRead, find }: Pick<ScriptContext, 'canRead' | 'find'>): boolean {
  return canRead(find('task', task)?.['sys_class_name'] ?? 'task', task);
}
