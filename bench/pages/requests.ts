import { mount, openPortal, samples, type Portal } from './portal.js';

/** As many as the figure is meant for. */
const some = 7;

/** Requests of a customer's page until its widgets show their records, some and then all of them. */
export async function measure(): Promise<Readonly<Record<string, number>>> {
  const portal = await openPortal();
  const ofCustomer = samples.filter(({ persona }) => persona === 'customer');
  await Promise.all(ofCustomer.slice(0, some).map((sample) => mount(portal, sample)));
  const sent = sentIn(portal);
  await Promise.all(ofCustomer.slice(some).map((sample) => mount(portal, sample)));
  const { requests } = portal;
  return {
    widgets: ofCustomer.length,
    sentOfSome: sent,
    sent: sentIn(portal),
    asked: requests.filter(({ batched, url }) => batched || !url.includes('/batch')).length,
  };
}

/** What travels; what is asked inside batches does not travel by itself. */
function sentIn({ requests }: Pick<Portal, 'requests'>): number {
  return requests.filter(({ batched }) => !batched).length;
}
