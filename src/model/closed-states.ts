/**
 * States in which a record takes no more comments and files from the people it was opened for, while its history stays
 * readable; by table and stored value. Values of one table mean nothing in another.
 */
const closedStates: Readonly<Record<string, ReadonlySet<string>>> = {
  // Closed, Canceled
  sn_customerservice_case: new Set(['3', '7']),
  // Closed Complete, Closed Incomplete, Closed Skipped
  customer_project: new Set(['3', '4', '7']),
  customer_project_task: new Set(['3', '4', '7']),
};

/** The stored values of states in which records of a table are closed; none for a table that is not known. */
export function closedStatesOf(table: string): readonly string[] {
  return Object.hasOwn(closedStates, table) ? [...(closedStates[table] ?? [])] : [];
}

/** Whether a record of this table in this state is closed. A state that is not known is not: the server still decides. */
export function isClosed(table: string, state: string | undefined): boolean {
  const states = Object.hasOwn(closedStates, table) ? closedStates[table] : undefined;
  return state !== undefined && states !== undefined && states.has(state);
}
