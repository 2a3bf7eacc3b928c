/** An object of a parsed answer. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member of an answer, if the answer is an object that has it itself. */
export function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The objects of a list; whatever else it holds is left out (R12). */
export function objects(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The stored text of a field, whichever shape `sysparm_display_value` gave it; empty when there is none. */
export function storedText(row: unknown, name: string): string {
  const cell = member(row, name);
  const text = isObject(cell) ? member(cell, 'value') : cell;
  return typeof text === 'string' ? text : '';
}

/** The text of a field that a person reads, whichever shape it has; empty when there is none. */
export function shownText(row: unknown, name: string): string {
  const cell = member(row, name);
  const text = isObject(cell) ? member(cell, 'display_value') : cell;
  return typeof text === 'string' ? text : '';
}
