import { expect } from '@open-wc/testing';
import { PortalError } from '../../src/data/errors.js';
import { describing, guard, scriptedAdapter, signal } from './scripted-adapter.js';
import { canary, described, grantOf, rawRow, rejectionOf } from './situation.js';
import type { Attachments } from '../../src/data/adapter.js';
import type { GuardedRow } from '../../src/data/row.js';
import type { Script } from './scripted-adapter.js';

const grant = grantOf({
  list: ['number', 'state'], raw: ['state'], write: ['state', 'comments'], create: { fields: ['short_description'], constants: { contact_type: 'web' } }, operations: ['approve'],
});

/** A guard over an adapter that has one record, and that record. */
async function desk(script: Script = {}, grants = [grant], can = {}) {
  const adapter = scriptedAdapter({ describe: describing(), get: () => rawRow({ number: 'T1', state: '1' }), update: () => '8', perform: () => undefined, addComment: () => undefined, create: () => 'task/new', ...script }, can);
  const { guarded } = guard(adapter, grants);
  const row = await guarded.get('task/one', 'portal', { signal });
  if (!row) throw new Error('This record should be there.');
  adapter.calls.length = 0;
  return { adapter, guarded, row };
}

describe('the guarded adapter, writing', () => {
  it('G-43 G-44 G-49 updates what has changed, with the version it was read with', async () => {
    const { adapter, guarded, row } = await desk();
    await guarded.acts().then((acts) => acts.update(row, { state: '2' }, { signal }));
    expect(adapter.calls).to.deep.equal([{ method: 'update', arguments: ['task/one', { state: '2' }, '7'] }]);
  });

  it('G-44 sends nothing when nothing has changed', async () => {
    const { adapter, guarded, row } = await desk();
    await guarded.acts().then((acts) => acts.update(row, { state: '1' }, { signal }));
    expect(adapter.calls).to.deep.equal([]);
  });

  it('G-46 creates a record with the constants of the grant', async () => {
    const { adapter, guarded } = await desk();
    expect(await guarded.acts().then((acts) => acts.create('task', 'portal', { short_description: 'Printer' }, 'key', { signal }))).to.equal('task/new');
    expect(adapter.calls).to.deep.equal([{ method: 'create', arguments: ['task', { short_description: 'Printer', contact_type: 'web' }, 'key'] }]);
  });

  it('G-50 performs an operation and adds a comment', async () => {
    const { adapter, guarded } = await desk();
    await guarded.acts().then((acts) => acts.perform('approve', 'task/one', 'portal', { comments: 'Fine' }, 'key', { signal }));
    await guarded.acts().then((acts) => acts.addComment('task/one', 'portal', 'comments', 'Hello', 'key', { signal }));
    expect(adapter.calls).to.deep.equal([
      { method: 'perform', arguments: ['approve', 'task/one', { comments: 'Fine' }, 'key'] }, { method: 'addComment', arguments: ['task/one', 'comments', 'Hello', 'key'] },
    ]);
  });

  it('G-50 tells the record that came of an operation, and nothing that is no record', async () => {
    for (const [answer, told] of [['task/made', 'task/made'], [null, null], [undefined, null]]) {
      const { guarded } = await desk({ perform: () => answer });
      expect(await (await guarded.acts()).perform('approve', 'task/one', 'portal', {}, 'key', { signal })).to.equal(told);
    }
    for (const answer of ['', 'made', 7, {}, 'task/a b']) {
      const { guarded } = await desk({ perform: () => answer });
      expect(await rejectionOf((await guarded.acts()).perform('approve', 'task/one', 'portal', {}, 'key', { signal }))).to.equal('outcome-unknown');
    }
  });

  it('G-50 gives an operation what it may be given beside fields, and asks for no more than that', async () => {
    const order = grantOf({ list: ['number'], write: ['state'], operations: ['order'], inputs: ['account', 'site'] });
    const inputOf = () => ({ table: 'task', label: 'Item', fields: { site: described({ label: 'Site' }), secret: described({ label: canary }) } });
    const { adapter, guarded } = await desk({ inputOf }, [order]);
    const acts = await guarded.acts();
    const asked = await acts.inputOf('order', 'task/one', 'portal', { signal });
    expect(Object.keys(asked.fields)).to.deep.equal(['site']);
    await acts.perform('order', 'task/one', 'portal', { site: 'North', state: '1' }, 'key', { signal });
    expect(adapter.calls).to.deep.equal([
      { method: 'inputOf', arguments: ['order', 'task/one', ['account', 'site']] },
      { method: 'perform', arguments: ['order', 'task/one', { site: 'North', state: '1' }, 'key'] },
    ]);
    expect(await rejectionOf(acts.perform('order', 'task/one', 'portal', { secret: 'x' }, 'key', { signal }))).to.equal('write-refused');
    expect(await rejectionOf(acts.update(await guarded.get('task/one', 'portal', { signal }) ?? raise(), { site: 'x' }, { signal }))).to.equal('write-refused');
  });

  it('G-50 hangs files on records and fetches them where the views say so', async () => {
    const grants = [grantOf({ list: ['number'], operations: ['attach'] }), grantOf({ table: 'sys_attachment', list: ['file_name'], operations: ['download'] })];
    const adapter = scriptedAdapter({ describe: (table: string) => ({ table, label: '', fields: {} }) });
    const sent: unknown[] = [];
    const attachments: Attachments = {
      upload: (ref, file, key) => Promise.resolve(void sent.push([ref, file.name, key])).then(() => 'sys_attachment/new'),
      download: (ref) => Promise.resolve(void sent.push(ref)).then(() => new Blob(['bytes'])),
    };
    const { guarded } = guard({ ...adapter, attachments }, grants);
    const acts = await guarded.acts();
    const [file, ignore] = [new File(['x'], 'photo.png'), () => {}];
    expect(await acts.attach('task/one', 'portal', file, 'key', ignore, { signal })).to.equal('sys_attachment/new');
    expect(await (await acts.download('sys_attachment/new', 'portal', { signal })).text()).to.equal('bytes');
    expect(sent).to.deep.equal([['task/one', 'photo.png', 'key'], 'sys_attachment/new']);
    expect(await rejectionOf(acts.attach('sys_attachment/new', 'portal', file, 'key', ignore, { signal }))).to.equal('write-refused');
    expect(await rejectionOf(acts.download('task/one', 'portal', { signal }))).to.equal('write-refused');
    const without = await guard(adapter, grants).guarded.acts();
    expect(await rejectionOf(without.attach('task/one', 'portal', file, 'key', ignore, { signal }))).to.equal('unsupported');
  });

  it('G-43 G-46 G-50 refuses before the adapter hears of it', async () => {
    const { adapter, guarded, row } = await desk();
    const attempts = [
      guarded.acts().then((acts) => acts.update(row, { state: '2', salary: '1' }, { signal })), guarded.acts().then((acts) => acts.create('task', 'portal', { contact_type: 'phone' }, 'key', { signal })),
      guarded.acts().then((acts) => acts.perform('reject', 'task/one', 'portal', {}, 'key', { signal })), guarded.acts().then((acts) => acts.perform('approve', 'task/one', 'portal', { salary: '1' }, 'key', { signal })),
      guarded.acts().then((acts) => acts.addComment('task/one', 'portal', 'work_notes', 'Hello', 'key', { signal })),
    ];
    expect(await Promise.all(attempts.map(rejectionOf))).to.deep.equal(attempts.map(() => 'write-refused'));
    expect(adapter.calls).to.deep.equal([]);
  });

  it('G-01 refuses to write where there is no grant', async () => {
    const { adapter, guarded } = await desk();
    const attempts = [
      guarded.acts().then((acts) => acts.create('problem', 'portal', {}, 'key', { signal })), guarded.acts().then((acts) => acts.perform('approve', 'task/one', 'other', {}, 'key', { signal })),
      guarded.acts().then((acts) => acts.addComment('problem/one', 'portal', 'comments', 'Hello', 'key', { signal })),
    ];
    expect(await Promise.all(attempts.map(rejectionOf))).to.deep.equal(['no-view', 'no-view', 'no-view']);
    expect(await rejectionOf(guarded.acts().then((acts) => acts.perform('approve', 'task/', 'portal', {}, 'key', { signal })))).to.equal('bad-record');
    expect(adapter.calls).to.deep.equal([]);
  });

  it('refuses to update a row that the guard did not make', async () => {
    const { adapter, guarded, row } = await desk();
    expect(await rejectionOf(guarded.acts().then((acts) => acts.update({ ...row } as GuardedRow, { state: '2' }, { signal })))).to.equal('write-refused');
    expect(adapter.calls).to.deep.equal([]);
  });

  it('loses the right to write a field when the server states that it may not be', async () => {
    const { guarded, row } = await desk({ describe: describing({ state: { writable: 'no' } }) });
    expect(await rejectionOf(guarded.acts().then((acts) => acts.update(row, { state: '2' }, { signal })))).to.equal('write-refused');
  });

  it('G-49 refuses to update over a backend that would not notice a change in the meantime', async () => {
    const { guarded, row } = await desk({}, [grant], { versions: false });
    expect(await rejectionOf(guarded.acts().then((acts) => acts.update(row, { state: '2' }, { signal })))).to.equal('write-refused');
  });

  it('G-61 passes on the code of a refusal and the fields that were sent, and no text', async () => {
    const refusal = new PortalError('invalid', { fields: ['state', canary], detail: canary });
    const { guarded, row } = await desk({ update: () => Promise.reject(refusal) });
    const error: unknown = await guarded.acts().then((acts) => acts.update(row, { state: '2' }, { signal })).catch((reason: unknown) => reason);
    expect(error).to.include({ code: 'invalid', detail: undefined }).and.to.have.deep.property('fields', ['state']);
  });

  it('takes a name that is no record of the table for an unknown outcome: something may have been made', async () => {
    for (const answer of [undefined, null, 'task', 'problem/new', 7, {}]) {
      const { guarded } = await desk({ create: () => answer });
      expect(await rejectionOf(guarded.acts().then((acts) => acts.create('task', 'portal', {}, 'key', { signal })))).to.equal('outcome-unknown');
    }
  });

  it('says that nothing was sent when the way to the description fails', async () => {
    const adapter = scriptedAdapter({ describe: () => Promise.reject(new Error(canary)) });
    expect(await rejectionOf(guard(adapter, [grant]).guarded.acts().then((acts) => acts.create('task', 'portal', {}, 'key', { signal })))).to.equal('internal');
  });
});

function raise(): never {
  throw new Error('This record should be there.');
}
