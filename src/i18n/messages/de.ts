import type { Messages } from '../message.js';
import { activity } from './de/activity.js';
import { approvals } from './de/approvals.js';
import { errors } from './de/errors.js';
import { parts } from './de/parts.js';
import { records } from './de/records.js';

/** The German catalogue. */
export const de: Messages = { ...activity, ...approvals, ...errors, ...parts, ...records };
