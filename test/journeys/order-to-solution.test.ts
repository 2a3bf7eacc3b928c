import { expect } from '@open-wc/testing';
import { people } from '../../mocks/dataset/people.js';
import type { PersonaId } from '../../mocks/personas.js';
import type { RecordRef } from '../../src/data/record-ref.js';
import { ActivityStreamDriver } from '../../src/testing/drivers/activity-stream.driver.js';
import { ApprovalInboxDriver } from '../../src/testing/drivers/approval-inbox.driver.js';
import { CaseViewDriver } from '../../src/testing/drivers/case-view.driver.js';
import { CreateRequestDriver } from '../../src/testing/drivers/create-request.driver.js';
import { RelatedRecordsDriver } from '../../src/testing/drivers/related-records.driver.js';
import { settled, until } from '../../src/testing/settled.js';
import { Counter } from './counter.js';

describe('from an order to its solution, several people in turn at one service', () => {
  let counter: Counter;

  beforeEach(() => {
    counter = new Counter();
  });

  afterEach(() => counter.page.leave());

  /** Somebody orders a day of training, which takes an approval; its number and its case. */
  async function order(persona: PersonaId, forWhom: readonly (readonly [string, string])[] = []) {
    const driver = new CreateRequestDriver(await counter.serve(persona, 'create-request'));
    await driver.choose('Training day');
    for (const [label, text] of forWhom) await driver.pick(label, text);
    driver.fill('How many people take part?', '4');
    await driver.order();
    await counter.page.quiet();
    const number = /REQ\d+/.exec(driver.text)?.[0] ?? '';
    expect(number).to.not.equal('');
    return { driver, number, record: caseOf(number) };
  }

  /** The case that came with a request, as the service keeps it. */
  function caseOf(number: string): RecordRef {
    const [request] = counter.page.mock.backend.asSystem().list('sc_request', { query: `number=${number}` }).records;
    return `sn_customerservice_case/${request?.['parent'] ?? ''}`;
  }

  async function caseView(persona: PersonaId, record: RecordRef) {
    const driver = new CaseViewDriver(await counter.serve(persona, 'case-view', { record }));
    await until(() => driver.stream !== null, 'the stream');
    if (driver.stream) await settled(driver.stream);
    await counter.page.quiet();
    return driver;
  }

  function streamOf({ stream }: CaseViewDriver): ActivityStreamDriver {
    if (!stream) throw new Error('there is no stream');
    return new ActivityStreamDriver(stream);
  }

  /** What was said on a case. */
  const saidOn = (driver: CaseViewDriver): readonly string[] => streamOf(driver).entries.filter(({ kind }) => kind === 'comment').map(({ text }) => text);

  /** The agent works on the case at a desk of her own. */
  function resolve(record: RecordRef, notes: string): void {
    const [table = '', id = ''] = record.split('/');
    counter.page.mock.backend.as(people.dana.userName).update(table, id, { state: '6', resolution_code: '1', close_notes: notes });
  }

  async function answer(driver: CaseViewDriver, action: string, reason = ''): Promise<void> {
    await driver.ask(action);
    if (reason !== '') driver.write(reason);
    driver.confirm();
    await until(() => driver.question === null, 'the question to go');
    await counter.page.quiet();
  }

  it('a customer orders, the administrator approves, the agent resolves, the customer rejects the first solution and accepts the next', async () => {
    const { number, record } = await order('customer');

    const before = await caseView('customer', record);
    expect(before.state).to.equal('New');
    expect(saidOn(before)).to.deep.equal([]);

    const inbox = await counter.serve('customer-admin', 'approval-inbox', { undo: '0', confirm: 'never' });
    const desk = new ApprovalInboxDriver(inbox);
    expect(desk.names).to.include(number);
    const related = new RelatedRecordsDriver(await counter.beside('related-records', { record }));
    const status = (): string | undefined => related.rows.find((row) => row.number === number)?.state;
    expect(status()).to.equal('Pending Approval');
    desk.approve(number);
    await until(() => status() === 'Approved', 'the new status beside the inbox, without a reload');
    await counter.page.quiet();
    expect(desk.names).to.not.include(number);

    const approved = await caseView('customer', record);
    expect(saidOn(approved)).to.have.length(1);
    expect(saidOn(approved)[0]).to.contain(number).and.to.contain('Approved');
    expect(approved.related === null).to.equal(false);

    resolve(record, 'The training is on Tuesday.');
    const proposed = await caseView('customer', record);
    expect(proposed.state).to.equal('Resolved');
    expect([...(proposed.solution?.values() ?? [])]).to.include('The training is on Tuesday.');
    await answer(proposed, 'Reject solution', 'We are all away on Tuesday.');
    expect(proposed.state).to.equal('Open');
    expect(saidOn(proposed)).to.include('We are all away on Tuesday.');

    resolve(record, 'The training is on Thursday.');
    const again = await caseView('customer', record);
    await answer(again, 'Accept solution');
    expect(again.state).to.equal('Closed');
    expect(streamOf(again).field === null).to.equal(true);
    expect(again.actions).to.deep.equal([]);
    expect(counter.page.errors).to.deep.equal([]);
  });

  it('an employee orders for a customer, who finds the case in her own name and does without it after all', async () => {
    const { driver, number, record } = await order('proxy-contact', [['Account', 'Northwind Grid'], ['Contact', 'Mira']]);
    expect(driver.actingFor).to.contain('Mira Castell').and.to.contain('Northwind Grid');

    const customer = await caseView('customer', record);
    expect(customer.fields.get('Contact')).to.equal('Mira Castell');

    const employee = await caseView('proxy-contact', record);
    expect(employee.title).to.equal(customer.title);

    const desk = new ApprovalInboxDriver(await counter.serve('customer-admin', 'approval-inbox', { undo: '0', confirm: 'never' }));
    await desk.reject(number);
    desk.write('Not this year.');
    desk.confirm();
    await until(() => !desk.names.includes(number), 'the approval to go');
    await counter.page.quiet();

    const rejected = await caseView('customer', record);
    const list = new RelatedRecordsDriver(rejected.related ?? raise());
    expect(list.rows.find((row) => row.number === number)?.state).to.equal('Closed Rejected');
    await answer(rejected, 'Close case', 'Then we do without.');
    expect(rejected.state).to.equal('Closed');
    expect(saidOn(rejected)).to.include('Then we do without.');
    expect(counter.page.errors).to.deep.equal([]);
  });

  it('a delegate decides in the stead of the administrator, and he finds it decided', async () => {
    const { number } = await order('customer');
    const delegate = new ApprovalInboxDriver(await counter.serve('case-manager', 'approval-inbox', { undo: '0', confirm: 'never', 'page-size': '50' }));
    expect(delegate.names).to.include(number);
    expect(delegate.approval(number)?.title).to.contain('Jonas Ferrow');
    delegate.approve(number);
    await until(() => !delegate.names.includes(number), 'the approval to go');
    await counter.page.quiet();
    const administrator = new ApprovalInboxDriver(await counter.serve('customer-admin', 'approval-inbox'));
    expect(administrator.names).to.not.include(number);
    await administrator.showDecided();
    expect(administrator.names).to.include(number);
    expect(Object.values(administrator.approval(number) ?? {}).join(' ')).to.contain('priya.lindqvist');
  });
});

function raise(): never {
  throw new Error('this should be there');
}
