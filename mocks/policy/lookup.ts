import type { ScriptContext } from '../backend/types.js';

/** What a rule needs to look records up, past the access rules. */
export type Lookup = Pick<ScriptContext, 'find' | 'query'>;
