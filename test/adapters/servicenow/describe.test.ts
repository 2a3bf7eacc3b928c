import { expect } from '@open-wc/testing';
import { fieldType } from '../../../src/adapters/servicenow/field-types.js';
import { tableLabel } from '../../../src/adapters/servicenow/table-labels.js';
import { adapterOver, codeOf, fakeInstance, json, never, refusal, type Sent } from './fake-instance.js';

const problemColumns = {
  number: { name: 'number', label: 'Number', type: 'string', internal_type: 'string', max_length: 40, mandatory: false, read_only: true, filterable: true, cansort: true },
  state: {
    name: 'state', label: 'State', type: 'choice', internal_type: 'integer', max_length: 40, mandatory: true, read_only: false, filterable: true, cansort: false,
    choices: [{ label: '-- None --', value: '' }, { label: 'New', value: '101' }, { label: 'Closed', value: '107' }],
  },
  description: { name: 'description', label: 'Description', type: 'string', internal_type: 'string', max_length: 4000, filterable: false },
  assigned_to: { name: 'assigned_to', label: 'Assigned to', type: 'reference', internal_type: 'reference', reference: 'sys_user', filterable: true, cansort: true },
};
const userColumns = {
  name: { label: 'Name', type: 'string', internal_type: 'string', max_length: 151, filterable: true, cansort: true },
  manager: { label: 'Manager', type: 'reference', internal_type: 'reference', reference: 'sys_user' },
};
const columns: Record<string, object> = { problem: problemColumns, sys_user: userColumns };

const tableIn = ({ url }: Sent) => url.pathname.split('/').at(-1) ?? '';
const meta = (request: Sent) => json({ result: { columns: columns[tableIn(request)] ?? {} } });
const paths = (sent: readonly Sent[]) => sent.map(({ url }) => url.pathname);

const batchOf = (request: Sent) => JSON.parse(request.body) as { rest_requests: { id: string; url: string }[] };
const encode = (value: unknown) => btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value))));

describe('Descriptions from ui/meta', () => {
  it('G-60 tell of the asked fields only, with types, choices and permissions', async () => {
    const found = await adapterOver(fakeInstance(meta)).describe('problem', ['number', 'state', 'description'], { signal: never() });
    expect(found).to.deep.equal({
      table: 'problem',
      label: 'Problem',
      fields: {
        number: { label: 'Number', type: 'string', maxLength: 40, mandatory: false, readable: 'yes', writable: 'no', filterable: 'yes', sortable: 'yes' },
        state: {
          label: 'State', type: 'choice', choices: [{ value: '101', label: 'New' }, { value: '107', label: 'Closed' }], maxLength: 40,
          mandatory: true, readable: 'yes', writable: 'unknown', filterable: 'yes', sortable: 'no',
        },
        description: { label: 'Description', type: 'text', maxLength: 4000, mandatory: false, readable: 'yes', writable: 'unknown', filterable: 'no', sortable: 'unknown' },
      },
    });
  });

  it('take a field that is left out of a described table for unreadable', async () => {
    const { fields } = await adapterOver(fakeInstance(meta)).describe('problem', ['work_notes', 'constructor_x'], { signal: never() });
    expect(fields['work_notes']).to.include({ readable: 'no', writable: 'no', filterable: 'no', sortable: 'no' });
    expect(fields['constructor_x']).to.include({ readable: 'no' });
  });

  it('follow references, each step of which must be permitted', async () => {
    const instance = fakeInstance(meta);
    const asked = ['assigned_to', 'assigned_to.name', 'assigned_to.manager.name', 'assigned_to.salary', 'number.name', 'secret.name'];
    const { fields } = await adapterOver(instance).describe('problem', asked, { signal: never() });
    expect(fields['assigned_to']).to.include({ type: 'reference', reference: 'sys_user' });
    expect(fields['assigned_to.name']).to.include({ label: 'Name', readable: 'yes', writable: 'no', filterable: 'yes', sortable: 'yes' });
    expect(fields['assigned_to.manager.name']).to.include({ label: 'Name', readable: 'yes', filterable: 'unknown' });
    expect(fields['assigned_to.salary']).to.include({ readable: 'no' });
    expect(fields['secret.name']).to.include({ readable: 'no' });
    expect(Object.hasOwn(fields, 'number.name')).to.equal(false);
    expect(paths(instance.sent)).to.deep.equal(['/api/now/ui/meta/problem', '/api/now/ui/meta/sys_user']);
  });

  it('are asked for once and then known', async () => {
    const instance = fakeInstance(meta);
    const adapter = adapterOver(instance);
    await Promise.all([adapter.describe('problem', ['number'], { signal: never() }), adapter.describe('problem', ['state'], { signal: never() })]);
    await adapter.describe('problem', ['description'], { signal: never() });
    expect(instance.sent).to.have.length(1);
  });

  it('do not remember that the server could not be reached', async () => {
    let down = true;
    const adapter = adapterOver(fakeInstance((request) => (down ? Promise.reject(new TypeError('x')) : meta(request))));
    expect(await codeOf(adapter.describe('problem', ['number'], { signal: never() }))).to.equal('unreachable');
    down = false;
    expect((await adapter.describe('problem', ['number'], { signal: never() })).fields['number']?.label).to.equal('Number');
  });

  it('end for a caller whose signal fires and go on for the others', async () => {
    const gate = Promise.withResolvers<void>();
    const adapter = adapterOver(fakeInstance(async (request) => (await gate.promise, meta(request))));
    const stop = new AbortController();
    const first = codeOf(adapter.describe('problem', ['number'], { signal: stop.signal }));
    const second = codeOf(adapter.describe('problem', ['number'], { signal: never() }));
    stop.abort();
    expect(await first).to.equal('internal');
    gate.resolve();
    expect(await second).to.equal('resolved');
  });

  it('G-52 are forgotten when another person is signed in', async () => {
    let user = 'one';
    const instance = fakeInstance((request) =>
      request.url.pathname.endsWith('current_user')
        ? json({ result: { user_sys_id: user, user_name: user, user_display_value: user } })
        : request.url.pathname.includes('/ui/meta/') ? meta(request) : refusal(403, 'Operation Failed'));
    const adapter = adapterOver(instance);
    const described = () => paths(instance.sent).filter((path) => path.includes('/ui/meta/')).length;
    const look = async () => {
      await adapter.identity({ signal: never() });
      await adapter.describe('problem', ['number'], { signal: never() });
    };
    await look();
    await look();
    expect(described()).to.equal(1);
    user = 'two';
    await look();
    expect(described()).to.equal(2);
  });

  it('refuse what is no table and what is no path', async () => {
    const instance = fakeInstance(meta);
    const adapter = adapterOver(instance);
    expect(await codeOf(adapter.describe('problem/../x', ['number'], { signal: never() }))).to.equal('bad-record');
    expect(await codeOf(adapter.describe('problem', ['*'], { signal: never() }))).to.equal('unsupported');
    expect(instance.sent).to.have.length(0);
  });
});

describe('Descriptions of several tables at once', () => {
  const serviced = (request: Sent, of: (table: string) => object | null) => {
    const parts = batchOf(request).rest_requests.flatMap(({ id, url }) => {
      const body = of(url.split('/').at(-1) ?? '');
      return body ? [{ id, status_code: 200, status_text: 'OK', headers: [], body: encode(body), execution_time: 5 }] : [];
    });
    return json({ batch_request_id: '1', serviced_requests: parts, unserviced_requests: [] });
  };
  const described = (table: string) => ({ result: { columns: columns[table] ?? {} } });

  it('travel in one request', async () => {
    const instance = fakeInstance((request) => serviced(request, described));
    const adapter = adapterOver(instance, { batch: true });
    const [problem, user] = await Promise.all([
      adapter.describe('problem', ['number'], { signal: never() }),
      adapter.describe('sys_user', ['name'], { signal: never() }),
    ]);
    expect([problem.fields['number']?.label, user.fields['name']?.label]).to.deep.equal(['Number', 'Name']);
    expect(paths(instance.sent)).to.deep.equal(['/api/now/v1/batch']);
    expect(batchOf(instance.sent[0] ?? expect.fail()).rest_requests.map(({ url }) => url)).to.deep.equal(['/api/now/ui/meta/problem', '/api/now/ui/meta/sys_user']);
  });

  it('go alone where the instance refuses batches, which is not tried again', async () => {
    const instance = fakeInstance((request) => (request.method === 'POST' ? refusal(403, 'Operation Failed') : meta(request)));
    const adapter = adapterOver(instance, { batch: true });
    const look = (fields: string[]) => Promise.all([adapter.describe('problem', fields, { signal: never() }), adapter.describe('sys_user', fields, { signal: never() })]);
    expect((await look(['number']))[0]?.fields['number']?.label).to.equal('Number');
    expect(paths(instance.sent)).to.deep.equal(['/api/now/v1/batch', '/api/now/ui/meta/problem', '/api/now/ui/meta/sys_user']);
    await Promise.all(['incident', 'issue'].map((table) => adapter.describe(table, ['number'], { signal: never() })));
    expect(paths(instance.sent).filter((path) => path.endsWith('batch'))).to.have.length(1);
  });

  it('go alone four at a time where the instance refuses batches, and each that ends lets the next one go, however it ends', async () => {
    let [underWay, most] = [0, 0];
    const instance = fakeInstance(async ({ method, url }) => {
      if (method === 'POST') return refusal(403, 'Operation Failed');
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve));
      underWay -= 1;
      return url.pathname.endsWith('p3') ? refusal(500, 'x') : json({ result: { sys_id: url.pathname.split('/').at(-1), number: 'P' } });
    });
    const adapter = adapterOver(instance, { batch: true });
    const reads = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9'].map((id) => codeOf(adapter.get(`problem/${id}`, ['number'], [], { signal: never() })));
    expect((await Promise.all(reads)).filter((code) => code === 'resolved')).to.have.length(8);
    expect(most).to.equal(4);
  });

  it('ask alone for the parts that a batch had no time for', async () => {
    const instance = fakeInstance((request) => (request.method === 'POST' ? serviced(request, (table) => (table === 'problem' ? described(table) : null)) : meta(request)));
    const adapter = adapterOver(instance, { batch: true });
    const found = await Promise.all([adapter.describe('problem', ['number'], { signal: never() }), adapter.describe('sys_user', ['name'], { signal: never() })]);
    expect(found.map(({ fields }) => Object.keys(fields))).to.deep.equal([['number'], ['name']]);
    expect(paths(instance.sent)).to.deep.equal(['/api/now/v1/batch', '/api/now/ui/meta/sys_user']);
  });

  it('fail together when the server cannot be reached', async () => {
    const adapter = adapterOver(fakeInstance(() => Promise.reject(new TypeError('x'))), { batch: true });
    const both = ['problem', 'sys_user'].map((table) => codeOf(adapter.describe(table, ['number'], { signal: never() })));
    expect(await Promise.all(both)).to.deep.equal(['unreachable', 'unreachable']);
  });
});

describe('Names of records', () => {
  const tables: [string, string][] = [
    ['sn_customerservice_case', 'Case'], ['sn_customerservice_task', 'Case Task'], ['problem', 'Problem'], ['change_request', 'Change Request'],
    ['incident', 'Incident'], ['sc_request', 'Request'], ['sc_req_item', 'Requested Item'], ['issue', 'Issue'],
    ['project_change_request', 'Project Change Request'], ['customer_project', 'Customer Project'], ['customer_project_task', 'Project Task'],
    ['project_status', 'Status Report'], ['wm_order', 'Work Order'], ['sysapproval_approver', 'Approval'], ['kb_knowledge', 'Knowledge'],
    ['kb_template_known_error_article', 'Known Error Article'], ['customer_account', 'Account'], ['customer_contact', 'Contact'],
    ['csm_consumer', 'Consumer'], ['sys_user', 'User'], ['sys_user_group', 'User Group'], ['x_acme_meter_site', 'Meter Site'],
  ];
  for (const [table, label] of tables) {
    it(`of ${table} are ${label} where the instance does not tell`, () => expect(tableLabel(table)).to.equal(label));
  }
});

describe('Types of columns', () => {
  const types: [string, boolean, number | undefined, string][] = [
    ['string', false, 40, 'string'], ['string', false, 4000, 'text'], ['string', true, 40, 'choice'], ['integer', true, undefined, 'choice'],
    ['integer', false, undefined, 'integer'], ['workflow', true, 80, 'stage'], ['glide_date_time', false, undefined, 'date-time'],
    ['glide_date', false, undefined, 'date'], ['glide_duration', false, undefined, 'duration'], ['reference', false, 32, 'reference'],
    ['glide_list', false, 4000, 'list'], ['journal_input', false, 4000, 'journal'], ['translated_html', false, 8000, 'html'], ['boolean', false, 40, 'boolean'],
    ['price', false, undefined, 'currency'], ['percent_complete', false, undefined, 'percent'], ['email', false, 100, 'email'],
    ['phone_number_e164', false, 40, 'phone'], ['url', false, 1024, 'url'], ['password2', false, 255, 'password'], ['user_image', false, 40, 'unknown'],
    ['constructor', false, 40, 'unknown'],
  ];
  for (const [internal, chosen, length, type] of types) {
    it(`take ${internal}${chosen ? ' with choices' : ''} for ${type}`, () => expect(fieldType(internal, chosen, length)).to.equal(type));
  }
});

describe('Descriptions where ui/meta says nothing', () => {
  const dictionary: Record<string, object[]> = {
    sys_db_object: [{ name: 'problem', label: 'Problem record', 'super_class.name': 'task', 'super_class.super_class.name': '' }],
    sys_dictionary: [
      { name: 'task', element: 'state', column_label: 'State', internal_type: 'integer', reference: '', mandatory: 'false', read_only: 'false', max_length: '40', choice: '1' },
      { name: 'problem', element: 'state', column_label: 'Problem state', internal_type: 'integer', reference: '', mandatory: 'true', read_only: 'true', max_length: '40', choice: '3' },
      { name: 'task', element: 'assigned_to', column_label: 'Assigned to', internal_type: 'reference', reference: 'sys_user', mandatory: 'false', read_only: 'false', max_length: '32', choice: '' },
    ],
    sys_choice: [
      { name: 'task', element: 'state', value: '1', label: 'Open' },
      { name: 'problem', element: 'state', value: '101', label: 'New' },
      { name: 'problem', element: 'state', value: '107', label: 'Closed' },
    ],
  };

  it('come from the dictionary, where a table’s own entry wins over an inherited one', async () => {
    const instance = fakeInstance((request) => {
      const rows = dictionary[tableIn(request)];
      return rows ? json({ result: rows }) : refusal(400, 'Requested URI does not represent any resource');
    });
    const { fields } = await adapterOver(instance).describe('problem', ['state', 'assigned_to'], { signal: never() });
    expect(fields['state']).to.deep.equal({
      label: 'Problem state', type: 'choice', choices: [{ value: '101', label: 'New' }, { value: '107', label: 'Closed' }], maxLength: 40,
      mandatory: true, readable: 'unknown', writable: 'no', filterable: 'unknown', sortable: 'unknown',
    });
    expect(fields['assigned_to']).to.include({ label: 'Assigned to', type: 'reference', reference: 'sys_user', readable: 'unknown' });
    const query = (table: string) => instance.sent.find((request) => tableIn(request) === table)?.url.searchParams.get('sysparm_query');
    expect(query('sys_dictionary')).to.equal('nameINproblem,task^elementINstate,assigned_to');
    expect(query('sys_choice')).to.equal('nameINproblem,task^elementINstate^inactive=false^language=en^ORDERBYsequence');
  });

  it('do not claim more about a field behind a reference than is known of the reference', async () => {
    const instance = fakeInstance((request) => {
      const rows = dictionary[tableIn(request)];
      if (rows) return json({ result: rows });
      return tableIn(request) === 'sys_user' ? meta(request) : refusal(403, 'Operation Failed');
    });
    const { fields } = await adapterOver(instance).describe('problem', ['assigned_to.name'], { signal: never() });
    expect(fields['assigned_to.name']).to.include({ label: 'Name', readable: 'unknown', filterable: 'unknown', sortable: 'unknown' });
  });

  for (const [what, answer] of [
    ['answers 403', () => refusal(403, 'Operation Failed')],
    ['answers with nothing', () => json({ result: [] })],
    ['answers with a page of a proxy', () => new Response('<html>', { status: 403, headers: { 'Content-Type': 'text/html' } })],
  ] as const) {
    it(`come from what is known of ServiceNow’s own tables when the dictionary ${what}`, async () => {
      const { label, fields } = await adapterOver(fakeInstance(answer)).describe(
        'problem', ['number', 'work_start', 'workaround', 'assigned_to.email', 'sys_updated_on', 'u_own', 'toString'], { signal: never() },
      );
      expect(label).to.equal('Problem');
      const unknown = { readable: 'unknown', writable: 'unknown', filterable: 'unknown', sortable: 'unknown' };
      expect(fields['number']).to.deep.equal({ label: 'Number', type: 'string', ...unknown });
      expect(fields['work_start']).to.include({ label: 'Actual start', type: 'date-time' });
      expect(fields['workaround']).to.include({ type: 'html' });
      expect(fields['assigned_to.email']).to.include({ type: 'email', writable: 'no', readable: 'unknown' });
      expect(fields['sys_updated_on']).to.include({ type: 'date-time' });
      expect(Object.keys(fields)).to.have.length(5);
    });
  }

  it('name a table nobody knows by its own name', async () => {
    const { label, fields } = await adapterOver(fakeInstance(() => refusal(403, 'x'))).describe('u_meter_reading', ['u_value'], { signal: never() });
    expect(label).to.equal('Meter Reading');
    expect(fields).to.deep.equal({});
  });
});
