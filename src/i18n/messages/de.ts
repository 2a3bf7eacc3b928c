import type { Messages } from '../message.js';
import { errors } from './de/errors.js';
import { parts } from './de/parts.js';
import { records } from './de/records.js';

/** The German catalogue. */
export const de: Messages = { ...errors, ...parts, ...records };
