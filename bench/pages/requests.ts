import { mount, openPortal, samples } from './portal.js';

/** Requests of a customer's page until all its widgets show their records: what travels, and what is asked inside batches. */
export async function measure(): Promise<Readonly<Record<string, number>>> {
  const portal = await openPortal();
  const ofCustomer = samples.filter(({ persona }) => persona === 'customer');
  await Promise.all(ofCustomer.map((sample) => mount(portal, sample)));
  const { requests } = portal;
  return {
    widgets: ofCustomer.length,
    sent: requests.filter(({ batched }) => !batched).length,
    asked: requests.filter(({ batched, url }) => batched || !url.includes('/batch')).length,
  };
}
