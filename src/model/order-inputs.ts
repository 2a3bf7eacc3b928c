/** What an order of a catalog item can be given beside the variables of the item: how many. */
export const quantityInput = 'quantity';

/** The variables of ServiceNow's variable set "Account and Contact": for whom a person orders who orders for others. */
export const accountInput = 'account';
export const contactInput = 'contact';

/** Whether people of these roles always order for a customer, and never for themselves. */
export function ordersForCustomersOnly(roles: readonly string[]): boolean {
  return roles.includes('sn_customerservice.proxy_contact');
}
