import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { until } from '../../src/testing/settled.js';
import { casesSent, openCaseForm, type CaseFormPage } from '../widgets/case-form-page.js';
import { focused, press, spoken, tabTo } from './keys.js';

/* One test for each row of the table of keys: real key presses, no mouse. */
describe('create-case, by keyboard', () => {
  let opened: CaseFormPage;

  afterEach(() => opened.page.leave());

  it('K-case-01 arrow keys answer for whom the case is, and the fields follow', async () => {
    opened = await openCaseForm('customer', { persona: 'relationship-contributor' });
    const { driver } = opened;
    await tabTo('Account');
    await press(' ');
    await until(() => driver.labels.includes('Account'), 'the fields of an account');
    await press('ArrowDown');
    await until(() => driver.labels.includes('Consumer'), 'the fields of a consumer');
    expect(driver.labels).not.to.contain('Account');
  });

  it('K-case-02 a reference is found, chosen and sent without a mouse', async () => {
    opened = await openCaseForm('customer', { persona: 'consumer-contributor' });
    const { driver, page } = opened;
    await tabTo('Consumer');
    await sendKeys({ type: 'Lucia' });
    const options = (): number => opened.widget.shadowRoot?.querySelectorAll('[role="option"]').length ?? 0;
    await until(() => options() === 1 && driver.text.includes('Lucia Moreau'), 'the one that is meant');
    await press('ArrowDown');
    await press('Enter');
    await until(() => driver.valueOf('Consumer') === 'Lucia Moreau', 'the consumer');
    await tabTo('Subject');
    await sendKeys({ type: 'Pump is silent' });
    await press('Enter');
    await until(() => driver.isDone, 'the confirmation');
    expect(focused()).to.equal(driver.step);
    expect(casesSent(page)).to.have.length(1);
  });

  it('K-case-03 Enter on a link of the summary goes to the field', async () => {
    opened = await openCaseForm('customer', { persona: 'self-contributor' });
    const { driver } = opened;
    await tabTo('Create case');
    await press('Enter');
    await until(() => driver.summary !== '', 'the summary');
    await press('Tab');
    await press('Enter');
    expect(focused()).to.equal('Subject');
  });

  it('K-case-04 project and task are found and chosen without a mouse, and the task says its project', async () => {
    opened = await openCaseForm('project', { persona: 'customer' });
    const { driver } = opened;
    expect(await tabTo('Project Task')).to.deep.equal(['Project', 'Project Task']);
    await sendKeys({ type: 'Pull' });
    await until(() => opened.widget.shadowRoot?.querySelector('[role="option"]') !== null && driver.text.includes('PRJTASK'), 'the list');
    await press('ArrowDown');
    await press('Enter');
    await until(() => driver.valueOf('Project') === 'Harbor section', 'the project of the task');
    expect(focused()).to.equal('Project Task');
    await until(() => spoken(opened.widget).join().includes('Filled in: Project, Harbor section'), 'the news');
  });

  it('K-case-05 Escape empties the project, and the task goes with it', async () => {
    opened = await openCaseForm('project', { persona: 'customer' }, { task: landmarks.projectTaskOfSub });
    const { driver } = opened;
    await tabTo('Project');
    await press('Escape');
    expect([driver.valueOf('Project'), driver.valueOf('Project Task'), focused()]).to.deep.equal(['', '', 'Project']);
    await until(() => spoken(opened.widget).join().includes('Project Task'), 'the news');
  });
});
