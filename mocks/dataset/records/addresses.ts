import type { StoredRecord } from '../../backend/types.js';
import { accounts } from '../people.js';
import { consumers, hartmannHousehold, moreauHousehold } from './consumers.js';

type Address = readonly [street: string, city: string, state: string, zip: string, country: string];

const addresses: ReadonlyMap<string, Address> = new Map([
  [accounts.northwindGrid, ['120 Harbor Road', 'Chicago', 'Illinois', '60601', 'United States']],
  [accounts.northwindGridCoast, ['4 Yard Lane', 'Norfolk', 'Virginia', '23510', 'United States']],
  [accounts.helioSystems, ['Kade 18', 'Rotterdam', 'Zuid-Holland', '3011', 'Netherlands']],
  [accounts.asterFoods, ['Speicherweg 7', 'Hamburg', 'Hamburg', '20457', 'Germany']],
  [accounts.juniperMills, ['Mühlgasse 3', 'Linz', 'Oberösterreich', '4020', 'Austria']],
  [moreauHousehold, ['9 rue des Tilleuls', 'Lyon', 'Rhône', '69003', 'France']],
  [hartmannHousehold, ['Lindenhof 22', 'Leipzig', 'Sachsen', '04109', 'Germany']],
  [consumers.amara, ['31 Station Square', 'Bristol', 'England', 'BS1 4QA', 'United Kingdom']],
  [consumers.odile, ['2 quai Neuf', 'Annecy', 'Haute-Savoie', '74000', 'France']],
]);

/** The columns of the address of an account, a household or a consumer, by its key; none when it has no address. */
export function addressOf(key: string | undefined): StoredRecord {
  const found = addresses.get(key ?? '');
  if (found === undefined) return {};
  const [street, city, state, zip, country] = found;
  return { street, city, state, zip, country };
}
