import { activity } from './en/activity.js';
import { approvals } from './en/approvals.js';
import { errors } from './en/errors.js';
import { parts } from './en/parts.js';
import { records } from './en/records.js';

/** The English catalogue and the source of all keys and placeholders: other languages must match it. */
export const en = { ...activity, ...approvals, ...errors, ...parts, ...records } as const;
