import { expect } from '@open-wc/testing';
import type { AclRule } from '../../../mocks/backend/types.js';
import { allow, field, noon, refusalOf, smallService, tables } from './small-service.js';

const table = 'sn_customerservice_case';

const records = {
  [table]: [
    { sys_id: 'c1', number: 'CS0001041', short_description: 'Lost mail', state: '10', contact: 'ada', sys_mod_count: '4' },
    { sys_id: 'c2', number: 'CS0000007', state: '10', contact: 'ben' },
  ],
};

const own = 'contact=javascript:gs.getUserID()';

function service(...acls: readonly AclRule[]): ReturnType<typeof smallService> {
  return smallService({ records, acls: [{ table, operation: 'read', condition: own }, ...acls] });
}

function failed(detail: string): object {
  return { status: 403, message: 'Operation Failed', detail };
}

describe('Creating a record', () => {
  it('fills in key, class, number, defaults and who did it when', () => {
    const created = service(allow('create', table, 'customer')).as('ada').create(table, { short_description: 'No light', contact: 'ada' });
    expect(created['sys_id']).to.match(/^[0-9a-f]{32}$/);
    expect({ ...created, sys_id: '' }).to.deep.equal({
      sys_id: '', sys_class_name: table, number: 'CS0001042', short_description: 'No light', contact: 'ada', state: '10', active: 'true',
      sys_mod_count: '0', sys_created_by: 'ada.user', sys_created_on: '2026-03-18 12:00:00',
      sys_updated_by: 'ada.user', sys_updated_on: '2026-03-18 12:00:00',
    });
  });

  it('numbers each class on its own, from 1001 where there is none yet', () => {
    const session = service().asSystem();
    const numbers = [table, 'problem', table, 'task', 'problem'].map((name) => session.create(name, {})['number']);
    expect(numbers).to.deep.equal(['CS0001042', 'PRB0001001', 'CS0001043', 'TASK0001001', 'PRB0001002']);
    expect(session.create(table, { number: 'MINE' })['number']).to.equal('MINE');
  });

  it('is refused without the table\'s permission, which sees a record without values', () => {
    const refused = failed('ACL Exception Insert Failed due to security constraints');
    expect(refusalOf(() => service().as('ada').create(table, {}))).to.deep.equal(refused);
    const onValues: AclRule = { table, operation: 'create', condition: 'contact=ada' };
    expect(refusalOf(() => service(onValues).as('ada').create(table, { contact: 'ada' }))).to.deep.equal(refused);
    expect(service({ ...onValues, condition: 'contactISEMPTY' }).as('ada').create(table, { contact: 'ada' })['contact']).to.equal('ada');
  });

  it('leaves out the fields that the person may not fill in, unknown ones and the backend\'s own, without a word', () => {
    const session = service(allow('create', table, 'customer'), { ...allow('create', table, 'agent'), field: 'close_notes' }).as('ada');
    const created = session.create(table, { close_notes: 'x', no_such_field: 'x', sys_created_by: 'x', sys_mod_count: '9', contact: 'ada' });
    expect(created).to.not.have.any.keys('close_notes', 'no_such_field');
    expect(created).to.include({ sys_created_by: 'ada.user', sys_mod_count: '0', contact: 'ada' });
  });

  it('falls back to the rule for writing any field where none is said for creating', () => {
    const star: AclRule = { ...allow('write', '*', 'agent'), field: '*' };
    const created = service(allow('create', table, 'customer'), star, { ...allow('create', table, 'customer'), field: 'contact' })
      .as('ada').create(table, { contact: 'ada', short_description: 'x' });
    expect(created).to.include({ contact: 'ada' }).and.not.have.any.keys('short_description');
  });

  it('keeps a key that is free, and gives another one for a key that is not', () => {
    const session = service().asSystem();
    const key = '0123456789abcdef0123456789abcdef';
    expect(session.create(table, { sys_id: key })['sys_id']).to.equal(key);
    expect(session.create(table, { sys_id: key })['sys_id']).to.not.equal(key);
    expect(session.create(table, { sys_id: '../x' })['sys_id']).to.match(/^[0-9a-f]{32}$/);
  });
});

describe('Changing a record', () => {
  it('counts the change and says who did it when', () => {
    const session = service(allow('write', table, 'customer')).as('ada');
    expect(session.update('task', 'c1', { short_description: 'Found mail' })).to.include({
      sys_id: 'c1', short_description: 'Found mail', number: 'CS0001041', contact: 'ada', sys_mod_count: '5',
      sys_updated_by: 'ada.user', sys_updated_on: '2026-03-18 12:00:00',
    });
  });

  it('that changes nothing leaves the record as it is', () => {
    const session = service().asSystem();
    const before = session.get(table, 'c1');
    expect(session.update(table, 'c1', { short_description: 'Lost mail', close_notes: '' })).to.equal(before);
  });

  it('is refused as a whole without the table\'s permission', () => {
    expect(refusalOf(() => service().as('ada').update(table, 'c1', { short_description: 'x' })))
      .to.deep.equal(failed('ACL Exception Update Failed due to security constraints'));
  });

  it('is answered as absent when the record is hidden, whatever else is allowed', () => {
    const session = service(allow('write', table, 'customer'), allow('delete', table, 'customer')).as('ada');
    expect(refusalOf(() => session.update(table, 'c2', { state: '3' }))).to.include({ status: 404 });
    expect(refusalOf(() => session.remove(table, 'c2'))).to.include({ status: 404 });
  });

  it('leaves single fields alone that the person may not write, and answers as if nothing were amiss', () => {
    const session = service(allow('write', table, 'customer'), { ...allow('write', 'task', 'agent'), field: 'state' }).as('ada');
    expect(session.update(table, 'c1', { state: '3', short_description: 'x', sys_updated_by: 'x', comments_and_work_notes: 'x' }))
      .to.include({ state: '10', short_description: 'x', sys_updated_by: 'ada.user' });
    expect(session.canWriteField(table, 'state', session.get(table, 'c1'))).to.equal(false);
    expect(session.canWriteField(table, 'short_description', session.get(table, 'c1'))).to.equal(true);
    expect(session.canWriteField(table, 'sys_id', session.get(table, 'c1'))).to.equal(false);
    expect(session.canWriteField(table, 'sys_mod_count', session.get(table, 'c1'))).to.equal(false);
    expect(session.canWriteField(table, 'no_such_field', session.get(table, 'c1'))).to.equal(false);
  });

  it('stores no choice that does not exist, by the choices of the record\'s own class, and clears none', () => {
    const session = service().asSystem();
    expect(session.update('task', 'c1', { state: '99', short_description: 'a' })['state']).to.equal('10');
    expect(session.update('task', 'c1', { state: '', short_description: 'b' })['state']).to.equal('10');
    expect(session.update('task', 'c1', { state: '6' })['state']).to.equal('6');
    expect(session.create('problem', { state: '6', priority: 'any' })).to.include({ state: '1', priority: 'any' });
  });

  it('clears other fields with an empty text', () => {
    expect(service().asSystem().update(table, 'c1', { contact: '' })['contact']).to.equal('');
  });
});

describe('Deleting a record', () => {
  it('needs the table\'s permission', () => {
    const session = service(allow('delete', table, 'agent')).as('ada');
    expect(refusalOf(() => session.remove(table, 'c1'))).to.deep.equal(failed('ACL Exception Delete Failed due to security constraints'));
    const allowed = service(allow('delete', table, 'customer')).as('ada');
    allowed.remove(table, 'c1');
    expect(refusalOf(() => allowed.get(table, 'c1'))).to.include({ status: 404 });
  });
});

describe('Mandatory fields', () => {
  const policy = { table: 'task', condition: 'state=6', mandatory: ['resolution_code', 'close_notes'] };

  it('refuse the write by the labels of all that are empty, while the condition holds', () => {
    const session = smallService({ records, dataPolicies: [policy] }).asSystem();
    expect(refusalOf(() => session.update(table, 'c1', { state: '6' })))
      .to.deep.equal(failed('Data Policy Exception: \n\tThe following fields are mandatory: Resolution code, Close notes'));
    expect(refusalOf(() => session.update(table, 'c1', { state: '6', close_notes: 'done' })))
      .to.deep.equal(failed('Data Policy Exception: \n\tThe following fields are mandatory: Resolution code'));
    expect(session.get(table, 'c1')['state']).to.equal('10');
    expect(session.update(table, 'c1', { state: '6', close_notes: 'done', resolution_code: '1' })['state']).to.equal('6');
    expect(session.update(table, 'c2', { state: '3' })['state']).to.equal('3');
  });

  it('of the dictionary hold for every record', () => {
    const strict = tables.map((definition) => (definition.name === 'sys_user_group'
      ? { ...definition, fields: [field('name', 'string', { label: 'Name', mandatory: true })] }
      : definition));
    const session = smallService({ tables: strict }).asSystem();
    expect(refusalOf(() => session.create('sys_user_group', {})))
      .to.deep.equal(failed('Data Policy Exception: \n\tThe following fields are mandatory: Name'));
    const { sys_id: key = '' } = session.create('sys_user_group', { name: 'Network' });
    expect(refusalOf(() => session.update('sys_user_group', key, { name: '' }))).to.include({ status: 403 });
  });
});

describe('The backend as a whole', () => {
  it('tells of changes by class and key once they are stored, until nobody listens', () => {
    const backend = service();
    const heard: string[] = [];
    const stop = backend.onChange((name, sysId) => heard.push(`${name}/${sysId}`));
    backend.asSystem().update('task', 'c1', { short_description: 'a' });
    backend.asSystem().update('task', 'c1', { short_description: 'a' });
    backend.asSystem().remove(table, 'c2');
    stop();
    backend.asSystem().update('task', 'c1', { short_description: 'b' });
    expect(heard).to.deep.equal([`${table}/c1`, `${table}/c2`]);
  });

  it('goes back to where it began', () => {
    const backend = service();
    const session = backend.asSystem();
    session.update(table, 'c1', { short_description: 'x' });
    session.remove(table, 'c2');
    session.create(table, {});
    backend.reset();
    expect(session.list(table, { query: 'ORDERBYsys_id' }).records.map((record) => [record['sys_id'], record['short_description']]))
      .to.deep.equal([['c1', 'Lost mail'], ['c2', undefined]]);
    expect(session.create(table, {})['number']).to.equal('CS0001042');
  });

  it('gives the same answers to the same input', () => {
    const run = (): unknown => {
      const session = service().asSystem();
      session.update(table, 'c1', { comments: 'hello' });
      return [session.create(table, {}), session.create(table, {}), session.list('sys_journal_field', {})];
    };
    expect(run()).to.deep.equal(run());
  });

  it('takes what it is given without changing it, except that nobody can any more', () => {
    const given = { sys_id: 'p1', number: 'PRB1' };
    const session = smallService({ records: { problem: [given] } }).asSystem();
    expect(session.get('problem', 'p1')).to.deep.equal({ ...given, sys_class_name: 'problem', sys_mod_count: '0' });
    expect(given).to.deep.equal({ sys_id: 'p1', number: 'PRB1' });
  });

  it('stands still within a second and moves with the clock', () => {
    let now = noon;
    const session = smallService({ records, now: () => now }).asSystem();
    const count = (): number => session.list(table, { query: 'sys_updated_on=javascript:gs.daysAgo(0)' }).total;
    session.update(table, 'c1', { short_description: 'x' });
    now += 999;
    expect(count()).to.equal(1);
    now += 1;
    expect(count()).to.equal(0);
  });
});
