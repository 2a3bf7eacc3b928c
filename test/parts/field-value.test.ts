import { expect } from '@open-wc/testing';
import type { FieldDescription, FieldType } from '../../src/data/description.js';
import type { RecordRow } from '../../src/data/row.js';
import { createLocale } from '../../src/i18n/locale.js';
import { de } from '../../src/i18n/messages/de.js';
import { stateTone } from '../../src/model/state-tone.js';
import { fieldLabel, fieldOf } from '../../src/parts/field-value/field.js';
import { fieldValue } from '../../src/parts/field-value/field-value.js';
import { stageSteps } from '../../src/parts/field-value/stage-steps.rule.js';
import { recordForm } from '../../src/parts/record-form/record-form.js';
import { arabic, content, english, partHost, type PartHost } from './part-host.js';

const described = (type: FieldType, more: Partial<FieldDescription> = {}): FieldDescription => ({
  label: 'A field', type, readable: 'yes', writable: 'no', filterable: 'no', sortable: 'no', ...more,
});

interface Shown {
  readonly type: FieldType;
  readonly display?: string;
  readonly value?: string;
  readonly path?: string;
  readonly more?: Partial<FieldDescription>;
  readonly place?: 'cell' | 'form';
  readonly rich?: boolean;
  readonly locale?: typeof english;
}

const show = ({ type, display, value, path = 'f', more, place = 'form', rich = false, locale = english }: Shown): Promise<PartHost> =>
  partHost(() => () =>
    fieldValue(
      { path, description: described(type, more), display, value },
      { locale, table: 'sn_customerservice_case', place, richText: new Set(rich ? [path] : []), toneOf: stateTone },
    ),
  );
const german = createLocale({ tag: 'de', timeZone: 'Europe/Berlin', messages: de });
const text = async (shown: Shown): Promise<string> => content((await show(shown)).root).replace(/[\u00a0\u202f]/g, ' ');

describe('field value', () => {
  const table: [string, Shown, string][] = [
    ['a text', { type: 'string', display: 'Printer is down' }, 'Printer is down'],
    ['a stored text that has no text of its own', { type: 'string', value: 'CS1' }, 'CS1'],
    ['yes', { type: 'boolean', display: 'true', value: 'true' }, 'Yes'],
    ['no, by its display text alone', { type: 'boolean', display: 'false' }, 'No'],
    ['yes in German', { type: 'boolean', display: 'true', locale: german }, 'Ja'],
    ['a boolean the server has words for', { type: 'boolean', display: 'Perhaps' }, 'Perhaps'],
    ['a number', { type: 'integer', display: '1234', value: '1234' }, '1,234'],
    ['a number without its stored value', { type: 'decimal', display: '1 234,5' }, '1 234,5'],
    ['a percentage', { type: 'percent', display: '45', value: '45' }, '45%'],
    ['an amount with its currency', { type: 'currency', display: '$12.50', value: 'USD;12.50' }, 'US$12.50'],
    ['an amount without one', { type: 'currency', display: '$12.50', value: '12.50' }, '$12.50'],
    ['an instant in the person’s zone', { type: 'date-time', display: '31.01.2026 14:05', value: '2026-01-31 13:05:00' }, '31 Jan 2026, 08:05'],
    ['an instant without its stored value, as the server wrote it', { type: 'date-time', display: '2026-01-31 13:05:00' }, '2026-01-31 13:05:00'],
    ['a date', { type: 'date', display: '01-03-2026', value: '2026-03-01' }, '1 Mar 2026'],
    ['a date by its display text', { type: 'date', display: '2026-03-01' }, '1 Mar 2026'],
    ['a duration', { type: 'duration', display: '2 Minutes', value: '1970-01-01 00:02:17' }, '2 minutes, 17 seconds'],
    ['a choice', { type: 'choice', path: 'category', display: 'Hardware', value: '1' }, 'Hardware'],
    ['a reference, never its key', { type: 'reference', display: 'Ada Lovelace', value: '46b66a40a9fe198101f243dfbc79033d' }, 'Ada Lovelace'],
    ['a reference without text as empty', { type: 'reference', value: '46b66a40a9fe198101f243dfbc79033d' }, '—Empty'],
    ['a list', { type: 'list', display: 'Ada, Grace, Edsger', value: 'a,b,c' }, 'Ada, Grace and Edsger'],
    ['a list of names with commas as it came', { type: 'list', display: 'Lovelace, Ada, Hopper, Grace', value: 'a,b' }, 'Lovelace, Ada, Hopper, Grace'],
    ['HTML as text', { type: 'html', display: '<p>One</p><p><b>Two</b></p>' }, 'One Two'],
    ['HTML in a cell as text, even where it may be rich', { type: 'html', display: '<p>One</p>', rich: true, place: 'cell' }, 'One'],
    ['a journal', { type: 'journal', display: 'Hello [code]<b>Ada</b>[/code]' }, 'Hello Ada'],
    ['markup in a text as it was typed', { type: 'text', display: '<b>not bold</b>' }, '<b>not bold</b>'],
    ['a password as hidden', { type: 'password', display: 'secret', value: 'secret' }, '••••••Hidden'],
    ['a type nobody knows', { type: 'unknown', display: 'Something' }, 'Something'],
    ['nothing', { type: 'string' }, '—Empty'],
    ['white space', { type: 'text', display: '  ' }, '—Empty'],
  ];
  for (const [what, shown, expected] of table) {
    it(`shows ${what}`, async () => {
      expect(await text(shown)).to.equal(expected);
    });
  }

  it('gives machines the time in UTC', async () => {
    const instant = await show({ type: 'date-time', display: 'x', value: '2026-01-31 13:05:00' });
    expect(instant.find('time').getAttribute('datetime')).to.equal('2026-01-31T13:05:00Z');
    const date = await show({ type: 'date', display: 'x', value: '2026-03-01' });
    expect(date.find('time').getAttribute('datetime')).to.equal('2026-03-01');
    const duration = await show({ type: 'duration', display: 'x', value: '1970-01-01 00:02:17' });
    expect(duration.find('time').getAttribute('datetime')).to.equal('PT137S');
  });

  it('shows a state with its tone and its own words', async () => {
    const host = await show({ type: 'choice', path: 'state', display: 'Awaiting Info', value: '18' });
    expect([content(host.find('.pill')), host.find('.pill').className]).to.deep.equal(['Awaiting Info', 'pill waiting']);
    await expect(host).to.be.accessible();
  });

  it('guesses no tone from words: a state without its stored value is plain text', async () => {
    expect((await show({ type: 'choice', path: 'state', display: 'Awaiting Info' })).all('.pill')).to.have.lengthOf(0);
  });

  it('isolates a number from the direction of the text around it', async () => {
    expect(content((await show({ type: 'string', display: 'CHG0030-1', locale: arabic })).find('bdi'))).to.equal('CHG0030-1');
  });

  it('links addresses that are safe and shows others as text', async () => {
    const href = async (shown: Shown): Promise<string | null | undefined> => (await show(shown)).root.querySelector('a')?.getAttribute('href');
    expect(await href({ type: 'url', display: 'https://kb.example/1' })).to.equal('https://kb.example/1');
    expect(await href({ type: 'email', display: 'ada@example.com' })).to.equal('mailto:ada@example.com');
    expect(await href({ type: 'phone', display: '+49 30 123456' })).to.equal('tel:+4930123456');
    expect(await href({ type: 'url', display: 'javascript:alert(1)' })).to.equal(undefined);
    expect(await href({ type: 'email', display: 'a@b?bcc=c@d' })).to.equal(undefined);
    expect(await text({ type: 'url', display: 'javascript:alert(1)' })).to.equal('javascript:alert(1)');
  });

  it('shows markup only of fields that the view marks as rich text', async () => {
    const rich = await show({ type: 'html', display: '<p>See <b>this</b><script>x</script></p>', rich: true });
    expect(content(rich.find('.rich-text b'))).to.equal('this');
    expect((await show({ type: 'html', display: '<p><b>x</b></p>' })).all('b')).to.have.lengthOf(0);
  });

  it('shows the beginning of a long text and all of it on demand', async () => {
    const host = await show({ type: 'text', display: 'word '.repeat(200) });
    const button = host.find('[part=show-all]');
    expect([content(button), button.getAttribute('aria-expanded')]).to.deep.equal(['Show all', 'false']);
    const short = host.find('.long-text').clientHeight;
    button.click();
    expect([content(button), button.getAttribute('aria-expanded')]).to.deep.equal(['Show less', 'true']);
    expect(host.find('.long-text').clientHeight).to.be.greaterThan(short);
    await host.redraw();
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    await expect(host).to.be.accessible();
  });

  it('offers nothing to unfold where the text is short', async () => {
    expect((await show({ type: 'text', display: 'Short' })).all('button')).to.have.lengthOf(0);
  });

  describe('stages', () => {
    const choices = [
      { value: 'a', label: 'Approval' },
      { value: 'b', label: 'Fulfillment' },
      { value: 'c', label: 'Completed' },
    ];

    it('are a list of steps in a form, each with its state in words', async () => {
      const host = await show({ type: 'stage', display: 'Fulfillment', value: 'b', more: { choices } });
      expect(host.all('ol > li').map(content)).to.deep.equal(['Approval Done', 'Fulfillment Current step', 'Completed Still to come']);
      expect(host.all('li').map((step) => step.getAttribute('aria-current'))).to.deep.equal(['false', 'step', 'false']);
      await expect(host).to.be.accessible();
    });

    it('are one text in a cell, and wherever the place in them is not known', async () => {
      expect(await text({ type: 'stage', display: 'Fulfillment', value: 'b', more: { choices }, place: 'cell' })).to.equal('Fulfillment');
      expect(await text({ type: 'stage', display: 'Waiting', value: 'z', more: { choices } })).to.equal('Waiting');
    });

    it('find their place by label where the stored value is not granted', () => {
      expect(stageSteps(choices, undefined, 'Approval').map(({ state }) => state)).to.deep.equal(['current', 'upcoming', 'upcoming']);
      expect(stageSteps(choices, undefined, 'Nowhere')).to.deep.equal([]);
    });
  });
});

describe('record form', () => {
  const row = {
    ref: 'problem/1',
    display: { number: 'PRB1', short_description: 'Printer', state: 'Assess', secret: 'hidden' },
    value: { state: '102' },
  } as RecordRow;
  const descriptions = {
    fields: { number: described('string', { label: 'Number' }), state: described('choice', { label: 'State' }) },
  };
  const sections = [
    { title: 'Problem', fields: ['number', 'state'] },
    { title: '', fields: ['short_description', 'u_root_cause'] },
  ];
  const options = { sections, row, descriptions, headingLevel: 3, locale: english, table: 'problem', toneOf: stateTone };

  it('shows the sections and fields of its view, in their order, and nothing else', async () => {
    const host = await partHost(() => () => recordForm(options));
    expect(host.all('h3').map(content)).to.deep.equal(['Problem']);
    expect(host.all('dt').map(content)).to.deep.equal(['Number', 'State', 'Short description', 'Root cause']);
    expect(host.all('dd').map(content)).to.deep.equal(['PRB1', 'Assess', 'Printer', '—Empty']);
    expect(host.root.textContent).not.to.include('hidden');
    await expect(host).to.be.accessible();
  });

  it('puts in place of a value what a widget has for it', async () => {
    const host = await partHost(() => () => recordForm({ ...options, replace: (path) => (path === 'number' ? 'replaced' : undefined) }));
    expect(host.all('dd').map(content).slice(0, 2)).to.deep.equal(['replaced', 'Assess']);
  });

  it('takes labels and values only from what is its own', () => {
    expect(fieldLabel('constructor', { fields: {} })).to.equal('Constructor');
    expect(fieldOf(row, 'number', { fields: {} }).description).to.equal(undefined);
  });
});
