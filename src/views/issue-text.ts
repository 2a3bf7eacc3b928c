import { maxPathLength } from '../data/path.js';
import { viewDocumentSchema, viewSchema } from './view-document.schema.js';
import type { core } from 'zod/mini';
import type { GrantProblem, GrantProblemReason } from '../guard/grant-declaration.js';
import type { ViewIssue } from './read-views.js';

/** What people write who look for a deny-list. */
const denyKeys: ReadonlySet<string> = new Set(['exclude', 'excluded', 'except', 'hide', 'hidden', 'deny', 'denied', 'blacklist']);

/** One sentence for a portal owner: where, what, and how to mend it. English, like the keys it is about. */
export function issueText(issue: ViewIssue): string {
  switch (issue.kind) {
    case 'shape':
      return `${issue.at || 'The view document'}: ${shapeText(issue.issue)}`;
    case 'grant':
      return `${issue.at}: ${grantText(issue.problem)}`;
    case 'no-roles':
      return `${issue.at}: is empty, so the entry applies to nobody; name at least one role`;
    case 'overlap':
      return `${issue.at}: applies to role "${issue.role}" like ${issue.other}; one view has one entry per table and role`;
  }
}

function shapeText(issue: core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKeyText(key, issue.path)).join('; ');
    case 'invalid_type':
      return `must be ${typeText(issue.expected)}`;
    case 'invalid_value':
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'invalid_union':
      return 'must be the name of a field, or { "field": "…", "operators": "match" } with "match" or "range"';
    default:
      return 'is not part of the format';
  }
}

function unknownKeyText(key: string, path: readonly PropertyKey[]): string {
  if (denyKeys.has(key.toLowerCase())) return `"${key}" is not known, and nothing like it is: list what may be seen, the rest is not allowed`;
  const known = path.length === 0 ? Object.keys(viewDocumentSchema.shape) : path.length === 2 ? Object.keys(viewSchema.shape) : [];
  const similar = known.find((name) => name.toLowerCase().startsWith(key.toLowerCase().slice(0, 4)));
  if (similar !== undefined) return `"${key}" is not known; did you mean "${similar}"?`;
  return `"${key}" is not known; remove it${known.length > 0 ? `, or use one of ${known.join(', ')}` : ''}`;
}

function typeText(expected: string): string {
  switch (expected) {
    case 'array':
      return 'a list, in square brackets';
    case 'object':
    case 'record':
      return 'an object, in curly brackets';
    case 'string':
      return 'text, in double quotes';
    case 'boolean':
      return 'true or false';
    default:
      return `a ${expected}`;
  }
}

const reasons: Readonly<Record<GrantProblemReason, string>> = {
  'not-text': 'must be text, in double quotes',
  empty: 'is empty; name a field',
  'too-long': `is longer than ${maxPathLength} characters`,
  wildcard: 'is a wildcard, and there are none; list each field by its name',
  malformed: 'is not the name of a field; names look like state, or like assigned_to.email for a field of a referenced record',
  reserved: 'has a reserved name in it and cannot be a field',
  'listed-twice': 'is listed twice; remove one',
  'look-alike': 'differs from another name of this entry in upper and lower case only; write it as the server does',
  'not-readable': 'is not in list or form; add it there first',
  'not-listed': 'is in no list of this entry; add it to list, form, write or create.fields first',
  'dot-walk': 'is a field of another record, and only fields of this record can be written',
  constant: 'is also in create.fields; a constant is not for people to fill in, so remove it from one of the two',
  'too-many': 'this entry names more than 500 fields',
  'bad-table': 'is not the name of a table; names look like sn_customerservice_case',
  'bad-operation': 'is not the name of an operation; names look like close-case',
};

function grantText({ name, reason }: GrantProblem): string {
  return name === '' ? reasons[reason] : `"${name}" ${reasons[reason]}`;
}
