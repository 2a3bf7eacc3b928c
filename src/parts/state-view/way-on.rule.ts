import type { ErrorCode } from '../../data/errors.js';

/**
 * What a person can do about an error in the widget that shows it: ask again, nothing more than its text says, or have
 * the owner of the page told, who then wants the detail.
 */
export type WayOn = 'retry' | 'read' | 'owner';

const waysOn: Readonly<Record<ErrorCode, WayOn>> = {
  'offline': 'retry',
  'unreachable': 'retry',
  'timeout': 'retry',
  'server': 'retry',
  'bad-response': 'retry',
  'too-large': 'read',
  'rate-limited': 'retry',
  'signed-out': 'retry',
  'not-available': 'read',
  'denied': 'read',
  'invalid': 'read',
  'conflict': 'retry',
  'refused': 'read',
  'unsupported': 'read',
  'outcome-unknown': 'read',
  'no-view': 'read',
  'query-refused': 'read',
  'write-refused': 'read',
  'no-provider': 'owner',
  'bad-configuration': 'owner',
  'bad-views': 'owner',
  'bad-record': 'owner',
  'unknown-adapter': 'owner',
  'internal': 'retry',
};

/** The way on from an error. */
export function wayOn(code: ErrorCode): WayOn {
  return waysOn[code];
}
