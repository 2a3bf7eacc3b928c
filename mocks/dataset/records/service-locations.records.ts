import type { StoredRecord } from '../../backend/types.js';
import type { Calendar } from '../calendar.js';
import { stableId } from '../chance.js';
import { keys } from '../landmarks.js';
import { people } from '../people.js';
import type { Person } from '../people.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';
import { typeKey } from './party-types.js';

const { hugo, ottilie } = people;

interface Location {
  readonly key: string;
  readonly name: string;
  readonly isExternal?: boolean;
  readonly parent?: string;
  readonly manager: Person;
  readonly address: Readonly<StoredRecord>;
}

const locations: readonly Location[] = [
  { key: keys.locationHarbor, name: 'Harbor Depot', manager: ottilie,
    address: { street: '2 Quay Road', city: 'Southampton', zip: 'SO14 2AQ', country: 'United Kingdom' } },
  { key: keys.locationHarborAnnex, name: 'Harbor Depot Annex', parent: keys.locationHarbor, manager: ottilie,
    address: { street: '2a Quay Road', city: 'Southampton', zip: 'SO14 2AQ', country: 'United Kingdom' } },
  { key: keys.locationMill, name: 'Mill Depot', manager: hugo,
    address: { street: '8 Mill Street', city: 'Leeds', zip: 'LS9 8AB', country: 'United Kingdom' } },
  { key: keys.locationNorth, name: 'North Yard', isExternal: true, manager: ottilie,
    address: { street: '77 Rail Way', city: 'Newcastle', zip: 'NE1 3DX', country: 'United Kingdom' } },
];

/** Hugo has left North Yard. Ottilie manages Harbor Depot, and with it the annex. */
const members: readonly (readonly [person: Person, location: string, type: string, isActive: boolean])[] = [
  [hugo, keys.locationHarbor, 'Location Contributor', true],
  [hugo, keys.locationMill, 'Location Contributor', true],
  [hugo, keys.locationNorth, 'Location Contributor', false],
  [ottilie, keys.locationHarbor, 'Location Manager Contributor', true],
];

function memberKey({ userName }: Person, location: string): string {
  return stableId(`location-member:${userName}:${location}`);
}

/** Business locations with how to reach them and who works there. */
export function serviceLocationRecords(calendar: Calendar): Records {
  const history = { created: calendar.daysAgo(820), updated: calendar.daysAgo(90), changes: 2 };
  const ofClass = (table: string, prefix: string, isExternal: boolean): StoredRecord[] =>
    locations.filter((location) => (location.isExternal ?? false) === isExternal).map(({ key, name, parent = '', manager, address }, at) =>
      stored(table, key, history, {
        number: `${prefix}000100${at + 1}`,
        name,
        parent,
        manager: manager.sysId,
        active: 'true',
        status: 'open',
        email: `${name.toLowerCase().replaceAll(' ', '.')}@mail.example`,
        phone: `+44 555 040${at}`,
        open_date: calendar.daysAgo(820),
        ...address,
      }),
    );
  return {
    sn_csm_business_location_internal: ofClass('sn_csm_business_location_internal', 'IBL', false),
    sn_csm_business_location_external: ofClass('sn_csm_business_location_external', 'EBL', true),
    sn_csm_service_organization_member: members.map(([person, location, , isActive]) =>
      stored('sn_csm_service_organization_member', memberKey(person, location), history, {
        user: person.sysId, service_organization: location, active: String(isActive),
      }),
    ),
    sn_csm_svc_org_member_responsibility: members.map(([person, location, type]) =>
      stored('sn_csm_svc_org_member_responsibility', stableId(`location-duty:${person.userName}:${location}`), history, {
        member: memberKey(person, location), type: typeKey(type), order: '100',
      }),
    ),
  };
}
