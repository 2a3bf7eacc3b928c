/** Named acts this adapter can perform (G-50). */
export const operationNames = ['approve', 'reject', 'close-case', 'accept-solution', 'reject-solution'] as const;

export type OperationName = (typeof operationNames)[number];

export function isOperationName(name: string): name is OperationName {
  return operationNames.some((known) => known === name);
}
