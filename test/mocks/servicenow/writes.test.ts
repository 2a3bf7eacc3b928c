import { expect } from '@open-wc/testing';
import { createMock, landmarks } from '../../../mocks/index.js';
import type { Mock } from '../../../mocks/index.js';
import { ask, origin, resultOf } from '../ask.js';

const path = `/api/now/table/${landmarks.caseWithEverything}?sysparm_fields=priority,due_date,assigned_to&sysparm_exclude_reference_link=true`;
const owen = '98da279cb5755744e7277034dde1361b';

describe('writing through the Table API', () => {
  let mock: Mock;

  beforeEach(() => {
    mock = createMock({ baseUrl: origin });
  });

  it('changes only what is named, with PUT as with PATCH', async () => {
    for (const [method, priority] of [['PUT', '1'], ['PATCH', '3']] as const) {
      const { status, body } = await ask(mock, 'agent', path, { method, json: { priority } });
      expect(status).to.equal(200);
      expect(body).to.deep.equal({ result: { priority, due_date: '', assigned_to: '398d52993fde7bb9a14d2b051c88c211' } });
    }
  });

  it('counts the changes of a record', async () => {
    const count = async (): Promise<unknown> => resultOf(await ask(mock, 'agent', `/api/now/table/${landmarks.caseWithEverything}?sysparm_fields=sys_mod_count,sys_updated_by`));
    expect(await count()).to.deep.equal({ sys_mod_count: '4', sys_updated_by: 'mira.castell' });
    await ask(mock, 'agent', path, { method: 'PATCH', json: { priority: '1' } });
    expect(await count()).to.deep.equal({ sys_mod_count: '5', sys_updated_by: 'dana.whitlock' });
  });

  it('takes labels, names and local times where display values are announced', async () => {
    const json = { priority: '1 - Critical', due_date: '2026-12-24 18:00:00', assigned_to: 'Owen Tarrant' };
    const { body } = await ask(mock, 'agent', `${path}&sysparm_input_display_value=true`, { method: 'PATCH', json });
    expect(body).to.deep.equal({ result: { priority: '1', due_date: '2026-12-24 18:00:00', assigned_to: owen } });
    const stored = await ask(mock, 'agent', path, { method: 'PATCH', json: { priority: '1 - Critical', due_date: '2026-12-24 06:00:00' } });
    expect(resultOf(stored)).to.include({ priority: '1', due_date: '2026-12-24 06:00:00' });
  });

  it('answers without a body when none is wanted', async () => {
    const { status, text } = await ask(mock, 'agent', path, { method: 'PATCH', json: { priority: '1' }, headers: { 'X-no-response-body': 'true' } });
    expect([status, text]).to.deep.equal([200, '']);
  });

  it('tells where a new record is', async () => {
    const { status, headers, text } = await ask(mock, 'customer', '/api/now/v2/table/sn_customerservice_case', {
      method: 'POST', json: { short_description: 'New' }, headers: { 'X-no-response-body': 'true' },
    });
    expect([status, text]).to.deep.equal([201, '']);
    expect(headers.get('Location')).to.match(/^https:\/\/support\.example\.com\/api\/now\/v2\/table\/sn_customerservice_case\/[0-9a-f]{32}$/);
  });

  it('ignores columns that do not exist and choices that are none', async () => {
    const { status, body } = await ask(mock, 'agent', path, { method: 'PATCH', json: { nonsense: '1', priority: '9', due_date: { a: 1 } } });
    expect(status).to.equal(200);
    expect(resultOf({ status, body, headers: new Headers(), text: '' })).to.include({ priority: '2', due_date: '' });
  });

  it('deletes for who may', async () => {
    expect((await ask(mock, 'admin', `/api/now/table/${landmarks.caseNew}`, { method: 'DELETE' })).status).to.equal(204);
    expect((await ask(mock, 'admin', `/api/now/table/${landmarks.caseNew}`)).status).to.equal(404);
    mock.reset();
    expect((await ask(mock, 'admin', `/api/now/table/${landmarks.caseNew}`)).status).to.equal(200);
  });

  it('takes the method from a header', async () => {
    const { status, body } = await ask(mock, 'agent', path, { method: 'POST', json: { priority: '1' }, headers: { 'X-http-method-override': 'PATCH' } });
    expect([status, resultOf({ status, body, headers: new Headers(), text: '' })]).to.deep.equal([
      200, { priority: '1', due_date: '', assigned_to: '398d52993fde7bb9a14d2b051c88c211' },
    ]);
  });

  it('appends to a journal with every write', async () => {
    await ask(mock, 'customer', path, { method: 'PATCH', json: { comments: 'One' } });
    await ask(mock, 'customer', path, { method: 'PATCH', json: { comments: 'Two' } });
    const { text } = await ask(mock, 'customer', `/api/now/table/${landmarks.caseWithEverything}?sysparm_fields=comments&sysparm_display_value=true`);
    expect(text.indexOf('Two')).to.be.lessThan(text.indexOf('One'));
    expect(text).to.contain('It happened again tonight');
  });
});
