import type { Messages } from '../message.js';
import { activity } from './ar/activity.js';
import { approvals } from './ar/approvals.js';
import { cases } from './ar/cases.js';
import { createCase } from './ar/create-case.js';
import { errors } from './ar/errors.js';
import { form } from './ar/form.js';
import { lists } from './ar/lists.js';
import { parts } from './ar/parts.js';
import { projects } from './ar/projects.js';
import { records } from './ar/records.js';
import { requests } from './ar/requests.js';
import { modules } from './ar/modules.js';
import { customers } from './ar/customers.js';
import { tasks } from './ar/tasks.js';
import { projectTasks } from './ar/project-tasks.js';

/** The Arabic catalogue. */
export const ar: Messages = { ...activity, ...approvals, ...cases, ...createCase, ...errors, ...form, ...lists, ...parts, ...projects, ...records, ...requests, ...modules, ...customers, ...tasks, ...projectTasks };
