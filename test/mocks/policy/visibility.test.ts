import { expect } from '@open-wc/testing';
import { createMock, landmarks } from '../../../mocks/index.js';
import type { PersonaId } from '../../../mocks/index.js';
import { ask, origin, rowsOf } from '../ask.js';
import { contributorsSee } from './contributors-see.js';
import { projectsSee } from './projects-see.js';

type Landmark = keyof typeof landmarks;

/** What belongs to cases that Mira and everybody above her see. */
const relatedToMira: readonly Landmark[] = [
  'problemWithPrimaryArticle', 'problemUnreadableArticle', 'problemTwoArticlesWithPrimary', 'problemOneArticleWithoutPrimary',
  'problemTwoArticlesWithoutPrimary', 'changeInAuthorize', 'changeCausedBy', 'requestWithThreeItems', 'requestApprovedByRequester',
  'itemWaitingForApproval', 'itemInFulfillment', 'itemCompleted', 'requestOfRequester',
];

const ofMira: readonly Landmark[] = [
  'caseWithEverything', 'caseWithoutRelatedRecords', 'caseNew', 'caseAwaitingInfo', 'caseResolved', 'caseClosed', 'caseCanceled',
  'caseWithManyRequests', 'caseUnreadableArticle', 'caseTwoArticlesWithPrimary', 'caseOneArticleWithoutPrimary', 'caseTwoArticlesWithoutPrimary',
];

/** Files on Mira's cases. */
const filesOfMira: readonly Landmark[] = ['attachmentPicture', 'attachmentLog', 'attachmentReport', 'attachmentPending'];

/** Case tasks that are shown to Mira, with a file on one of them. */
const tasksOfMira: readonly Landmark[] = ['taskShownToCustomer', 'taskOfAgent', 'attachmentOfTask'];

const publicArticles: readonly Landmark[] = ['articlePrimary', 'articleOnly'];

const articlesForColleagues: readonly Landmark[] = [...publicArticles, 'articleUnreadable'];

const ofAccount: readonly Landmark[] = [
  ...ofMira, ...filesOfMira, ...tasksOfMira, 'caseWithoutContact', 'caseOfColleague', 'caseOfChildAccount', ...relatedToMira, ...publicArticles,
];

/** What contributors opened, with the tasks of their cases that no customer sees, and business locations. */
const contributed: readonly Landmark[] = [
  'caseForAccountAwaitingInfo', 'caseForAccountResolved', 'caseForConsumerAwaitingInfo', 'caseForConsumerResolved', 'caseOfManagedAccount',
  'caseOfManagedConsumer', 'caseForLocationAwaitingInfo', 'caseForLocationResolved', 'caseOfLocationByColleague', 'caseOfChildLocation',
  'caseOfOtherLocation', 'taskHiddenFromCustomer', 'taskOfAgentHidden', 'taskOfAgentClosed', 'taskOfColleague', 'taskUnassigned',
  'taskOfOtherGroup', 'taskCreatedByAgent', 'taskOfEmployee', 'locationHarbor', 'locationHarborAnnex', 'locationMill', 'locationNorth',
];

/** What Jonas was asked, with the registration, which belongs to no case. */
const askedOfJonas: readonly Landmark[] = [
  'approvalOfChange', 'approvalOfRequest', 'approvalOfItem', 'approvalOfRegistration', 'approvalOfChangeWithoutCase', 'approvalApproved',
  'approvalRejected', 'approvalNotRequired', 'approvalCancelled', 'approvalDecidedByDelegate', 'registration',
];

/** What consumers are offered in the catalog, and who orders for others; partners and all customers; Northwind Grid. */
const catalogForAll: readonly Landmark[] = ['catalogBattery', 'catalogInspection', 'catalogMeter'];
const catalogForProxies: readonly Landmark[] = [...catalogForAll, 'catalogCertificate', 'catalogGateway', 'catalogTraining'];
const catalogForPartners: readonly Landmark[] = [...catalogForProxies, 'catalogPortalUser', 'catalogProducer'];
const catalogForNorthwind: readonly Landmark[] = [...catalogForPartners, 'catalogBadge', 'catalogExport'];

/** Written by hand: which of the landmarks each persona may open. */
const visible: Readonly<Record<PersonaId, readonly Landmark[] | 'all'>> = {
  customer: [
    ...ofMira, ...filesOfMira, ...tasksOfMira, ...relatedToMira, ...publicArticles, 'approvalOfOwnRequest',
    ...catalogForNorthwind,
  ],
  'customer-admin': [...ofAccount, 'caseOfRelatedAccount', 'caseAwaitingInfoOfProxy', ...askedOfJonas, ...catalogForNorthwind],
  'case-manager': [...ofAccount, ...askedOfJonas, 'approvalOfChangeByColleague', ...catalogForNorthwind],
  partner: ['caseOfPartnerContact', 'requestOfGroup', 'groupApproval', 'approvalByGroupColleague', ...publicArticles, ...catalogForPartners],
  'partner-admin': [
    'caseOfPartnerContact', 'caseOfPartnerAccount', 'requestOfGroup', 'groupApproval', 'approvalByGroup', ...publicArticles, ...catalogForPartners,
  ],
  consumer: ['caseOfConsumer', ...publicArticles, ...catalogForAll],
  'household-head': ['caseOfHousehold', 'caseOfConsumer', 'caseResolvedOfHousehold', 'caseOfRepresentedConsumer', ...publicArticles, ...catalogForAll],
  'authorized-contact': ['caseAwaitingInfoOfParty', 'caseResolvedOfParty', ...publicArticles],
  'proxy-contact': ['caseAwaitingInfoOfProxy', 'caseResolvedOfProxy', ...articlesForColleagues, ...catalogForProxies],
  ...contributorsSee,
  'self-contributor': ['caseAwaitingInfoOfEmployee', 'caseResolvedOfEmployee', 'taskOfEmployee', ...articlesForColleagues],
  agent: [
    ...ofAccount, 'caseOfRelatedAccount', 'caseOfOtherCustomer', 'caseOfPartnerContact', 'caseOfPartnerAccount', 'caseOfConsumer', 'caseOfHousehold',
    'caseResolvedOfHousehold', 'caseOfRepresentedConsumer', 'caseAwaitingInfoOfParty', 'caseResolvedOfParty', 'caseOfListedParty',
    'caseAwaitingInfoOfProxy', 'caseResolvedOfProxy', 'caseAwaitingInfoOfEmployee', 'caseResolvedOfEmployee', 'attachmentOfOtherCustomer',
    'articleUnreadable', ...catalogForNorthwind, 'catalogLoanKit', 'catalogMeterCard',
    'changeWithoutCase', 'requestOfGroup', ...askedOfJonas, 'approvalOfChangeByColleague', 'approvalOfOwnRequest', 'approvalByGroup',
    'approvalByGroupColleague', ...contributed,
  ],
  admin: 'all',
  'no-role': publicArticles,
};

function isLandmark(name: string): name is Landmark {
  return name in landmarks;
}

describe('what each persona may open', () => {
  const mock = createMock({ baseUrl: origin });
  const names = Object.keys(landmarks).filter(isLandmark);
  const ofProjects = (persona: string): readonly Landmark[] => Object.entries(projectsSee).find(([id]) => id === persona)?.[1] ?? [];

  for (const [persona, expected] of Object.entries(visible)) {
    it(`${persona} opens exactly what the table says, one record at a time`, async () => {
      const opened: string[] = [];
      for (const name of names) {
        const { status } = await ask(mock, isPersona(persona) ? persona : null, `/api/now/table/${landmarks[name]}?sysparm_fields=sys_id`);
        if (status === 200) opened.push(name);
        else expect(status, name).to.equal(404);
      }
      expect(opened).to.have.members(expected === 'all' ? names : [...expected, ...ofProjects(persona)]);
    });
  }

  it('finds the same cases in a list as one by one', async () => {
    const wanted = [landmarks.caseOfColleague, landmarks.caseOfChildAccount, landmarks.caseOfRelatedAccount, landmarks.caseOfOtherCustomer];
    const ids = wanted.map((ref) => ref.slice(ref.indexOf('/') + 1));
    const found = async (persona: PersonaId): Promise<readonly string[]> => {
      const { text } = await ask(mock, persona, `/api/now/table/sn_customerservice_case?sysparm_query=sys_idIN${ids.join(',')}&sysparm_fields=sys_id`);
      return ids.filter((id) => text.includes(id));
    };
    expect(await found('customer')).to.have.members([]);
    expect(await found('case-manager')).to.have.members(ids.slice(0, 2));
    expect(await found('customer-admin')).to.have.members(ids.slice(0, 3));
    expect(await found('agent')).to.have.members(ids);
  });

  it('lets nobody step around the filter of cases with a second group of conditions', async () => {
    const all = await ask(mock, 'customer', '/api/now/table/sn_customerservice_case?sysparm_fields=number');
    const roundabout = await ask(mock, 'customer', '/api/now/table/sn_customerservice_case?sysparm_query=number=none^NQsys_idISNOTEMPTY&sysparm_fields=number');
    expect(rowsOf(roundabout)).to.have.deep.members([...rowsOf(all)]);
    const { text } = await ask(mock, 'no-role', '/api/now/table/sn_customerservice_case?sysparm_query=number=none^NQsys_idISNOTEMPTY');
    expect(text).to.equal('{"result":[]}');
  });

  it('lets people without a case see how many problems there are, but none of them', async () => {
    const answer = await ask(mock, 'no-role', '/api/now/table/problem');
    expect(answer.body).to.deep.equal({ result: [] });
    expect(answer.headers.get('X-Total-Count')).to.equal('13');
  });
});

describe('Known Error articles', () => {
  const mock = createMock({ baseUrl: origin });

  /** Titles of the attached articles that a customer may read. */
  const attached: readonly (readonly [problem: Landmark, titles: readonly string[]])[] = [
    ['problemWithPrimaryArticle', ['Gateway alarms are delayed by up to ten minutes']],
    ['problemUnreadableArticle', []],
    ['problemTwoArticlesWithPrimary', ['Meter exports stop at 65,536 rows', 'Splitting a meter export by month']],
    ['problemOneArticleWithoutPrimary', ['Inverter display stays dark after a cold start']],
    ['problemTwoArticlesWithoutPrimary', ['Sensor reports minus 40 degrees', 'Replacing the battery of a cold-room sensor']],
  ];
  for (const [problem, titles] of attached) {
    it(`of ${problem} are attached as far as the customer may read them`, async () => {
      const id = landmarks[problem].slice('problem/'.length);
      const answer = await ask(mock, 'customer', `/api/now/table/m2m_kb_task?sysparm_query=task=${id}&sysparm_fields=kb_knowledge.short_description`);
      expect(rowsOf(answer).map((row) => row['kb_knowledge.short_description'])).to.have.members([...titles]);
    });
  }

  it('that are outdated or drafts are readable for nobody but admins', async () => {
    const path = '/api/now/table/kb_knowledge?sysparm_query=short_descriptionINPortal login with the old app,Voltage regulator resets&sysparm_fields=short_description';
    expect(rowsOf(await ask(mock, 'customer', path))).to.have.length(0);
    expect(rowsOf(await ask(mock, 'agent', path))).to.have.length(0);
    expect(rowsOf(await ask(mock, 'admin', path))).to.have.length(2);
  });
});

describe('people', () => {
  const mock = createMock({ baseUrl: origin });

  const names = async (persona: PersonaId, table: string): Promise<readonly unknown[]> =>
    rowsOf(await ask(mock, persona, `/api/now/table/${table}?sysparm_fields=name&sysparm_query=ORDERBYname`)).map((row) => row['name']);

  it('see themselves and who else is at their account', async () => {
    expect(await names('customer', 'sys_user')).to.deep.equal(['Caleb Strand', 'Jonas Ferrow', 'Mira Castell', 'Priya Lindqvist', 'Wren Adeyemi']);
    expect(await names('customer-admin', 'customer_contact')).to.deep.equal([
      'Caleb Strand', 'Hanna Weiss', 'Ilse Marchetti', 'Jonas Ferrow', 'Mira Castell', 'Priya Lindqvist', 'Tomas Okafor', 'Wren Adeyemi',
    ]);
    expect(await names('case-manager', 'customer_contact')).to.deep.equal([
      'Caleb Strand', 'Ilse Marchetti', 'Jonas Ferrow', 'Mira Castell', 'Priya Lindqvist', 'Tomas Okafor', 'Wren Adeyemi',
    ]);
    expect(await names('partner', 'customer_contact')).to.deep.equal([
      'Felix Oyelaran', 'Greta Simonsen', 'Ingrid Solberg', 'Noor Haddad', 'Piet Vos', 'Ruben Achterberg', 'Sela Brandt',
    ]);
    expect(await names('consumer', 'sys_user')).to.deep.equal(['Lucia Moreau']);
    expect(await names('consumer', 'csm_consumer')).to.deep.equal(['Lucia Moreau']);
    expect(await names('household-head', 'csm_consumer')).to.deep.equal(['Lucia Moreau', 'Odile Renard', 'Étienne Moreau']);
    expect(await names('household-head', 'csm_household')).to.deep.equal(['Moreau household']);
    expect(await names('self-contributor', 'customer_contact')).to.deep.equal([]);
  });

  it('see their account, administrators those below it and those they are related to, partners those of their customers', async () => {
    expect(await names('customer', 'customer_account')).to.deep.equal(['Northwind Grid']);
    expect(await names('customer-admin', 'customer_account')).to.deep.equal(['Juniper Mills', 'Northwind Grid', 'Northwind Grid Coast']);
    expect(await names('partner', 'customer_account')).to.deep.equal(['Aster Foods', 'Helio Systems']);
    expect(await names('no-role', 'customer_account')).to.deep.equal(['Aster Foods']);
  });
});

function isPersona(text: string): text is PersonaId {
  return text in visible;
}
