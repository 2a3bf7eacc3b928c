import { expect } from '@open-wc/testing';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import type { PersonaId } from '../../mocks/personas.js';
import { demoViewsWith } from '../widgets/demo-views.js';
import { PortalPage, tag } from '../widgets/portal-page.js';
import { readCustomer, useCase, useCatalog, useInbox, useLists, useModules, useNewCase, useTask, useProjects, useProjectTask, useProjectTasks, useTasks } from './acting.js';
import { useEverything, type Surroundings } from './journey.js';
import { hiddenValue, secretsIn } from './secrets.js';
import { channels, Witness } from './witness.js';

/* The service sends every column that it has of every row, internal ones included. Whatever people do, none may come out. */
describe('in front of a service that over-shares', () => {
  let page: PortalPage;
  let witness: Witness;
  let found: string[];

  function arrive(persona: PersonaId, views?: string): void {
    page = new PortalPage({ persona, scenario: 'over-sharing', ...(views === undefined ? {} : { views }) });
    witness = new Witness(() => page.mock.requests);
    found = [];
  }

  async function look(step: string): Promise<void> {
    for (const [channel, text] of await witness.report()) {
      // Telling the portal owner the names of what is over-shared is what this event is for; values never.
      const all = secretsIn(text, channel === 'requests' ? 'wire' : 'prose');
      const secrets = channel === 'drift' ? all.filter((secret) => secret === hiddenValue) : all;
      found.push(...secrets.map((secret) => `${secret} on the channel “${channel}” after ${step}`));
    }
  }

  async function useRelatedRecords(attributes: Readonly<Record<string, string>>): Promise<void> {
    const widget = await page.show(tag('related-records', attributes));
    await useEverything(widget, { look, quiet: () => page.quiet() });
  }

  afterEach(() => {
    witness.leave();
    page.leave();
  });

  const journeys: readonly (readonly [PersonaId, keyof typeof landmarks, Readonly<Record<string, string>>, string])[] = [
    ['customer', 'caseWithEverything', {}, 'opens all that hangs on a case in pop-ups'],
    ['customer', 'caseWithEverything', { detail: 'inline' }, 'opens all that hangs on a case in place'],
    ['customer', 'caseWithManyRequests', {}, 'sorts, searches and asks for more'],
    ['partner', 'caseOfPartnerContact', {}, 'looks at the case that they help with'],
    ['agent', 'caseWithEverything', {}, 'opens all that hangs on a case in pop-ups'],
  ];

  for (const [persona, record, attributes, what] of journeys) {
    it(`nothing hidden comes out anywhere while a ${persona} ${what} (${record})`, async () => {
      arrive(persona);
      await useRelatedRecords({ record: landmarks[record], ...attributes });
      expect(found.join(', ')).to.equal('');
      expect(page.errors).to.deep.equal([]);
    });
  }

  for (const persona of ['customer', 'agent'] as const) {
    it(`nothing hidden comes out of a record that a ${persona} reads`, async () => {
      arrive(persona);
      for (const record of [landmarks.caseWithEverything, landmarks.problemWithPrimaryArticle, landmarks.requestWithThreeItems]) {
        await page.show(tag('record-view', { record }));
        await page.quiet();
        await look(record);
      }
      expect(found.join(', ')).to.equal('');
      expect(page.errors).to.deep.equal([]);
    });
  }

  /** Employees of the demo read work notes, which customers must not: here nobody is granted any, so that one that shows is a leak. */
  const customersOnly = demoViewsWith((view) => ({
    ...view, ...(view['activity'] === undefined ? {} : { activity: ['comments', 'state'], write: ['comments'] }),
  }));

  const deeds: readonly (readonly [PersonaId, keyof HTMLElementTagNameMap, Readonly<Record<string, string>>, (widget: HTMLElement, around: Surroundings) => Promise<void>])[] = [
    ['customer', 'case-view', { record: landmarks.caseWithEverything }, useCase],
    ['customer', 'case-view', { record: landmarks.caseResolved }, useCase],
    ['authorized-contact', 'case-view', { record: landmarks.caseAwaitingInfoOfParty }, useCase],
    ['self-contributor', 'case-view', { record: landmarks.caseResolvedOfEmployee }, useCase],
    ['agent', 'case-view', { record: landmarks.caseWithEverything }, useCase],
    ['customer-admin', 'approval-inbox', { undo: '0', confirm: 'never' }, useInbox],
    ['case-manager', 'approval-inbox', { undo: '0', confirm: 'never' }, useInbox],
    ['customer', 'create-request', {}, useCatalog],
    ['customer', 'my-lists', {}, useLists],
    ['relationship-contributor', 'my-lists', { category: 'contributor' }, useLists],
    ['location-contributor', 'my-lists', { category: 'contributor' }, useLists],
    ['account-contributor', 'create-case', { view: 'new-case' }, useNewCase(['Account', 'Aster'], ['Contact', 'Felix'])],
    ['consumer-contributor', 'create-case', { view: 'new-case' }, useNewCase(['Consumer', 'Lucia'])],
    ['location-contributor', 'create-case', { view: 'new-case' }, useNewCase(
      ['Requesting business location', 'Harbor Depot'], ['Requesting support from business location', 'North'],
    )],
    ['self-contributor', 'create-case', { view: 'new-case' }, useNewCase()],
    ['proxy-contact', 'create-case', { view: 'new-case', producer: 'proxy' }, useNewCase(['Account', 'Aster'], ['Contact', 'Felix'])],
    ['customer', 'create-case', { view: 'new-case', producer: 'product' }, useNewCase()],
    ['customer', 'create-case', { view: 'new-case', producer: 'project' }, useNewCase(['Project', 'Coast'], ['Project Task', 'Survey'])],
    ['customer', 'create-case', { view: 'new-case', producer: 'project', task: landmarks.projectTaskOfSub }, useNewCase()],
    ['customer', 'project-tasks', { 'scope': 'all', 'group-by': 'project', 'order': 'overdue' }, useProjectTasks],
    ['customer', 'project-task', { record: landmarks.projectTaskInProgress }, useProjectTask],
    ['partner', 'project-tasks', {}, useProjectTasks],
    ['customer', 'case-tasks', {}, useTasks],
    ['case-task-agent', 'case-tasks', { scope: 'group' }, useTasks],
    ['case-task-agent', 'case-task', { record: landmarks.taskOfAgent }, useTask],
    ['customer', 'customer-projects', {}, useProjects],
    ['partner', 'customer-projects', {}, useProjects],
    ['project-manager', 'customer-projects', { 'page-size': '5' }, useProjects],
    ['case-task-agent', 'workspace-modules', {}, useModules],
    ['case-task-viewer', 'workspace-modules', {}, useModules],
    ['contributor-viewer', 'workspace-modules', {}, useModules],
    ['case-viewer', 'workspace-modules', {}, useModules],
    ['case-task-agent', 'customer-information', { record: landmarks.taskOfAgent }, readCustomer],
    ['case-task-agent', 'customer-information', { record: landmarks.caseForLocationAwaitingInfo }, readCustomer],
    ['agent', 'customer-information', { record: landmarks.caseOfHousehold }, readCustomer],
  ];

  for (const [persona, name, attributes, use] of deeds) {
    it(`nothing hidden comes out anywhere while a ${persona} does everything with ${name} ${attributes['record'] ?? ''}`, async () => {
      arrive(persona, customersOnly);
      const widget = await page.show(tag(name, attributes));
      await use(widget, { look, quiet: () => page.quiet() });
      expect([...new Set(found)].join(', ')).to.equal('');
      expect(page.errors).to.deep.equal([]);
    });
  }

  it('the portal owner is told the names of what the service over-shares', async () => {
    arrive('customer');
    await useRelatedRecords({ record: landmarks.caseWithEverything });
    expect(page.drift).to.include.members(['cause_notes', 'fix_notes', 'backout_plan', 'u_internal_margin', 'estimated_cost']);
  });

  it('the page looked at has every channel in it, so that none is overlooked', async () => {
    arrive('customer');
    await page.show(tag('record-view', { record: landmarks.caseWithEverything }));
    const report = await witness.report();
    expect([...report.keys()]).to.deep.equal([...channels]);
    expect(report.get('page')).to.contain('CS0101017');
    expect(report.get('requests')).to.contain('sysparm_fields=');
    expect(report.get('drift')).to.contain('u_internal_margin');
  });
});
