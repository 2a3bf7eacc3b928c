import type { Refusal } from './types.js';

/** Thrown where the server would answer with an error. Carries the status and the two texts of its error body. */
export class BackendRefusal extends Error implements Refusal {
  readonly status: Refusal['status'];
  readonly detail: string | null;

  constructor({ status, message, detail }: Refusal) {
    super(message);
    this.name = 'BackendRefusal';
    this.status = status;
    this.detail = detail;
  }
}

/** Nobody is signed in, or the server does not know them. */
export function notAuthenticated(): BackendRefusal {
  return new BackendRefusal({ status: 401, message: 'User Not Authenticated', detail: 'Required to provide Auth information' });
}

/** Answered to everybody, whatever their roles. */
export function invalidTable(table: string): BackendRefusal {
  return new BackendRefusal({ status: 400, message: `Invalid table ${table}`, detail: null });
}

/** A record that is absent or hidden: the answer does not tell which. */
export function noRecord(): BackendRefusal {
  return new BackendRefusal({
    status: 404, message: 'No Record found', detail: "Record doesn't exist or ACL restricts the record retrieval",
  });
}

/** The table's ACLs forbid the write. */
export function aclException(operation: 'Insert' | 'Update' | 'Delete'): BackendRefusal {
  return operationFailed(`ACL Exception ${operation} Failed due to security constraints`);
}

/** The query names a column that the person's roles may not filter or sort by. */
export function insufficientQueryRights(): BackendRefusal {
  return new BackendRefusal({
    status: 403,
    message: 'Insufficient rights to query records',
    detail: 'Field(s) present in the query do not have permission to be read',
  });
}

/** A rule called `abort()`. `stack` names the rules that were running, outermost first. */
export function abortedByRule(table: string, rule: { name: string; sysId: string }, stack: readonly string[]): BackendRefusal {
  return operationFailed(
    `Operation against file '${table}' was aborted by Business Rule '${rule.name}^${rule.sysId}'. Business Rule Stack:${stack.join(',')}`,
  );
}

/** Mandatory fields are empty. `labels` are what the form calls them. */
export function dataPolicyException(labels: readonly string[]): BackendRefusal {
  return operationFailed(`Data Policy Exception: \n\tThe following fields are mandatory: ${labels.join(', ')}`);
}

function operationFailed(detail: string): BackendRefusal {
  return new BackendRefusal({ status: 403, message: 'Operation Failed', detail });
}
