import { expect } from '@open-wc/testing';
import { PortalError } from '../../src/data/errors.js';
import { describing, guard, scriptedAdapter, signal } from './scripted-adapter.js';
import { canary, grantOf, rawRow, rejectionOf } from './situation.js';
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
    await guarded.update(row, { state: '2' }, { signal });
    expect(adapter.calls).to.deep.equal([{ method: 'update', arguments: ['task/one', { state: '2' }, '7'] }]);
  });

  it('G-44 sends nothing when nothing has changed', async () => {
    const { adapter, guarded, row } = await desk();
    await guarded.update(row, { state: '1' }, { signal });
    expect(adapter.calls).to.deep.equal([]);
  });

  it('G-46 creates a record with the constants of the grant', async () => {
    const { adapter, guarded } = await desk();
    expect(await guarded.create('task', 'portal', { short_description: 'Printer' }, 'key', { signal })).to.equal('task/new');
    expect(adapter.calls).to.deep.equal([{ method: 'create', arguments: ['task', { short_description: 'Printer', contact_type: 'web' }, 'key'] }]);
  });

  it('G-50 performs an operation and adds a comment', async () => {
    const { adapter, guarded } = await desk();
    await guarded.perform('approve', 'task/one', 'portal', { comments: 'Fine' }, 'key', { signal });
    await guarded.addComment('task/one', 'portal', 'comments', 'Hello', 'key', { signal });
    expect(adapter.calls).to.deep.equal([
      { method: 'perform', arguments: ['approve', 'task/one', { comments: 'Fine' }, 'key'] }, { method: 'addComment', arguments: ['task/one', 'comments', 'Hello', 'key'] },
    ]);
  });

  it('G-43 G-46 G-50 refuses before the adapter hears of it', async () => {
    const { adapter, guarded, row } = await desk();
    const attempts = [
      guarded.update(row, { state: '2', salary: '1' }, { signal }), guarded.create('task', 'portal', { contact_type: 'phone' }, 'key', { signal }),
      guarded.perform('reject', 'task/one', 'portal', {}, 'key', { signal }), guarded.perform('approve', 'task/one', 'portal', { salary: '1' }, 'key', { signal }),
      guarded.addComment('task/one', 'portal', 'work_notes', 'Hello', 'key', { signal }),
    ];
    expect(await Promise.all(attempts.map(rejectionOf))).to.deep.equal(attempts.map(() => 'write-refused'));
    expect(adapter.calls).to.deep.equal([]);
  });

  it('G-01 refuses to write where there is no grant', async () => {
    const { adapter, guarded } = await desk();
    const attempts = [
      guarded.create('problem', 'portal', {}, 'key', { signal }), guarded.perform('approve', 'task/one', 'other', {}, 'key', { signal }),
      guarded.addComment('problem/one', 'portal', 'comments', 'Hello', 'key', { signal }),
    ];
    expect(await Promise.all(attempts.map(rejectionOf))).to.deep.equal(['no-view', 'no-view', 'no-view']);
    expect(await rejectionOf(guarded.perform('approve', 'task/', 'portal', {}, 'key', { signal }))).to.equal('bad-record');
    expect(adapter.calls).to.deep.equal([]);
  });

  it('refuses to update a row that the guard did not make', async () => {
    const { adapter, guarded, row } = await desk();
    expect(await rejectionOf(guarded.update({ ...row } as GuardedRow, { state: '2' }, { signal }))).to.equal('write-refused');
    expect(adapter.calls).to.deep.equal([]);
  });

  it('loses the right to write a field when the server states that it may not be', async () => {
    const { guarded, row } = await desk({ describe: describing({ state: { writable: 'no' } }) });
    expect(await rejectionOf(guarded.update(row, { state: '2' }, { signal }))).to.equal('write-refused');
  });

  it('G-49 refuses to update over a backend that would not notice a change in the meantime', async () => {
    const { guarded, row } = await desk({}, [grant], { versions: false });
    expect(await rejectionOf(guarded.update(row, { state: '2' }, { signal }))).to.equal('write-refused');
  });

  it('G-61 passes on the code of a refusal and the fields that were sent, and no text', async () => {
    const refusal = new PortalError('invalid', { fields: ['state', canary], detail: canary });
    const { guarded, row } = await desk({ update: () => Promise.reject(refusal) });
    const error: unknown = await guarded.update(row, { state: '2' }, { signal }).catch((reason: unknown) => reason);
    expect(error).to.include({ code: 'invalid', detail: undefined }).and.to.have.deep.property('fields', ['state']);
  });

  it('takes a name that is no record of the table for an unknown outcome: something may have been made', async () => {
    for (const answer of [undefined, null, 'task', 'problem/new', 7, {}]) {
      const { guarded } = await desk({ create: () => answer });
      expect(await rejectionOf(guarded.create('task', 'portal', {}, 'key', { signal }))).to.equal('outcome-unknown');
    }
  });

  it('says that nothing was sent when the way to the description fails', async () => {
    const adapter = scriptedAdapter({ describe: () => Promise.reject(new Error(canary)) });
    expect(await rejectionOf(guard(adapter, [grant]).guarded.create('task', 'portal', {}, 'key', { signal }))).to.equal('internal');
  });
});
