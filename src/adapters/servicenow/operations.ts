import type { Values } from '../../data/adapter.js';
import { type ErrorCode, isPortalError, PortalError } from '../../data/errors.js';
import { type RecordRef, tableOf } from '../../data/record-ref.js';
import type { ActTools } from './act-tools.js';
import type { Describer } from './describe.js';
import { isOperationName, type OperationName } from './operation-names.js';
import { checkedValues, patchRecord, storedState } from './writes.js';

/** A named act (G-50) as a change of state that is allowed from certain states only. */
interface Operation {
  readonly table: string;
  /** States of the record in which the act makes sense. */
  readonly from: ReadonlySet<string>;
  /** The state it leads to. */
  readonly to: string;
  /** What else is written, unless the person's own input says it. */
  readonly values?: Values;
  /** Fields that get the choice of a label, where the instance has it and tells its value. */
  readonly choices?: Values;
  /** Fields a person may fill in. */
  readonly inputs: ReadonlySet<string>;
}

const comments: ReadonlySet<string> = new Set(['comments']);

const refusals: ReadonlySet<ErrorCode> = new Set(['denied', 'refused']);

/** Stored with a case that its customer closes; part of ServiceNow's data, so it is not translated. */
const closedByCustomer = 'Closed by customer';

const operations: Readonly<Partial<Record<OperationName, Operation>>> = {
  approve: { table: 'sysapproval_approver', from: new Set(['requested']), to: 'approved', inputs: comments },
  reject: { table: 'sysapproval_approver', from: new Set(['requested']), to: 'rejected', inputs: comments },
  // Draft, New, Open, Awaiting Info.
  'close-case': {
    table: 'sn_customerservice_case',
    from: new Set(['0', '1', '10', '18']),
    to: '3',
    values: { comments: closedByCustomer, close_notes: closedByCustomer },
    choices: { resolution_code: 'Solved by customer' },
    inputs: comments,
  },
  'accept-solution': { table: 'sn_customerservice_case', from: new Set(['6']), to: '3', inputs: comments },
  'reject-solution': { table: 'sn_customerservice_case', from: new Set(['6']), to: '10', inputs: comments },
  // Pending, Open, Work in Progress. When it ended and that it is done in full is the server's to add.
  'complete-task': { table: 'customer_project_task', from: new Set(['-5', '1', '2']), to: '3', inputs: comments },
};

/**
 * Performs a named act. The record's state is read right before, because a decision that somebody else has made must not
 * be overwritten (T21, T25), and comes back with the change.
 *
 * @throws PortalError `unsupported` for an unknown name, another table or an input the act does not take; `conflict` when
 *   the record is in a state in which the act makes no sense any more; `denied` when the server stored nothing.
 */
export async function performOperation(
  { transport, reader, describer }: ActTools,
  name: string,
  ref: RecordRef,
  input: Values,
  signal: AbortSignal,
): Promise<void> {
  const operation = isOperationName(name) ? operations[name] : undefined;
  if (operation?.table !== tableOf(ref) || Object.keys(input).some((field) => !operation.inputs.has(field))) {
    throw new PortalError('unsupported');
  }
  const filled = Object.entries(input).filter(([, text]) => text.trim() !== '');
  const chosen = await chosenValues(describer, operation, signal);
  const values = checkedValues({ ...operation.values, ...chosen, ...Object.fromEntries(filled), state: operation.to });
  const before = await storedState(reader, ref, ['state'], signal);
  if (!operation.from.has(before.text('state'))) throw new PortalError('conflict');
  const after = await patchRecord(transport, ref, values, ['state'], signal).catch(async (error: unknown) => {
    // A refusal may be the access rules' word for "somebody else was faster".
    if (!isPortalError(error) || !refusals.has(error.code)) throw error;
    const now = await storedState(reader, ref, ['state'], signal);
    throw operation.from.has(now.text('state')) ? error : new PortalError('conflict');
  });
  if (after.text('state') === before.text('state')) throw new PortalError('denied');
  if (after.text('state') !== operation.to) throw new PortalError('conflict');
}

/** Values of choices differ from instance to instance; labels in English are what the documentation fixes. */
async function chosenValues(describer: Describer, { table, choices = {} }: Operation, signal: AbortSignal): Promise<Values> {
  const wanted = Object.entries(choices);
  if (wanted.length === 0) return {};
  const { fields } = await describer.describe(table, wanted.map(([field]) => field), signal);
  return Object.fromEntries(
    wanted.flatMap(([field, label]) => {
      const choice = fields[field]?.choices?.find((one) => one.label === label);
      return choice ? [[field, choice.value]] : [];
    }),
  );
}
