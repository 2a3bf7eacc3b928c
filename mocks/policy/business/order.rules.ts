import type { BusinessRule, BusinessRuleContext } from '../../backend/types.js';
import { isOffered } from '../catalog-questions.js';
import { answersTo, isIncomplete, readAnswers } from './order/answers.js';
import { beneficiaryOf, mayOrderFor } from './order/beneficiary.js';
import { checkOut } from './order/checkout.js';
import type { Order } from './order/checkout.js';

/** The order that a cart item stands for; `null` when it is no order that could be carried out. */
function orderIn(context: BusinessRuleContext): Order | null {
  const { actor, current, find } = context;
  const item = find('sc_cat_item', current['cat_item'] ?? '');
  const given = readAnswers(current['variables'] ?? '');
  if (item?.['sys_class_name'] !== 'sc_cat_item' || !isOffered(actor, item, context) || given === null) return null;
  const answers = answersTo(item['sys_id'] ?? '', actor, given, context);
  if (!/^[1-9]\d*$/.test(current['quantity'] ?? '') || isIncomplete(answers)) return null;
  const named = Object.fromEntries(answers.map(({ question, value }) => [question['name'] ?? '', value]));
  const beneficiary = beneficiaryOf(actor, current['requested_for'] ?? '', named, context);
  return beneficiary && { item, quantity: Number(current['quantity']), beneficiary, answers };
}

/** The catalog puts an order into the cart; these rules look at it and make a request of it. */
export const orderRules: readonly BusinessRule[] = [
  {
    name: 'Validate order',
    table: 'sc_cart_item',
    when: 'before',
    on: ['insert'],
    run: (context) => {
      if (orderIn(context) === null) context.abort();
    },
  },
  {
    name: 'Request for others',
    table: 'sc_cart_item',
    when: 'before',
    on: ['insert'],
    run: (context) => {
      const order = orderIn(context);
      if (order !== null && !mayOrderFor(context.actor, order.beneficiary, context)) context.abort();
    },
  },
  {
    name: 'Check out',
    table: 'sc_cart_item',
    when: 'before',
    on: ['insert'],
    run: (context) => {
      const order = orderIn(context);
      if (order === null) return;
      context.current['requested_for'] = order.beneficiary.user;
      context.current['request'] = checkOut(context, order);
    },
  },
];
