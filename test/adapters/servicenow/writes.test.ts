import { expect } from '@open-wc/testing';
import { adapterOver, codeOf, fakeInstance, json, never, refusal, type Sent } from './fake-instance.js';

const signal = never();

/**
 * One record with its count of changes. A write counts up by one, plus
 * the changes that others make `between` the look and the write; an instance that does not `store` says yes and does nothing.
 */
function instanceWith(record: Record<string, string>, { between = 0, stores = true, meta = {} as object } = {}) {
  const stored: Record<string, string> = { ...record };
  return fakeInstance(({ method, url, body }: Sent) => {
    if (url.pathname.includes('/ui/meta/')) return json({ result: { columns: meta } });
    if (method === 'PATCH' && stores) {
      const entries = Object.entries(JSON.parse(body) as Record<string, string>);
      Object.assign(stored, Object.fromEntries(entries));
      stored['sys_mod_count'] = String(Number(stored['sys_mod_count']) + 1 + between);
    }
    const asked = url.searchParams.get('sysparm_fields')?.split(',') ?? [];
    return json({ result: Object.fromEntries(asked.map((field) => [field, stored[field] ?? ''])) });
  });
}

const writes = (sent: readonly Sent[]) => sent.filter(({ method }) => method !== 'GET');

describe('Creating a record', () => {
  it('G-43 G-45 sends exactly the given fields and asks for nothing back but the key', async () => {
    const instance = fakeInstance(() => json({ result: { sys_id: 'new1' } }, {}, 201));
    const ref = await adapterOver(instance).create('sn_customerservice_case', { short_description: 'Dark', priority: '3' }, 'k1', { signal });
    expect(ref).to.equal('sn_customerservice_case/new1');
    expect(instance.sent).to.have.length(1);
    expect(instance.sent[0]?.method).to.equal('POST');
    expect(JSON.parse(instance.sent[0]?.body ?? '')).to.deep.equal({ short_description: 'Dark', priority: '3' });
    expect(Object.fromEntries(instance.sent[0]?.url.searchParams ?? [])).to.deep.equal({ sysparm_fields: 'sys_id', sysparm_exclude_reference_link: 'true' });
  });

  it('T23 is one request for one intent, however often it is asked for', async () => {
    let count = 0;
    const instance = fakeInstance(() => json({ result: { sys_id: `new${++count}` } }, {}, 201));
    const adapter = adapterOver(instance);
    const ask = (key: string) => adapter.create('problem', { short_description: 'x' }, key, { signal });
    expect(await Promise.all([ask('a'), ask('a')])).to.deep.equal(['problem/new1', 'problem/new1']);
    expect([await ask('a'), await ask('b')]).to.deep.equal(['problem/new1', 'problem/new2']);
  });

  it('may be tried again with the same intent after a refusal', async () => {
    let refuse = true;
    const instance = fakeInstance(() => (refuse ? refusal(403, 'Operation Failed', 'ACL Exception Insert Failed due to security constraints') : json({ result: { sys_id: 'n' } }, {}, 201)));
    const adapter = adapterOver(instance);
    const ask = () => codeOf(adapter.create('problem', { short_description: 'x' }, 'a', { signal }));
    expect(await ask()).to.equal('denied');
    refuse = false;
    expect(await ask()).to.equal('resolved');
  });

  it('T24 is open when the answer has no key', async () => {
    const instance = fakeInstance(() => json({ result: {} }, {}, 201));
    expect(await codeOf(adapterOver(instance).create('problem', { short_description: 'x' }, 'a', { signal }))).to.equal('outcome-unknown');
  });

  for (const [what, values] of [
    ['nothing', {}], ['a path through a reference', { 'assigned_to.email': 'x' }], ['a name that is none', { 'a b': 'x' }], ['the prototype', JSON.parse('{"__proto__": {"x": "y"}}')],
  ] as const) {
    it(`G-43 is refused without a request for ${what}`, async () => {
      const instance = fakeInstance(() => json({ result: { sys_id: 'n' } }, {}, 201));
      expect(await codeOf(adapterOver(instance).create('problem', values, 'a', { signal }))).to.equal('invalid');
      expect(instance.sent).to.have.length(0);
    });
  }
});

describe('Changing a record', () => {
  it('G-44 G-49 looks at the version first, sends the changed fields only, and tells the new version', async () => {
    const instance = instanceWith({ sys_mod_count: '7', short_description: 'a' });
    expect(await adapterOver(instance).update('problem/p1', { short_description: 'b' }, '7', { signal })).to.equal('8');
    expect(instance.sent.map(({ method, body, url }) => [method, body, url.searchParams.get('sysparm_fields')])).to.deep.equal([
      ['GET', '', 'sys_mod_count'],
      ['PATCH', '{"short_description":"b"}', 'sys_mod_count'],
    ]);
  });

  it('T25 is a conflict, without a write, when somebody else has changed it', async () => {
    const instance = instanceWith({ sys_mod_count: '8' });
    expect(await codeOf(adapterOver(instance).update('problem/p1', { short_description: 'b' }, '7', { signal }))).to.equal('conflict');
    expect(writes(instance.sent)).to.have.length(0);
  });

  it('T25 is a conflict when somebody else changes it at the same moment', async () => {
    const instance = instanceWith({ sys_mod_count: '7' }, { between: 1 });
    expect(await codeOf(adapterOver(instance).update('problem/p1', { short_description: 'b' }, '7', { signal }))).to.equal('conflict');
  });

  it('is denied when the server says yes and stores nothing', async () => {
    const instance = instanceWith({ sys_mod_count: '7' }, { stores: false });
    expect(await codeOf(adapterOver(instance).update('problem/p1', { short_description: 'b' }, '7', { signal }))).to.equal('denied');
  });

  it('is one request when it is to happen whatever others did', async () => {
    const instance = instanceWith({ sys_mod_count: '7' });
    expect(await adapterOver(instance).update('problem/p1', { short_description: 'b' }, null, { signal })).to.equal('8');
    expect(instance.sent).to.have.length(1);
  });

  it('is not available when the record is not', async () => {
    const instance = fakeInstance(() => refusal(404, 'No Record found'));
    expect(await codeOf(adapterOver(instance).update('problem/p1', { short_description: 'b' }, '7', { signal }))).to.equal('not-available');
  });
});

describe('Commenting', () => {
  const comment = (instance: ReturnType<typeof instanceWith>, text = 'Hello', key = 'k') =>
    adapterOver(instance).addComment('problem/p1', 'comments', text, key, { signal });

  it('adds the text to the journal', async () => {
    const instance = instanceWith({ sys_mod_count: '7' });
    await comment(instance);
    expect(writes(instance.sent).map(({ body }) => body)).to.deep.equal(['{"comments":"Hello"}']);
  });

  it('is no conflict when others change the record at the same moment', async () => {
    expect(await codeOf(comment(instanceWith({ sys_mod_count: '7' }, { between: 3 })))).to.equal('resolved');
  });

  it('is denied when the server passes over the text in silence', async () => {
    expect(await codeOf(comment(instanceWith({ sys_mod_count: '7' }, { stores: false })))).to.equal('denied');
  });

  it('needs a text', async () => {
    const instance = instanceWith({ sys_mod_count: '7' });
    expect(await codeOf(comment(instance, ' \n'))).to.equal('invalid');
    expect(instance.sent).to.have.length(0);
  });
});

describe('Acts by name', () => {
  const approval = 'sysapproval_approver/a1';
  const aCase = 'sn_customerservice_case/c1';
  const aTask = 'customer_project_task/t1';
  const choice = { resolution_code: { label: 'Resolution code', type: 'choice', choices: [{ value: '7', label: 'Solved by customer' }] } };
  const closing = { comments: 'Closed by customer', close_notes: 'Closed by customer' };
  const acts = [
    ['approve', approval, 'requested', {}, { state: 'approved' }],
    ['approve', approval, 'requested', { comments: 'Fine' }, { comments: 'Fine', state: 'approved' }],
    ['reject', approval, 'requested', { comments: ' ' }, { state: 'rejected' }],
    ['close-case', aCase, '18', {}, { ...closing, resolution_code: '7', state: '3' }],
    ['close-case', aCase, '1', { comments: 'Solved myself' }, { ...closing, comments: 'Solved myself', resolution_code: '7', state: '3' }],
    ['accept-solution', aCase, '6', {}, { state: '3' }],
    ['reject-solution', aCase, '6', { comments: 'Still dark' }, { comments: 'Still dark', state: '10' }],
    ['complete-task', aTask, '-5', {}, { state: '3' }],
    ['complete-task', aTask, '1', {}, { state: '3' }],
    ['complete-task', aTask, '2', { comments: 'All nine' }, { comments: 'All nine', state: '3' }],
  ] as const;
  for (const [name, ref, from, input, sent] of acts) {
    it(`G-50 ${name} in state ${from} with ${JSON.stringify(input)} writes ${JSON.stringify(sent)}`, async () => {
      const instance = instanceWith({ sys_mod_count: '1', state: from }, { meta: choice });
      await adapterOver(instance).perform(name, ref, input, 'k', { signal });
      expect(writes(instance.sent).map(({ body }) => JSON.parse(body))).to.deep.equal([sent]);
    });
  }

  it('close-case leaves the resolution code to the server where its choices are not told', async () => {
    const instance = instanceWith({ sys_mod_count: '1', state: '10' });
    await adapterOver(instance).perform('close-case', aCase, {}, 'k', { signal });
    expect(JSON.parse(writes(instance.sent)[0]?.body ?? '')).to.deep.equal({ ...closing, state: '3' });
  });

  for (const [name, ref, state] of [
    ['approve', approval, 'approved'], ['approve', approval, 'not_required'], ['reject', approval, 'cancelled'], ['close-case', aCase, '3'],
    ['close-case', aCase, '6'], ['close-case', aCase, '7'], ['accept-solution', aCase, '10'], ['reject-solution', aCase, '3'],
    ['complete-task', aTask, '3'], ['complete-task', aTask, '4'], ['complete-task', aTask, '7'],
  ] as const) {
    it(`T25 ${name} in state ${state} is a conflict, without a write`, async () => {
      const instance = instanceWith({ sys_mod_count: '1', state });
      expect(await codeOf(adapterOver(instance).perform(name, ref, {}, 'k', { signal }))).to.equal('conflict');
      expect(writes(instance.sent)).to.have.length(0);
    });
  }

  for (const [what, name, ref, input] of [
    ['a name nobody knows', 'delete', approval, {}],
    ['a name of every object', 'constructor', approval, {}],
    ['another table', 'approve', 'problem/p1', {}],
    ['a task of another kind', 'complete-task', 'sn_customerservice_task/t1', {}],
    ['an input that is the server’s', 'complete-task', aTask, { work_end: '2026-11-20 09:00:00' }],
    ['an input it does not take', 'approve', approval, { state: 'approved' }],
  ] as const) {
    it(`are unsupported, without a request, for ${what}`, async () => {
      const instance = instanceWith({ sys_mod_count: '1', state: 'requested' });
      expect(await codeOf(adapterOver(instance).perform(name, ref, input, 'k', { signal }))).to.equal('unsupported');
      expect(instance.sent).to.have.length(0);
    });
  }

  it('are denied when the server says yes and does nothing', async () => {
    const instance = instanceWith({ sys_mod_count: '1', state: 'requested' }, { stores: false });
    expect(await codeOf(adapterOver(instance).perform('approve', approval, {}, 'k', { signal }))).to.equal('denied');
  });

  for (const [detail, now, code] of [
    ['Operation against file sysapproval_approver was aborted by Business Rule Decisions are final', 'rejected', 'conflict'],
    ['ACL Exception Update Failed due to security constraints', 'approved', 'conflict'],
    ['ACL Exception Update Failed due to security constraints', 'requested', 'denied'],
    ['Operation against file sysapproval_approver was aborted by Business Rule No weekends', 'requested', 'refused'],
  ] as const) {
    it(`T25 end as a ${code} when the server refuses and the state is ${now} by then (${detail})`, async () => {
      let state = 'requested';
      const instance = fakeInstance(({ method }) => {
        if (method !== 'PATCH') return json({ result: { sys_mod_count: '1', state } });
        state = now;
        return refusal(403, 'Operation Failed', detail);
      });
      expect(await codeOf(adapterOver(instance).perform('approve', approval, {}, 'k', { signal }))).to.equal(code);
      expect(writes(instance.sent)).to.have.length(1);
    });
  }

  it('T23 happen once for one intent', async () => {
    const instance = instanceWith({ sys_mod_count: '1', state: 'requested' });
    const adapter = adapterOver(instance);
    const approve = () => adapter.perform('approve', approval, {}, 'one intent', { signal });
    await Promise.all([approve(), approve()]);
    await approve();
    expect(writes(instance.sent)).to.have.length(1);
  });
});
