/**
 * A field of a table (`state`) or a dot-walk over references (`assigned_to.email`), at most three names long.
 * The alias documents intent; {@link pathProblem} is the check (G-04, G-05, G-06).
 */
export type Path = string;

const pathPattern = /^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*){0,2}$/;
const poison = new Set(['__proto__', 'prototype', 'constructor']);

/** The longest path that a view may name, in characters (G-04). */
export const maxPathLength = 256;

/** Why a candidate cannot be a path. */
export type PathProblem = 'not-text' | 'empty' | 'too-long' | 'wildcard' | 'malformed' | 'reserved';

/**
 * Checks a candidate path. Answers `null` when it is sound, else the reason, so that whoever reads a view document can
 * say how to mend it. Wildcards get a reason of their own because people try them first (G-04).
 */
export function pathProblem(candidate: unknown): PathProblem | null {
  if (typeof candidate !== 'string') return 'not-text';
  if (candidate === '') return 'empty';
  if (candidate.length > maxPathLength) return 'too-long';
  if (candidate.includes('*')) return 'wildcard';
  if (!pathPattern.test(candidate)) return 'malformed';
  return candidate.split('.').some((name) => poison.has(name)) ? 'reserved' : null;
}
