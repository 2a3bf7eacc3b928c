import { activity } from './en/activity.js';
import { approvals } from './en/approvals.js';
import { cases } from './en/cases.js';
import { createCase } from './en/create-case.js';
import { errors } from './en/errors.js';
import { form } from './en/form.js';
import { lists } from './en/lists.js';
import { parts } from './en/parts.js';
import { projects } from './en/projects.js';
import { records } from './en/records.js';
import { requests } from './en/requests.js';
import { modules } from './en/modules.js';
import { customers } from './en/customers.js';
import { tasks } from './en/tasks.js';
import { projectTasks } from './en/project-tasks.js';

/** The English catalogue and the source of all keys and placeholders: other languages must match it. */
export const en = { ...activity, ...approvals, ...cases, ...createCase, ...errors, ...form, ...lists, ...parts, ...projects, ...records, ...requests, ...modules, ...customers, ...tasks, ...projectTasks } as const;
