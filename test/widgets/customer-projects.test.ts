import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { CustomerProjectsDriver } from '../../src/testing/drivers/customer-projects.driver.js';
import { RecordViewDriver } from '../../src/testing/drivers/record-view.driver.js';
import { settled, until } from '../../src/testing/settled.js';
import { demoViewsWith, type WrittenView } from './demo-views.js';
import { PortalPage, tag, type PageOptions } from './portal-page.js';

const record = landmarks.projectOfContact;

const lists = ['Project tasks', 'Project change requests', 'Status reports', 'Sub-projects', 'Work orders', 'Project contacts'];

const refused = (table: string) => http.get(`*/api/now/table/${table}`, () => HttpResponse.json({ error: { message: 'no', detail: '' }, status: 'failure' }, { status: 403 }));

describe('customer-projects', () => {
  let page: PortalPage;

  afterEach(() => page.leave());

  async function open(attributes: Readonly<Record<string, string>> = {}, options: PageOptions = {}) {
    page = new PortalPage({ timeZone: 'UTC', ...options });
    return show(attributes);
  }

  async function show(attributes: Readonly<Record<string, string>>) {
    const widget = await page.show(tag('customer-projects', attributes));
    await page.quiet();
    return { widget, driver: new CustomerProjectsDriver(widget) };
  }

  const changed = (table: string, change: (view: WrittenView) => WrittenView | null): string =>
    demoViewsWith((view) => (view.table === table && view['name'] === 'portal' ? change(view) : view));

  describe('as a list', () => {
    it('has number, name, state, health, progress, planned end and manager, as far as the view lists them', async () => {
      const { driver, widget } = await open();
      expect(driver.columns).to.deep.equal([
        'Number', 'Project name', 'State', 'Overall health', 'Percent complete', 'Planned end date', 'Project manager',
      ]);
      await expect(widget).to.be.accessible();
    });

    it('asks for no column that the view does not list', async () => {
      const { driver } = await open({}, {
        views: changed('customer_project', (view) => ({ ...view, list: ['number', 'short_description'], form: [], raw: [], filter: [], sort: [], export: [] })),
      });
      expect(driver.columns).to.deep.equal(['Number', 'Project name']);
      expect(page.mock.requests.some(({ url, body }) => `${url}${body}`.includes('percent_complete'))).to.equal(false);
    });

    it('says so when there is none', async () => {
      const { widget, driver } = await open({}, { scenario: 'empty' });
      expect(widget.matches(':state(empty)')).to.equal(true);
      expect(driver.text).to.contain('You have no projects');
    });

    it('opens a project in its place and leads back to the same row', async () => {
      const { widget, driver } = await open();
      const [[number = ''] = []] = driver.rows.slice(1);
      const opened = await driver.open(number);
      expect(opened.localName).to.equal('customer-projects');
      expect(driver.backLabel).to.equal('Back to Projects');
      await until(() => widget.shadowRoot?.activeElement?.getAttribute('part') === 'back', 'focus on the way back');
      driver.back();
      await until(() => widget.shadowRoot?.activeElement?.textContent.includes(number) === true, 'focus on the row');
    });

    it('leaves a project to the page that takes it', async () => {
      const { driver, widget } = await open();
      const asked: string[] = [];
      widget.addEventListener('portal-open-record', (event) => {
        event.preventDefault();
        asked.push(event.detail.ref);
      });
      widget.shadowRoot?.querySelectorAll<HTMLElement>('[part="open-button"]')[1]?.click();
      await page.quiet();
      expect(asked).to.deep.equal([record]);
      expect(driver.opened).to.equal(null);
    });

    it('finds projects by what is typed, asking the server', async () => {
      const { driver } = await open();
      const field = driver.searchField;
      if (!field) throw new Error('there is no search');
      field.value = 'cabinet';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      await until(() => driver.rows.length === 1, 'the project');
      expect(driver.rows[0]?.[1]).to.equal('Harbor cabinet keys');
    });

    it('reads page by page', async () => {
      const { driver, widget } = await open({ 'page-size': '2' });
      expect(driver.rows).to.have.length(2);
      widget.shadowRoot?.querySelector<HTMLElement>('[part="more-button"]')?.click();
      await until(() => driver.rows.length === 4, 'two more');
    });
  });

  describe('as the page of a project', () => {
    it('says its name, and how it stands in words', async () => {
      const { widget, driver } = await open({ record });
      expect(driver.heading).to.equal('Coast grid modernization');
      expect([...driver.facts.keys()]).to.deep.equal(['Number', 'State', 'Overall health', 'Percent complete']);
      expect(driver.facts.get('State')).to.equal('Work in Progress');
      expect(driver.facts.get('Overall health')).to.equal('Yellow');
      expect(driver.details.get('Account')).to.equal('Northwind Grid');
      await expect(widget).to.be.accessible();
    });

    it('says how far it has come by a figure and by a bar of the same value', async () => {
      const { driver } = await open({ record });
      const { progress } = driver;
      expect(progress?.max).to.equal(100);
      expect(driver.facts.get('Percent complete')).to.contain(`${progress?.value}%`);
      expect(progress?.getAttribute('aria-label')).to.equal('Percent complete');
    });

    it('has its lists in their order, in few requests', async () => {
      const { driver } = await open({ record });
      expect(driver.lists).to.deep.equal(lists);
      expect(page.mock.requests.filter(({ batched }) => !batched).length).to.be.at.most(12);
    });

    it('does not repeat in a list that its records belong to the project', async () => {
      const { driver } = await open({ record });
      expect(driver.rowsOf('Project contacts').map(([name]) => name)).to.include('Mira Castell');
      expect(driver.rowsOf('Project contacts')[0]).to.have.length(1);
    });

    it('tells health in status reports, newest first', async () => {
      const { driver } = await open({ record });
      expect(driver.rowsOf('Status reports').map(([, , health]) => health)).to.deep.equal(['Yellow', 'Red', 'Green']);
    });

    it('shows what was planned beside what became of it, the project first, then by planned start', async () => {
      const { driver } = await open({ record });
      const [first = '', second = ''] = driver.timeline;
      expect(first).to.contain('Project Coast grid modernization').and.contain('Planned:').and.contain('not ended yet');
      expect(second).to.contain('Approve the cable routes').and.contain('Actual:').and.contain('Ended 5 days late');
      const of = (name: string): string => driver.timeline.find((entry) => entry.includes(name)) ?? '';
      expect(of('Harbor section')).to.contain('Sub-project');
      expect(of('Label the feeder terminals')).to.match(/Not started yet.*days late/u);
      expect(of('Find the keys')).to.contain('No planned dates');
      expect(of('Rent a mobile generator')).to.not.contain('late');
    });

    it('has no timeline where the views list no dates', async () => {
      const without = (view: WrittenView): WrittenView => ({
        ...view, list: ['number', 'short_description'], form: [{ title: '', fields: ['parent', 'top_task'] }], raw: [], sort: [], group: [], export: [], activity: [], write: [], operations: [],
        filter: [{ field: view.table === 'customer_project' ? 'parent' : 'top_task', operators: 'match' }],
      });
      const views = demoViewsWith((view) => (view['name'] === 'portal' && ['customer_project', 'customer_project_task'].includes(view.table) ? without(view) : view));
      const { driver } = await open({ record }, { views });
      expect(driver.timeline).to.deep.equal([]);
      expect(driver.lists).to.deep.equal(lists);
    });

    it('opens a sub-project in its place, and one of that, and leads back step by step', async () => {
      const { widget, driver } = await open({ record });
      const [[harbor = ''] = []] = driver.rowsOf('Sub-projects');
      const sub = await driver.open(harbor);
      await settled(sub);
      await page.quiet();
      const inner = new CustomerProjectsDriver(sub);
      expect(inner.heading).to.equal('Harbor section');
      expect(driver.backLabel).to.equal('Back to Coast grid modernization');
      const [[ducts = ''] = []] = inner.rowsOf('Sub-projects');
      [...sub.shadowRoot?.querySelectorAll<HTMLElement>('[part="open-button"]') ?? []].find((one) => one.textContent.includes(ducts))?.click();
      await until(() => driver.backLabel === 'Back to Harbor section', 'the sub-project of the sub-project');
      driver.back();
      await until(() => driver.backLabel === 'Back to Coast grid modernization', 'the sub-project');
      driver.back();
      await until(() => widget.shadowRoot?.activeElement?.textContent.includes(harbor) === true, 'focus on its row');
    });

    it('opens a status report read-only in its place', async () => {
      const { driver } = await open({ record });
      const [[number = ''] = []] = driver.rowsOf('Status reports');
      const report = await driver.open(number);
      await settled(report);
      expect(report.localName).to.equal('record-view');
      expect(new RecordViewDriver(report).fields.get('Overall health')).to.equal('Yellow');
    });

    it('reads more of a list, and goes on from the first of what came', async () => {
      const { widget, driver } = await open({ record, 'page-size': '12' });
      const before = driver.rowsOf('Project tasks').length;
      const more = widget.shadowRoot?.querySelector<HTMLElement>('[data-list="tasks"] [part="more-button"]');
      expect(driver.text).to.contain('as far as they are listed below');
      more?.focus();
      more?.click();
      await until(() => driver.rowsOf('Project tasks').length > before, 'the rest');
      const [name = ''] = driver.rowsOf('Project tasks')[before] ?? [];
      await until(() => widget.shadowRoot?.activeElement?.textContent.includes(name) === true, 'focus on the first of them');
      expect(driver.text).to.not.contain('as far as they are listed below');
    });
  });

  describe('leaves out what is not for the person', () => {
    for (const [table, name] of [
      ['customer_project_task', 'Project tasks'], ['project_change_request', 'Project change requests'], ['project_status', 'Status reports'],
      ['wm_order', 'Work orders'], ['project_contact', 'Project contacts'],
    ] as const) {
      it(`${name}: no view, no list, and nothing is asked`, async () => {
        const { driver } = await open({ record }, { views: changed(table, () => null) });
        expect(driver.lists).to.deep.equal(lists.filter((one) => one !== name));
        expect(page.mock.requests.some(({ url, body }) => `${url}${body}`.includes(`table/${table}?`))).to.equal(false);
        expect(driver.text).to.not.contain(name);
      });

      it(`${name}: a view that does not let its tie be filtered on, no list`, async () => {
        const { driver } = await open({ record }, { views: changed(table, (view) => ({ ...view, filter: [] })) });
        expect(driver.lists).to.deep.equal(lists.filter((one) => one !== name));
        expect(page.errors).to.deep.equal([]);
      });

      it(`${name}: refused by the server, no list and no trace`, async () => {
        page = new PortalPage({ timeZone: 'UTC' });
        page.answerFirst(http.post('*/api/now/v1/batch', () => new HttpResponse(null, { status: 404 })), refused(table));
        const { driver } = await show({ record });
        await until(() => driver.lists.length > 0, 'the lists');
        expect(driver.lists).to.deep.equal(lists.filter((one) => one !== name));
        expect(driver.text).to.not.contain(name).and.not.contain('could not be loaded');
        expect(page.errors).to.deep.equal([]);
      });
    }

    it('has no lists at all where nothing belongs to the project that the person may read', async () => {
      const { driver } = await open({ record: landmarks.projectWithoutTasks }, {
        views: changed('project_contact', () => null),
      });
      expect(driver.lists).to.deep.equal([]);
      expect(driver.facts.get('Percent complete')).to.contain('0%');
    });

    it('says that something is missing where a list fails, and brings it when asked again', async () => {
      let isBroken = true;
      page = new PortalPage({ timeZone: 'UTC' });
      page.answerFirst(
        http.post('*/api/now/v1/batch', () => new HttpResponse(null, { status: 404 })),
        http.get('*/api/now/table/project_status', () => (isBroken ? HttpResponse.json({ nothing: true }) : undefined)),
      );
      const { widget, driver } = await show({ record });
      await until(() => driver.text.includes('Some of this project could not be loaded'), 'the words');
      expect(driver.lists).to.deep.equal(lists.filter((one) => one !== 'Status reports'));
      isBroken = false;
      widget.shadowRoot?.querySelector<HTMLElement>('[part="retry"]')?.click();
      await until(() => driver.lists.length === lists.length, 'the reports');
    });
  });

  for (const wrong of ['', 'projects', landmarks.caseWithEverything]) {
    it(`says that there is no record for record="${wrong}"`, async () => {
      const { widget, driver } = await open({ record: wrong });
      expect(widget.matches(':state(error)')).to.equal(true);
      expect(driver.text).to.contain('No record to show');
      expect(page.errors).to.deep.equal(['bad-record']);
    });
  }

  it('shows another project when the page names one', async () => {
    const { widget, driver } = await open({ record });
    widget.record = landmarks.projectDone;
    await until(() => driver.heading === 'Harbor cabinet keys', 'the other project');
    expect(driver.text).to.not.contain('Coast grid modernization');
  });

  it('G-63 closes what is open and shows nothing of it when somebody else signs in', async () => {
    const { widget, driver } = await open();
    await driver.open(driver.rows[1]?.[0] ?? '');
    page.signIn('partner');
    await until(() => driver.opened === null && widget.matches(':state(ready)'), 'the list of the other person');
    expect(driver.rows.map(([, name]) => name)).to.deep.equal(['Cold chain monitoring']);
    expect(driver.text).to.not.contain('Coast');
  });
});
