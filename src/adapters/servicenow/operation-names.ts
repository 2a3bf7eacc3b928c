/**
 * Named acts this adapter can perform (G-50). `order` is for catalog items, `remove` for files, and `attach` and `download`
 * name what is done with {@link Attachments}.
 */
export const operationNames = [
  'approve', 'reject', 'close-case', 'accept-solution', 'reject-solution', 'complete-task', 'order', 'remove', 'attach', 'download',
] as const;

export type OperationName = (typeof operationNames)[number];

export function isOperationName(name: string): name is OperationName {
  return operationNames.some((known) => known === name);
}
