import { stableId } from '../chance.js';

/** Keys of consumers; most are the records of consumer users. */
export const consumers = {
  lucia: stableId('consumer:lucia'),
  etienne: stableId('consumer:etienne'),
  amara: stableId('consumer:amara'),
  bo: stableId('consumer:bo'),
  odile: stableId('consumer:odile'),
  lena: stableId('consumer:lena'),
} as const;

/** Keys of households. */
export const moreauHousehold = stableId('household:moreau');
export const hartmannHousehold = stableId('household:hartmann');
