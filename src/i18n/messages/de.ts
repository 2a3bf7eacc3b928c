import type { Messages } from '../message.js';
import { activity } from './de/activity.js';
import { approvals } from './de/approvals.js';
import { cases } from './de/cases.js';
import { createCase } from './de/create-case.js';
import { errors } from './de/errors.js';
import { form } from './de/form.js';
import { lists } from './de/lists.js';
import { parts } from './de/parts.js';
import { projects } from './de/projects.js';
import { records } from './de/records.js';
import { requests } from './de/requests.js';
import { modules } from './de/modules.js';
import { customers } from './de/customers.js';
import { tasks } from './de/tasks.js';
import { projectTasks } from './de/project-tasks.js';

/** The German catalogue. */
export const de: Messages = { ...activity, ...approvals, ...cases, ...createCase, ...errors, ...form, ...lists, ...parts, ...projects, ...records, ...requests, ...modules, ...customers, ...tasks, ...projectTasks };
