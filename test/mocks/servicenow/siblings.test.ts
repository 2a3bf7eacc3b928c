import { expect } from '@open-wc/testing';
import { createMock, landmarks } from '../../../mocks/index.js';
import { fromBase64, toBase64 } from '../../../mocks/servicenow/base64.js';
import { ask, origin, resultOf } from '../ask.js';

describe('the siblings of the Table API', () => {
  const mock = createMock({ baseUrl: origin });

  /** The columns of a table as one persona is told them. */
  const columnsFor = async (persona: 'customer' | 'agent', table: string): Promise<Readonly<Record<string, unknown>>> => {
    const result = resultOf(await ask(mock, persona, `/api/now/ui/meta/${table}`));
    return typeof result === 'object' && result !== null && 'columns' in result ? { ...(typeof result.columns === 'object' ? result.columns : {}) } : {};
  };

  it('ui/meta describes a choice with its values and nothing chosen', async () => {
    expect((await columnsFor('customer', 'sn_customerservice_case'))['category']).to.deep.equal({
      name: 'category', label: 'Category', type: 'choice', internal_type: 'integer', base_type: 'integer', max_length: 40, mandatory: false,
      read_only: false, default: '1', hint: '', filterable: true, cansort: true, canmatch: true, cangroup: true, attributes: '',
      column_type: 'element', choice_type: 1,
      choices: [
        { label: '-- None --', value: '' }, { label: 'Question', value: '0' }, { label: 'Issue', value: '1' }, { label: 'Feature', value: '2' },
      ],
    });
  });

  it('ui/meta describes a reference by where it leads, and inherited columns too', async () => {
    const columns = await columnsFor('customer', 'problem');
    expect(columns['primary_known_error_article']).to.include({ type: 'reference', reference: 'kb_template_known_error_article', reference_display_field: 'number' });
    expect(columns['short_description']).to.include({ label: 'Problem statement', max_length: 160 });
    expect(columns['sys_updated_on']).to.include({ type: 'glide_date_time' });
  });

  it('ui/meta is silent on columns that the person may not read', async () => {
    expect(await columnsFor('customer', 'problem')).to.not.have.any.keys('cause_notes', 'fix_notes', 'work_notes');
    expect(await columnsFor('agent', 'problem')).to.include.all.keys('cause_notes', 'fix_notes', 'work_notes');
  });

  it('current_user tells who is signed in', async () => {
    expect((await ask(mock, 'customer', '/api/now/ui/user/current_user')).body).to.deep.equal({
      result: {
        user_sys_id: '011e1f23280c6c46b11df2f724e88e90', user_name: 'mira.castell', user_display_value: 'Mira Castell', user_initials: 'MC', user_avatar: '',
      },
    });
  });

  it('roles can be read by whom they belong to', async () => {
    const { body } = await ask(mock, 'customer', '/api/now/table/sys_user_has_role?sysparm_query=user=011e1f23280c6c46b11df2f724e88e90^state=active&sysparm_fields=role.name,inherited');
    expect(body).to.deep.equal({
      result: [
        { 'role.name': 'sn_customerservice.customer', inherited: 'false' },
        { 'role.name': 'snc_external', inherited: 'true' },
        { 'role.name': 'sn_esm_user', inherited: 'true' },
        { 'role.name': 'sn_apptmnt_booking.appointment_booking_user', inherited: 'true' },
      ],
    });
    const others = await ask(mock, 'customer', '/api/now/table/sys_user_has_role?sysparm_query=user=398d52993fde7bb9a14d2b051c88c211');
    expect(others.body).to.deep.equal({ result: [] });
  });

  it('stats counts and adds up', async () => {
    const parent = landmarks.caseWithManyRequests.slice(landmarks.caseWithManyRequests.indexOf('/') + 1);
    const query = `/api/now/stats/sc_request?sysparm_query=parent=${parent}`;
    expect((await ask(mock, 'customer', `${query}&sysparm_count=true&sysparm_max_fields=number`)).body).to.deep.equal({
      result: { stats: { count: '34', max: { number: 'REQ0050134' } } },
    });
    expect((await ask(mock, 'customer', `${query}&sysparm_count=true&sysparm_group_by=request_state&sysparm_display_value=all&sysparm_having=count^number^>^11`)).body).to.deep.equal({
      result: [{ stats: { count: '12' }, groupby_fields: [{ field: 'request_state', value: 'requested', display_value: 'Pending Approval' }] }],
    });
  });

  it('stats counts no record that the person may not read', async () => {
    expect((await ask(mock, 'no-role', '/api/now/stats/problem?sysparm_count=true')).body).to.deep.equal({ result: { stats: { count: '0' } } });
    expect((await ask(mock, 'no-role', '/api/now/stats/problem')).status).to.equal(400);
  });

  it('batch answers several requests in one, each as it would be answered alone', async () => {
    const rest_requests = [
      { id: 'one', method: 'GET', url: `/api/now/table/${landmarks.caseNew}?sysparm_fields=number`, headers: [{ name: 'Accept', value: 'application/json' }] },
      { id: 'two', method: 'GET', url: '/api/now/table/nonsense', exclude_response_headers: true },
      { id: 'three', method: 'PATCH', url: `/api/now/table/${landmarks.caseNew}?sysparm_fields=number`, body: toBase64('{"comments":"Grüße"}') },
    ];
    const { status, body } = await ask(mock, 'customer', '/api/now/v1/batch', { method: 'POST', json: { batch_request_id: 7, rest_requests } });
    expect(status).to.equal(200);
    const json = [{ name: 'Content-Type', value: 'application/json;charset=UTF-8' }];
    const rest = { execution_time: 1, error_message: '', redirect_url: '' };
    expect(body).to.deep.equal({
      batch_request_id: '7',
      serviced_requests: [
        { id: 'one', status_code: 200, status_text: 'OK', headers: json, body: toBase64('{"result":{"number":"CS0101021"}}'), ...rest },
        {
          id: 'two', status_code: 400, status_text: 'Bad Request',
          body: toBase64('{"error":{"message":"Invalid table nonsense","detail":null},"status":"failure"}'), ...rest,
        },
        { id: 'three', status_code: 200, status_text: 'OK', headers: json, body: toBase64('{"result":{"number":"CS0101021"}}'), ...rest },
      ],
      unserviced_requests: [],
    });
    const { text } = await ask(mock, 'customer', `/api/now/table/${landmarks.caseNew}?sysparm_fields=comments&sysparm_display_value=true`);
    expect(text).to.contain('Grüße');
  });

  it('base64 carries every script', () => {
    expect(toBase64('Grüße')).to.equal('R3LDvMOfZQ==');
    expect(fromBase64('R3LDvMOfZQ==')).to.equal('Grüße');
    expect(fromBase64(toBase64('مرحبا 日本 🎉'))).to.equal('مرحبا 日本 🎉');
  });
});
