import type { FormValues } from '../../parts/form/form-field.js';

/** What a person does on a project task: give its actual dates, or mark it complete. */
export type TaskAct =
  /** `changes` are stored values, by path. */
  | { readonly kind: 'dates'; readonly changes: FormValues }
  | { readonly kind: 'complete' };

/** The table of the tasks of customer projects. */
export const projectTaskTable = 'customer_project_task';

/** The operation that closes a task as complete. */
export const completeTask = 'complete-task';
