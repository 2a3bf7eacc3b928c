import { keys } from '../landmarks.js';
import { accounts, people } from '../people.js';
import type { Person } from '../people.js';

/** A customer project that a link may name. */
export interface ToldProject {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly parent?: string;
  readonly account?: string;
  readonly location?: string;
  readonly contacts: readonly Person[];
  readonly state: '-5' | '1' | '2' | '3';
  readonly phase: 'initiating' | 'planning' | 'executing' | 'delivering' | 'closing';
  /** What the latest status report says. */
  readonly health: 'green' | 'yellow' | 'red';
  readonly priority: string;
  /** Days before the data are made; negative ones lie in the future. */
  readonly planned: readonly [start: number, end: number];
  /** When work began and, if it has, ended. */
  readonly actual?: readonly [start: number, end?: number];
}

const { mira, jonas, priya, wren, caleb, tomas, ilse, sela, noor, felix, greta, hanna, ingrid, piet } = people;
const { northwindGrid, northwindGridCoast, asterFoods, juniperMills } = accounts;

/** In the order of their numbers. */
export const toldProjects: readonly ToldProject[] = [
  // Ilse belongs to the branch and does not reach the account above it; Greta has moved to another customer.
  { key: keys.projectOfContact, name: 'Coast grid modernization', text: 'New gateways and cabinets for the substations between Harbor and Norfolk.',
    account: northwindGrid, contacts: [mira, wren, ilse, greta], state: '2', phase: 'executing', health: 'yellow', priority: '3', planned: [100, -60], actual: [98] },
  { key: keys.projectOfOthers, name: 'Metering data clean-up', text: 'One meter list instead of four.',
    account: northwindGrid, contacts: [caleb], state: '2', phase: 'executing', health: 'green', priority: '4', planned: [50, -40], actual: [49] },
  { key: keys.projectSub, name: 'Harbor section', text: 'Fibre and cabinets at the Harbor substation.', parent: keys.projectOfContact,
    account: northwindGrid, contacts: [mira, wren], state: '2', phase: 'executing', health: 'green', priority: '3', planned: [60, -30], actual: [58] },
  { key: keys.projectSubOfSub, name: 'Harbor cable ducts', text: 'Ducts below the quay, before the fibre can be pulled.', parent: keys.projectSub,
    account: northwindGrid, contacts: [mira], state: '1', phase: 'planning', health: 'green', priority: '3', planned: [-10, -25] },
  { key: keys.projectSubOfOthers, name: 'Norfolk section', text: 'The same at the Norfolk yard.', parent: keys.projectOfContact,
    account: northwindGrid, contacts: [wren], state: '-5', phase: 'initiating', health: 'green', priority: '4', planned: [-40, -60] },
  { key: keys.projectWithoutTasks,
    name: 'Relocation of the control room to the new building at Lakeside, with all feeder screens, alarm panels and the voice recording of the dispatchers',
    text: '', account: northwindGrid, contacts: [mira, jonas, priya], state: '-5', phase: 'initiating', health: 'green', priority: '5', planned: [-90, -200] },
  { key: keys.projectDone, name: 'Harbor cabinet keys', text: 'Electronic locks for all cabinets.',
    account: northwindGrid, contacts: [mira], state: '3', phase: 'closing', health: 'green', priority: '4', planned: [200, 140], actual: [199, 131] },
  { key: keys.projectOfChildAccount, name: 'Norfolk yard sensors', text: 'Temperature and door contacts for the yard.',
    account: northwindGridCoast, contacts: [tomas, priya], state: '2', phase: 'executing', health: 'red', priority: '2', planned: [45, 2], actual: [40] },
  // Mira helped Juniper Mills until her contact relationship ended.
  { key: keys.projectOfRelatedAccount, name: 'Load control for mill 3', text: 'The mill grinds when power is cheap.',
    account: juniperMills, contacts: [hanna, jonas, mira], state: '2', phase: 'delivering', health: 'yellow', priority: '3', planned: [80, -15], actual: [79] },
  { key: keys.projectOfPartner, name: 'Cold chain monitoring', text: 'Forty sensors, one gateway per cold room.',
    account: asterFoods, contacts: [noor, sela, ingrid, piet], state: '2', phase: 'executing', health: 'red', priority: '2', planned: [70, -5], actual: [66] },
  { key: keys.projectOfOtherCustomer, name: 'Heat recovery in plant 2', text: 'Waste heat of the ovens for the washing line.',
    account: asterFoods, contacts: [felix], state: '1', phase: 'planning', health: 'green', priority: '4', planned: [-20, -120] },
  { key: keys.projectOfLocation, name: 'Charging points for Harbor Depot', text: 'Six chargers for the vans.',
    location: keys.locationHarbor, contacts: [], state: '1', phase: 'planning', health: 'green', priority: '4', planned: [-5, -50] },
];
