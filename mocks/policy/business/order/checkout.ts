import type { BusinessRuleContext, StoredRecord } from '../../../backend/types.js';
import { laterBy, millisecondsOf } from '../../instants.js';
import type { Answer } from './answers.js';
import { approvalLimit, orderApprovers } from './approvers.js';
import { customerColumns } from './beneficiary.js';
import type { Beneficiary } from './beneficiary.js';

const day = 86_400_000;

/** How long approvers have. */
const daysToDecide = 5;

/** An order that has been found to be in order. */
export interface Order {
  readonly item: Readonly<StoredRecord>;
  readonly quantity: number;
  readonly beneficiary: Beneficiary;
  readonly answers: readonly Answer[];
}

/** Where an order stands at the beginning: it waits for somebody, or it is on its way. */
const waiting = { approval: 'requested', request: { request_state: 'requested', stage: 'requested' }, item: { stage: 'waiting_for_approval', state: '1' } };
const underWay = { approval: 'approved', request: { request_state: 'in_process', stage: 'fulfillment' }, item: { stage: 'fulfillment', state: '2' } };

/**
 * Makes a request of an order: a new case that is its parent, the request, its one item with the answers, and what has to
 * be approved. Answers the key of the request.
 */
export function checkOut(context: BusinessRuleContext, order: Order): string {
  const { actor, insert, now } = context;
  const { item, quantity, beneficiary } = order;
  const price = totalOf(item, quantity);
  const approvers = price > approvalLimit ? orderApprovers(actor, beneficiary.account, context) : [];
  const start = approvers.length > 0 ? waiting : underWay;
  const shared = { short_description: item['name'] ?? '', approval: start.approval };
  const parent = insert('sn_customerservice_case', {
    ...customerColumns(actor, beneficiary, context),
    short_description: shared.short_description,
    contact_type: 'web',
    initiated_as_request: 'true',
  });
  const request = insert('sc_request', {
    ...shared,
    ...start.request,
    parent: parent['sys_id'] ?? '',
    requested_for: beneficiary.user,
    requested_date: now().slice(0, 10),
    price: String(price),
  });
  const key = request['sys_id'] ?? '';
  const requested = insert('sc_req_item', { ...shared, ...start.item, ...itemColumns(order, now()), request: key, parent: key });
  keepAnswers(context, requested['sys_id'] ?? '', order.answers);
  for (const approver of approvers) {
    insert('sysapproval_approver', {
      approver, sysapproval: key, document_id: key, source_table: 'sc_request', state: 'requested', approval_source: 'Flow',
      due_date: laterBy(now(), daysToDecide * day),
    });
  }
  return key;
}

function totalOf(item: Readonly<StoredRecord>, quantity: number): number {
  return Math.round(Number(item['price'] ?? 0) * quantity * 100) / 100;
}

function itemColumns({ item, quantity, beneficiary }: Order, now: string): StoredRecord {
  const { sys_id = '', price = '0', recurring_price = '', recurring_frequency = '', delivery_time = '' } = item;
  return {
    cat_item: sys_id,
    quantity: String(quantity),
    price,
    recurring_price,
    recurring_frequency,
    requested_for: beneficiary.user,
    estimated_delivery: delivery_time === '' ? '' : laterBy(now, millisecondsOf(delivery_time)),
  };
}

function keepAnswers({ insert }: BusinessRuleContext, requested: string, answers: readonly Answer[]): void {
  for (const { question, value } of answers) {
    if (value === '') continue;
    const option = insert('sc_item_option', { item_option_new: question['sys_id'] ?? '', value, order: question['order'] ?? '' });
    insert('sc_item_option_mtom', { request_item: requested, sc_item_option: option['sys_id'] ?? '' });
  }
}
