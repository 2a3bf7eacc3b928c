import { expect } from '@open-wc/testing';
import type { FieldDescription } from '../../src/data/description.js';
import { formFieldOf } from '../../src/parts/form/form-field.rule.js';
import type { FormField } from '../../src/parts/form/form-field.js';
import { FormController, type FormRule } from '../../src/parts/form/form.controller.js';
import { arabic, english, partHost, words, type PartHost } from './part-host.js';

const open = { readable: 'unknown', writable: 'unknown', filterable: 'unknown', sortable: 'unknown' } as const;

function field(path: string, description: Pick<FieldDescription, 'label' | 'type'> & Partial<FieldDescription>): FormField {
  const made = formFieldOf(path, { ...open, ...description });
  if (!made) throw new Error('It has no control.');
  return made;
}

const serial = field('serial', { label: 'Serial number', type: 'string', mandatory: true, maxLength: 4, hint: 'Below the bar code' });
const count = field('count', { label: 'How many?', type: 'integer' });
const sure = field('sure', { label: 'Sure', type: 'boolean' });
const why = field('why', {
  label: 'Why?', type: 'choice', mandatory: true, hint: 'Choose one', choices: [{ value: 'a', label: 'Broken' }, { value: 'b', label: 'Old' }],
});
const where = field('where', { label: 'Where?', type: 'choice', choices: [{ value: 'x', label: 'Here' }, { value: 'y', label: 'There' }] });
const fields = [serial, count, sure, why, where];

describe('form', () => {
  let host: PartHost;
  let form: FormController;
  let locale = english;

  const control = (path: string): HTMLInputElement => host.find<HTMLInputElement>(`#field-${path}`);
  const type = async (path: string, text: string): Promise<void> => {
    control(path).value = text;
    control(path).dispatchEvent(new InputEvent('input', { bubbles: true }));
    await host.updateComplete;
  };
  const check = async () => {
    const values = form.check(fields, locale);
    await host.updateComplete;
    return values;
  };

  beforeEach(async () => {
    locale = english;
    host = await partHost((part) => {
      form = new FormController(part);
      form.open('one');
      return () => [form.renderSummary(fields, locale, null), ...fields.map((one) => form.renderField(one, locale))];
    });
  });

  it('labels every control, says what is required and what helps, natively', async () => {
    const [label] = [...(control('serial').labels ?? [])].map((one) => words(one));
    expect(label).to.equal('Serial number required');
    expect([control('serial').required, control('serial').getAttribute('aria-describedby')]).to.deep.equal([true, 'field-serial-hint']);
    expect(words(host.find('#field-serial-hint'))).to.equal('Below the bar code');
    expect(host.find('fieldset').getAttribute('aria-describedby')).to.equal('field-why-hint');
    await expect(host).to.be.accessible();
  });

  it('reads the same from right to left', async () => {
    locale = arabic;
    await host.redraw();
    await expect(host).to.be.accessible();
    expect([...(control('serial').labels ?? [])].map((one) => words(one))).to.deep.equal(['Serial number مطلوب']);
  });

  it('says what is wrong at the control and above, and leads from there to it', async () => {
    expect(await check()).to.equal(null);
    expect(host.root.activeElement?.getAttribute('role')).to.equal('alert');
    expect(words(host.find('[part="error-summary"]'))).to.equal('2 answers need your attention Serial number – Please fill this in. Why? – Please choose.');
    expect([control('serial').getAttribute('aria-invalid'), control('serial').getAttribute('aria-describedby')]).to.deep.equal(['true', 'field-serial-hint field-serial-problem']);
    await expect(host).to.be.accessible();
    host.find('[part="error-summary"] a').click();
    expect(host.root.activeElement === control('serial')).to.equal(true);
  });

  it('takes a problem back as soon as it is mended, and raises no new one while somebody types', async () => {
    await type('serial', 'far too long');
    expect(host.all('[part="problem"]')).to.have.lengthOf(0);
    await check();
    await type('serial', 'A-1');
    expect(host.all('[part="problem"]').map((one) => one.id)).to.deep.equal(['field-why-problem']);
  });

  it('answers what is filled in, with what was there from the beginning, and nothing that is empty', async () => {
    await type('serial', ' A-1 ');
    await type('count', '3');
    host.find<HTMLInputElement>('#field-why-1').click();
    expect(await check()).to.deep.equal({ serial: 'A-1', count: '3', sure: 'false', why: 'b' });
  });

  it('does not empty a control whose text the browser can make no value of', async () => {
    const input = control('count');
    input.focus();
    document.execCommand('insertText', false, '1e');
    await host.updateComplete;
    expect([input.validity.badInput, form.typed('count')?.isUnreadable]).to.deep.equal([true, true]);
    await host.redraw();
    expect(input.validity.badInput).to.equal(true);
    await type('serial', 'A-1');
    host.find<HTMLInputElement>('#field-why').click();
    expect(await check()).to.equal(null);
    expect(words(host.find('#field-count-problem'))).to.equal('Enter a whole number.');
  });

  it('keeps what was typed into each form apart, until it is sent or the person has gone', async () => {
    await type('serial', 'A-1');
    form.open('two');
    await host.redraw();
    expect([control('serial').value, form.isDirty]).to.deep.equal(['', false]);
    form.open('one');
    await host.redraw();
    expect([control('serial').value, form.isDirty]).to.deep.equal(['A-1', true]);
    form.forget();
    await host.redraw();
    expect([control('serial').value, form.isDirty]).to.deep.equal(['', false]);
    await type('serial', 'A-2');
    form.reset();
    form.open('one');
    await host.redraw();
    expect(control('serial').value).to.equal('');
  });

  it('marks what the server did not take, and takes the mark back with the next change', async () => {
    await type('serial', 'A-1');
    form.refuse(['serial', 'unheard-of']);
    await host.updateComplete;
    expect(words(host.find('[part="error-summary"]'))).to.equal('1 answer needs your attention Serial number – The service did not accept this.');
    await type('serial', 'A-2');
    expect(host.all('[part="error-summary"]')).to.have.lengthOf(0);
  });

  it('offers nothing in place of a choice that may be left alone, and asks for one that may not', async () => {
    const select = host.find<HTMLSelectElement>('#field-where');
    expect([...select.options].map(({ text }) => text.trim())).to.deep.equal(['No choice', 'Here', 'There']);
    select.value = 'y';
    select.dispatchEvent(new Event('change'));
    await host.redraw();
    expect(form.typed('where')?.text).to.equal('y');
  });

  it('has what was filled in for somebody, which is nothing of theirs to lose, until they enter something else', async () => {
    form.give('serial', { text: 'A1', name: '', isUnreadable: false });
    await host.redraw();
    expect([control('serial').value, form.isDirty, form.typed('serial')?.text]).to.deep.equal(['A1', false, 'A1']);
    await type('serial', 'B2');
    expect([control('serial').value, form.isDirty]).to.deep.equal(['B2', true]);
    form.give('serial', { text: 'C3', name: '', isUnreadable: false });
    await host.redraw();
    expect([control('serial').value, form.isDirty]).to.deep.equal(['C3', false]);
    form.clear('serial');
    await host.redraw();
    expect([control('serial').value, form.typed('serial')?.text ?? '', form.isDirty]).to.deep.equal(['', '', false]);
  });

  it('forgets what was filled in for somebody with what they entered, and in another form', async () => {
    const filled = { text: 'A1', name: '', isUnreadable: false };
    for (const leave of [() => form.forget(), () => form.reset(), () => form.open('two')]) {
      form.open('one');
      form.give('serial', filled);
      leave();
      await host.redraw();
      expect(control('serial').value).to.equal('');
    }
  });
});

describe('a form that asks for times', () => {
  const begin = field('begin', { label: 'Begin', type: 'date-time' });
  const end = field('end', { label: 'End', type: 'date-time' });
  const fields = [begin, end];
  const endAfterBegin: FormRule = (value) => (
    value('end') < value('begin') ? new Map([['end', 'before-start']]) : new Map());

  let host: PartHost;
  let form: FormController;

  const type = async (path: string, text: string): Promise<void> => {
    const input = host.find<HTMLInputElement>(`#field-${path}`);
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await host.updateComplete;
  };
  const check = async () => {
    const values = form.check(fields, english, endAfterBegin);
    await host.updateComplete;
    return values;
  };

  beforeEach(async () => {
    host = await partHost((part) => {
      form = new FormController(part);
      form.open('one');
      return () => [form.renderSummary(fields, english, null), ...fields.map((one) => form.renderField(one, english))];
    });
  });

  it('asks which one is meant of a time that clocks show twice, and stores that', async () => {
    await type('begin', '2026-11-01T01:30');
    expect(host.all('[part="repeated-time"] label').map(words)).to.deep.equal([
      'The first: 1 Nov 2026, 01:30 GMT-4', 'The second: 1 Nov 2026, 01:30 GMT-5',
    ]);
    await expect(host).to.be.accessible();
    await type('end', '2026-11-02T01:30');
    expect(await check()).to.deep.include({ begin: '2026-11-01 05:30:00' });
    host.all('[part="repeated-time"] input').at(1)?.click();
    expect(await check()).to.deep.include({ begin: '2026-11-01 06:30:00' });
    await type('begin', '2026-11-01T02:30');
    expect(host.all('[part="repeated-time"]')).to.have.lengthOf(0);
  });

  it('explains that clocks skip a time', async () => {
    await type('begin', '2026-03-08T02:30');
    expect(await check()).to.equal(null);
    expect(words(host.find('#field-begin-problem'))).to.equal('Clocks are set forward and skip this time. Enter a later or an earlier one.');
  });

  it('says what is wrong between two fields, and takes it back when either is changed', async () => {
    await type('begin', '2026-07-02T10:00');
    await type('end', '2026-07-02T09:00');
    expect(await check()).to.equal(null);
    expect(words(host.find('[part="error-summary"]'))).to.equal('1 answer needs your attention End – The end is before the start.');
    await type('begin', '2026-07-02T08:00');
    expect(host.all('[part="problem"]')).to.have.lengthOf(0);
    expect(await check()).to.deep.equal({ begin: '2026-07-02 12:00:00', end: '2026-07-02 13:00:00' });
  });
});
