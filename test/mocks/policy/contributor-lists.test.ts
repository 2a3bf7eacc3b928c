import { expect } from '@open-wc/testing';
import { createMock } from '../../../mocks/index.js';
import type { PersonaId } from '../../../mocks/index.js';
import { ask, origin, rowsOf } from '../ask.js';

/** Titles of cases that contributors opened, as they stand in the tables below. */
const alarm = 'Night alarm of cold room 1 rings at the neighbour’s';
const invoice = 'Invoice names the old buyer';
const display = 'Meter display is scratched';
const tariff = 'Wrong tariff since the move';
const report = 'Quarterly report lacks the plant in Hamburg';
const offer = 'Offer for a second inverter';
const gate = 'Gate of the depot does not close';
const forklift = 'Forklift chargers trip the fuse';
const stock = 'Stock of spare meters is off by twelve';
const annex = 'Annex has no heating';
const login = 'Second login for the purchasing department';
const phone = 'Readings by phone instead of the app';

const mine = 'internal_user=javascript:gs.getUserID()';

describe('the lists of contributors', () => {
  const mock = createMock({ baseUrl: origin });

  const titles = async (persona: PersonaId, table: string, query: string): Promise<readonly unknown[]> =>
    rowsOf(await ask(mock, persona, `/api/now/table/${table}?sysparm_query=${query}&sysparm_fields=short_description`))
      .map((row) => row['short_description']);

  /** Written by hand: list, who sees it, its filter and its rows. */
  const caseLists: readonly (readonly [list: string, PersonaId, query: string, rows: readonly string[]])[] = [
    ['Cases for Accounts', 'account-contributor', `${mine}^accountISNOTEMPTY`, [alarm, invoice]],
    ['Cases for Consumers', 'consumer-contributor', `${mine}^consumerISNOTEMPTY`, [display, tariff]],
    ['My Cases for Accounts', 'relationship-contributor', `${mine}^accountISNOTEMPTY`, [report, login]],
    ['My Cases for Consumers', 'relationship-contributor', `${mine}^consumerISNOTEMPTY`, [offer, phone]],
    ['My Cases for Business Locations', 'location-contributor', `${mine}^requesting_service_organizationISNOTEMPTY`, [gate, forklift]],
    ['All Cases for Business Locations', 'location-contributor', 'requesting_service_organizationISNOTEMPTY', [gate, forklift, stock]],
    [
      'Cases for myself', 'self-contributor', `${mine}^accountISEMPTY^consumerISEMPTY^requesting_service_organizationISEMPTY`,
      ['Gateway of the training room is offline', 'Inverter in the canteen hums'],
    ],
    ['Cases for Accounts', 'consumer-contributor', 'accountISNOTEMPTY', []],
    ['Cases for Consumers', 'account-contributor', 'consumerISNOTEMPTY', []],
    ['All Cases for Business Locations', 'self-contributor', 'requesting_service_organizationISNOTEMPTY', []],
    ['All Cases', 'case-task-viewer', '', []],
    ['All Cases', 'contributor-viewer', '', []],
    ['All Cases', 'project-manager', '', []],
  ];
  for (const [list, persona, query, rows] of caseLists) {
    it(`${list}: ${persona} sees ${rows.length === 0 ? 'nothing' : rows.length}`, async () => {
      expect(await titles(persona, 'sn_customerservice_case', query)).to.have.members([...rows]);
    });
  }

  it('All Cases for Accounts: a relationship contributor sees every case of the account that she manages, and of no other', async () => {
    const path = '/api/now/table/sn_customerservice_case?sysparm_query=accountISNOTEMPTY&sysparm_fields=account.name,short_description';
    const rows = rowsOf(await ask(mock, 'relationship-contributor', path));
    expect(new Set(rows.map((row) => row['account.name']))).to.deep.equal(new Set(['Aster Foods']));
    const all = rowsOf(await ask(mock, 'agent', '/api/now/table/sn_customerservice_case?sysparm_query=account.name=Aster Foods&sysparm_fields=number'));
    expect(rows.length).to.equal(all.length);
    expect(rows.map((row) => row['short_description'])).to.include.members([alarm, invoice, report, login]);
  });

  it('All Cases for Consumers: she sees those of the consumer and the household that she looks after, and of no other', async () => {
    const path = '/api/now/table/sn_customerservice_case?sysparm_query=consumerISNOTEMPTY&sysparm_fields=consumer.name,short_description';
    const rows = rowsOf(await ask(mock, 'relationship-contributor', path));
    expect(new Set(rows.map((row) => row['consumer.name']))).to.deep.equal(new Set(['Bo Hartmann', 'Lena Hartmann']));
    expect(rows.map((row) => row['short_description'])).to.include.members([tariff, offer, phone]);
  });

  it('of a location manager hold the cases of the locations below theirs too', async () => {
    const headers = { Authorization: `Basic ${btoa('ottilie.graf:any')}` };
    const rows = rowsOf(await ask(mock, null, '/api/now/table/sn_customerservice_case?sysparm_fields=short_description', { headers }));
    expect(rows.map((row) => row['short_description'])).to.have.members([gate, stock, annex]);
  });

  /** Titles of case tasks. */
  const logs = 'Send the logs of gateway 7';
  const damages = 'Claim damages from the supplier';
  const feeder = 'Look at feeder 9 on site';
  const spare = 'Order a spare alarm line';
  const reading = 'Read the meter of the old buyer';
  const exchange = 'Exchange the display';
  const adjust = 'Adjust the gate';
  const difference = 'Work out the difference of the tariffs';
  const payer = 'Check who pays for the alarm line';
  const contract = 'Find the contract of the training room';
  const chargers = 'Measure the chargers once more';
  const fan = 'Say who pays for the fan';
  const refund = 'Send the refund';
  const me = 'javascript:gs.getUserID()';
  const groups = 'javascript:gs.getUser().getMyGroups()';

  const taskLists: readonly (readonly [list: string, PersonaId, query: string, rows: readonly string[]])[] = [
    ['My Case Tasks', 'case-task-agent', `assigned_to=${me}`, [feeder, spare, reading]],
    ['My Open', 'case-task-agent', `assigned_to=${me}^active=true`, [feeder, spare]],
    ['Unassigned for my groups', 'case-task-agent', `assigned_toISEMPTY^assignment_groupIN${groups}`, [adjust, chargers]],
    ['My Group’s Case Tasks', 'case-task-agent', `assignment_groupIN${groups}`, [feeder, spare, reading, exchange, adjust, chargers]],
    ['My Accessible Tasks', 'case-task-agent', '', [feeder, spare, reading, exchange, adjust, chargers, payer]],
    ['All', 'case-task-viewer', '', [logs, damages, feeder, spare, reading, exchange, adjust, difference, payer, contract, chargers, fan, refund]],
    ['My Contributing Tasks', 'contributor-viewer', '', [spare, exchange, payer]],
    ['All', 'case-viewer', '', []],
    ['My Case Tasks', 'customer', '', [logs, feeder]],
    ['My Case Tasks', 'case-manager', '', [logs, feeder]],
    ['My Case Tasks', 'consumer', '', []],
    ['My Case Tasks', 'self-contributor', '', [contract, fan]],
    ['My Case Tasks', 'account-contributor', '', [reading, payer]],
    ['My Case Tasks', 'consumer-contributor', '', [exchange, refund]],
    ['My Case Tasks', 'relationship-contributor', '', [reading, payer, refund]],
    ['My Case Tasks', 'location-contributor', '', [adjust, chargers]],
    ['My Case Tasks', 'proxy-contact', '', []],
    ['My Case Tasks', 'no-role', '', []],
  ];
  for (const [list, persona, query, rows] of taskLists) {
    it(`${list}: ${persona} sees ${rows.length === 0 ? 'no case task' : `${rows.length} case tasks`}, and counts no more`, async () => {
      const answer = await ask(mock, persona, `/api/now/table/sn_customerservice_task?sysparm_query=${query}&sysparm_fields=short_description`);
      expect(rowsOf(answer).map((row) => row['short_description'])).to.have.members([...rows]);
      expect(answer.headers.get('X-Total-Count')).to.equal(String(rows.length));
    });
  }

  it('let nobody step around the filter of case tasks with a second group of conditions', async () => {
    expect(await titles('customer', 'sn_customerservice_task', 'number=none^NQsys_idISNOTEMPTY')).to.have.members([logs, feeder]);
    expect(await titles('case-task-agent', 'sn_customerservice_task', 'number=none^NQsys_idISNOTEMPTY')).to.not.include(difference);
  });
});
