import { expect } from '@open-wc/testing';
import { getResponse } from 'msw';
import { stableId } from '../../mocks/dataset/chance.js';
import { keys } from '../../mocks/dataset/landmarks.js';
import { accounts, people } from '../../mocks/dataset/people.js';
import { consumers, moreauHousehold } from '../../mocks/dataset/records/consumers.js';
import { personas, tokenFor, type PersonaId } from '../../mocks/personas.js';
import type { CreateCaseDriver } from '../../src/testing/drivers/create-case.driver.js';
import { until } from '../../src/testing/settled.js';
import { casesSent, createdNumber, openCaseForm } from './case-form-page.js';
import type { PortalPage } from './portal-page.js';

const common = ['Priority', 'Channel', 'Subject', 'Description'];
const product = ['Asset', 'Product', 'Priority', 'Subject', 'Description'];
const everyCase: readonly PersonaId[] = ['case-viewer', 'agent', 'admin'];

/** What a persona is asked for an option, and what comes of it; from ServiceNow's documentation, by hand. */
interface Row {
  readonly persona: PersonaId;
  readonly producer: string;
  /** The answers to the question for whom it is; empty where it is not asked. */
  readonly options: readonly string[];
  readonly option?: string;
  readonly labels: readonly string[];
  readonly fill: (driver: CreateCaseDriver) => Promise<void>;
  /** Sent beside the subject. */
  readonly sent: Readonly<Record<string, string>>;
  readonly seenBy: readonly PersonaId[];
}

const low = { priority: '4', contact_type: 'web' };

const rows: readonly Row[] = [
  {
    persona: 'account-contributor', producer: 'customer', options: [], labels: ['Reported by', 'Account', 'Contact', ...common],
    fill: async (driver) => {
      await driver.pick('Account', 'Aster');
      await driver.pick('Contact', 'Felix');
    },
    sent: { account: accounts.asterFoods, contact: people.felix.sysId, ...low },
    seenBy: ['account-contributor', 'relationship-contributor', ...everyCase],
  },
  {
    persona: 'consumer-contributor', producer: 'customer', options: [], labels: ['Reported by', 'Consumer', 'Household', ...common],
    fill: async (driver) => {
      await driver.pick('Consumer', 'Lucia');
      await until(() => driver.choicesOf('Household').length > 0, 'the households');
      expect(driver.choicesOf('Household')).to.deep.equal(['Moreau household']);
      driver.fill('Household', 'Moreau household');
    },
    sent: { consumer: consumers.lucia, household: moreauHousehold, ...low },
    seenBy: ['consumer', 'household-head', 'consumer-contributor', ...everyCase],
  },
  {
    persona: 'relationship-contributor', producer: 'customer', options: ['Account', 'Consumer'], option: 'Account',
    labels: ['Reported by', 'Account', 'Contact', ...common],
    fill: async (driver) => {
      expect(await driver.offered('Account')).to.deep.equal(['Aster Foods']);
      await driver.pick('Account', 'Aster');
      await driver.pick('Contact', 'Noor');
    },
    sent: { account: accounts.asterFoods, contact: people.noor.sysId, ...low },
    seenBy: ['relationship-contributor', ...everyCase],
  },
  {
    persona: 'relationship-contributor', producer: 'customer', options: ['Account', 'Consumer'], option: 'Consumer',
    labels: ['Reported by', 'Consumer', 'Household', ...common],
    fill: async (driver) => {
      expect(await driver.offered('Consumer')).to.deep.equal(['Bo Hartmann', 'Lena Hartmann']);
      await driver.pick('Consumer', 'Lena');
    },
    sent: { consumer: consumers.lena, ...low },
    seenBy: ['relationship-contributor', ...everyCase],
  },
  {
    persona: 'location-contributor', producer: 'customer', options: [],
    labels: ['Reported by', 'Requesting business location', 'Requesting support from business location', 'Product', 'Install base', ...common],
    fill: async (driver) => {
      expect(driver.choicesOf('Requesting business location')).to.have.members(['Harbor Depot', 'Mill Depot']);
      driver.fill('Requesting business location', 'Harbor Depot');
      await driver.pick('Requesting support from business location', 'North');
      await driver.pick('Product', 'Gate control');
    },
    sent: { requesting_service_organization: keys.locationHarbor, service_organization: keys.locationNorth, sold_product: stableId('sold:harbor:gateway'), ...low },
    seenBy: ['location-contributor', ...everyCase],
  },
  {
    persona: 'self-contributor', producer: 'customer', options: [], labels: ['Reported by', ...common], fill: () => Promise.resolve(),
    sent: low,
    seenBy: ['self-contributor', ...everyCase],
  },
  {
    persona: 'customer', producer: 'product', options: [], labels: ['Contact', ...product], fill: () => Promise.resolve(),
    sent: { contact: people.mira.sysId, priority: '4' },
    seenBy: ['customer', 'customer-admin', 'case-manager', ...everyCase],
  },
  {
    persona: 'customer-admin', producer: 'product', options: ['Myself', 'Another contact'], option: 'Another contact',
    labels: ['Account', 'Contact', ...product],
    fill: async (driver) => {
      await driver.pick('Account', 'Northwind Grid Coast');
      await driver.pick('Contact', 'Tomas');
    },
    sent: { account: accounts.northwindGridCoast, contact: people.tomas.sysId, priority: '4' },
    seenBy: ['customer-admin', 'case-manager', ...everyCase],
  },
  {
    persona: 'partner', producer: 'product', options: ['Myself', 'A customer'], option: 'Myself', labels: ['Contact', ...product],
    fill: () => Promise.resolve(),
    sent: { contact: people.sela.sysId, priority: '4' },
    seenBy: ['partner', 'partner-admin', ...everyCase],
  },
  {
    persona: 'consumer', producer: 'product', options: [], labels: ['Consumer', ...product], fill: () => Promise.resolve(),
    sent: { consumer: consumers.lucia, priority: '4' },
    seenBy: ['consumer', ...everyCase],
  },
  {
    persona: 'proxy-contact', producer: 'proxy', options: [], labels: ['Account', 'Contact', 'Asset', 'Product', 'Subject', 'Description'],
    fill: async (driver) => {
      await driver.pick('Account', 'Northwind Grid');
      await driver.pick('Contact', 'Wren');
      expect(driver.actingFor).to.equal('Acting for Wren Adeyemi of Northwind Grid');
    },
    sent: { account: accounts.northwindGrid, contact: people.wren.sysId },
    seenBy: ['customer-admin', 'case-manager', 'proxy-contact', ...everyCase],
  },
];

describe('create-case, for whom', () => {
  let page: PortalPage;

  afterEach(() => page.leave());

  /** The personas for whom the service finds a case by its number. */
  async function whoSees(number: string): Promise<readonly PersonaId[]> {
    const { origin } = new URL(page.mock.requests[0]?.url ?? '');
    const seen = await Promise.all(personas.map(async ({ id }) => {
      const address = `${origin}/api/now/table/sn_customerservice_case?sysparm_query=number=${number}&sysparm_fields=number`;
      const request = new Request(address, { headers: { Accept: 'application/json', Authorization: `Bearer ${tokenFor(id)}` } });
      const answer = await getResponse([...page.mock.handlers], request);
      return (await answer?.text())?.includes(number) ? [id] : [];
    }));
    return seen.flat();
  }

  for (const row of rows) {
    it(`${row.persona} opens a ${row.producer} case${row.option ? ` for ${row.option}` : ''}, which only who should see it sees`, async () => {
      const opened = await openCaseForm(row.producer, { persona: row.persona });
      ({ page } = opened);
      const { driver } = opened;
      expect(driver.options).to.deep.equal(row.options);
      if (row.option) await driver.choose(row.option);
      expect(driver.labels).to.deep.equal(row.labels);
      await row.fill(driver);
      driver.fill('Subject', 'Pump is silent');
      const number = await createdNumber(driver);
      expect(casesSent(page)).to.deep.equal([{ ...row.sent, short_description: 'Pump is silent' }]);
      expect(await whoSees(number)).to.have.members(row.seenBy);
      expect(page.errors).to.deep.equal([]);
    });
  }

  const nobody: readonly (readonly [PersonaId, string])[] = [
    ['customer', 'customer'], ['agent', 'customer'], ['no-role', 'product'], ['self-contributor', 'proxy'], ['proxy-contact', 'customer'],
  ];
  for (const [persona, producer] of nobody) {
    it(`tells ${persona} that they can create no ${producer} case`, async () => {
      const opened = await openCaseForm(producer, { persona });
      ({ page } = opened);
      expect(opened.driver.step).to.equal('There is nobody you can create a case for');
      expect(opened.widget.matches(':state(empty)')).to.equal(true);
    });
  }
});
