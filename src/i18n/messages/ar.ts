import type { Messages } from '../message.js';
import { activity } from './ar/activity.js';
import { approvals } from './ar/approvals.js';
import { errors } from './ar/errors.js';
import { parts } from './ar/parts.js';
import { records } from './ar/records.js';

/** The Arabic catalogue. */
export const ar: Messages = { ...activity, ...approvals, ...errors, ...parts, ...records };
