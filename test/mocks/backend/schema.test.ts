import { expect } from '@open-wc/testing';
import { Schema } from '../../../mocks/backend/schema.js';
import { smallService, tables } from './small-service.js';

const note = { name: 'note', label: 'Note', plural: 'Notes', display: 'text', fields: [] };

describe('The schema', () => {
  const schema = new Schema(tables);

  it('knows parents and children', () => {
    expect(schema.chain('problem')).to.deep.equal(['problem', 'task']);
    expect(schema.family('task')).to.deep.equal(['task', 'sn_customerservice_case', 'problem']);
    expect([schema.isA('problem', 'task'), schema.isA('task', 'problem'), schema.isA('none', 'task')]).to.deep.equal([true, false, false]);
    expect([schema.chain('none'), schema.family('none'), schema.fields('none').size]).to.deep.equal([[], [], 0]);
  });

  it('gives a table the fields of its parents, its own instead where both have one, and those of the system', () => {
    expect(schema.field('problem', 'short_description')?.label).to.equal('Short description');
    expect(schema.field('task', 'state')?.default).to.equal('1');
    expect(schema.field('sn_customerservice_case', 'state')?.default).to.equal('10');
    expect(schema.field('customer_account', 'sys_mod_count')?.type).to.equal('integer');
    expect(schema.field('task', 'contact')).to.equal(undefined);
  });

  it('resolves paths over references, and none that leave them', () => {
    expect(schema.resolve('sn_customerservice_case', 'problem.assigned_to.email')?.map(({ table, field }) => `${table}.${field.name}`))
      .to.deep.equal(['sn_customerservice_case.problem', 'task.assigned_to', 'sys_user.email'].map((step) => step.replace('task.', 'problem.')));
    for (const path of ['', 'none', 'number.length', 'problem.none', 'watch_list.name', 'problem..state', '__proto__', 'constructor']) {
      expect(schema.resolve('sn_customerservice_case', path), path).to.equal(null);
    }
    expect(schema.resolve('none', 'number')).to.equal(null);
  });

  it('takes the class that a record says it has only if it fits', () => {
    expect(schema.classOf('task', { sys_class_name: 'problem' })).to.equal('problem');
    expect(schema.classOf('problem', { sys_class_name: 'task' })).to.equal('problem');
    expect(schema.classOf('problem', { sys_class_name: 'none' })).to.equal('problem');
    expect(schema.classOf('problem', {})).to.equal('problem');
  });

  it('refuses definitions that do not fit together', () => {
    expect(() => new Schema([note, note])).to.throw('defined twice');
    expect(() => new Schema([{ ...note, parent: 'none' }])).to.throw('note extends none, which is not defined');
    expect(() => new Schema([{ ...note, parent: 'other' }, { ...note, name: 'other', parent: 'note' }])).to.throw('extends itself');
    expect(() => smallService({ records: { none: [] } })).to.throw('Records are given for none');
    expect(() => smallService({ records: { task: [{ number: 'x' }] } })).to.throw('A record of task has no sys_id');
    expect(() => smallService({ tables: tables.filter(({ name }) => name !== 'sys_journal_field') })).to.throw('task has journals');
  });
});
