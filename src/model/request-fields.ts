/**
 * What is shown of a request that belongs to a case: always these fields in this order, whatever else a view lists
 * ("Requests always show a fixed default set of fields", ServiceNow documentation on viewing requests in a customer
 * portal). The view decides which of them may be read at all.
 */
export const requestFields = [
  'number', 'short_description', 'request_state', 'stage', 'approval', 'requested_for', 'opened_at', 'price',
] as const;

/** The same for an item of a request. */
export const requestItemFields = [
  'number', 'short_description', 'state', 'stage', 'quantity', 'cat_item', 'estimated_delivery', 'price',
] as const;
