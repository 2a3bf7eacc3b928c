import type { Calendar } from '../calendar.js';
import { marked } from '../canary.js';
import { stableId } from '../chance.js';
import { keys } from '../landmarks.js';
import { accounts } from '../people.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';

/** A registration that was withdrawn before anybody had decided. */
export const withdrawnRegistration = stableId('registration:emil');

const registrations: readonly (readonly [key: string, firstName: string, lastName: string, state: string, age: number])[] = [
  [keys.registration, 'Nadia', 'Orsini', 'requested', 1],
  [withdrawnRegistration, 'Emil', 'Tarnow', 'cancelled', 15],
];

/** People who would like to use the portal for Northwind Grid. */
export function registrationRecords(calendar: Calendar): Records {
  return {
    sn_customerservice_registration: registrations.map(([key, firstName, lastName, state, age]) =>
      stored('sn_customerservice_registration', key, { created: calendar.daysAgo(age) }, {
        name: `${firstName} ${lastName}`,
        first_name: firstName,
        last_name: lastName,
        email: `${firstName}.${lastName}@mail.example`.toLowerCase(),
        registration_code: marked('code'),
        account: accounts.northwindGrid,
        state,
      }),
    ),
  };
}
