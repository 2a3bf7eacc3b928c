import type { Call } from './call.js';

export type DisplayMode = 'false' | 'true' | 'all';

/** How records are to be written: which columns, and in which shape their values. */
export interface RowShape {
  /** `null`: all columns. */
  readonly fields: readonly string[] | null;
  readonly display: DisplayMode;
  readonly withoutLinks: boolean;
}

/** Which part of a list is asked for. */
export interface Window {
  readonly limit: number;
  readonly offset: number;
}

const defaultLimit = 10_000;

export function rowShape({ url: { searchParams } }: Pick<Call, 'url'>): RowShape {
  const fields = (searchParams.get('sysparm_fields') ?? '').split(',').map((name) => name.trim()).filter((name) => name !== '');
  const display = searchParams.get('sysparm_display_value');
  return {
    fields: fields.length > 0 ? fields : null,
    display: display === 'true' || display === 'all' ? display : 'false',
    withoutLinks: isTrue(searchParams, 'sysparm_exclude_reference_link'),
  };
}

/** @param most how many rows are answered to who does not say */
export function window({ url: { searchParams } }: Pick<Call, 'url'>, most = defaultLimit): Window {
  return {
    limit: wholeNumber(searchParams.get('sysparm_limit'), most),
    offset: wholeNumber(searchParams.get('sysparm_offset'), 0),
  };
}

/** Booleans arrive as the texts `true` and `false`. */
export function isTrue(parameters: URLSearchParams, name: string): boolean {
  return parameters.get(name) === 'true';
}

function wholeNumber(text: string | null, fallback: number): number {
  return text !== null && /^\d+$/.test(text) ? Number(text) : fallback;
}
