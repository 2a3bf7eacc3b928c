import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { FieldDescription, FieldType, GuardedDescription } from '../../src/data/description.js';
import type { FilterTier } from '../../src/guard/grant.js';
import { createLocale } from '../../src/i18n/locale.js';
import { en } from '../../src/i18n/messages/en.js';
import { filterCondition, type Filters, type FilterValue } from '../../src/parts/filter-menu/filter-condition.rule.js';
import { filterFields, type FilterField } from '../../src/parts/filter-menu/filter-fields.rule.js';
import { FilterMenuController } from '../../src/parts/filter-menu/filter-menu.controller.js';
import { filterText } from '../../src/parts/filter-menu/filter-text.js';
import { content, english, partHost, type PartHost } from './part-host.js';

const field = (type: FieldType, more: Partial<FieldDescription> = {}): FieldDescription => ({
  label: `The ${type}`, type, readable: 'yes', writable: 'no', filterable: 'yes', sortable: 'yes', ...more,
});
const choices = [
  { value: '1', label: 'New' },
  { value: '10', label: 'Open' },
];
const fields: readonly FilterField[] = [
  { path: 'state', label: 'State', kind: 'choices', choices },
  { path: 'opened_at', label: 'Opened', kind: 'range', of: 'date-time' },
  { path: 'due', label: 'Due', kind: 'range', of: 'date' },
  { path: 'percent', label: 'Complete', kind: 'range', of: 'number' },
  { path: 'short_description', label: 'Subject', kind: 'text', compare: 'contains' },
];

describe('what can be filtered by', () => {
  const offered = (type: FieldType, tier: FilterTier, more: Partial<FieldDescription> = {}): unknown => {
    const description = { table: 't', label: 'T', fields: { f: field(type, more) } } as unknown as GuardedDescription;
    const [first] = filterFields({ filter: new Map([['f', tier]]) }, description, english);
    if (!first) return null;
    return first.kind === 'range' ? `range of ${first.of}` : first.kind === 'text' ? `text, ${first.compare}` : 'choices';
  };
  const table: [FieldType, Partial<FieldDescription>, unknown, unknown, unknown][] = [
    ['choice', { choices }, 'choices', null, 'choices'],
    ['choice', {}, null, null, null],
    ['reference', { choices }, 'choices', null, 'choices'],
    ['reference', {}, null, null, null],
    ['boolean', {}, 'choices', null, 'choices'],
    ['date-time', {}, null, 'range of date-time', 'range of date-time'],
    ['date', {}, null, 'range of date', 'range of date'],
    ['integer', {}, null, 'range of number', 'range of number'],
    ['currency', {}, null, 'range of number', 'range of number'],
    ['string', {}, 'text, equals', 'text, contains', 'text, contains'],
    ['email', {}, 'text, equals', 'text, contains', 'text, contains'],
    ['html', {}, null, null, null],
    ['journal', {}, null, null, null],
    ['password', {}, null, null, null],
    ['unknown', {}, null, null, null],
    ['choice', { choices, filterable: 'no' }, null, null, null],
  ];
  for (const [type, more, match, range, both] of table) {
    it(`G-31 offers for ${type} ${JSON.stringify(more)} only comparisons of the granted tier`, () => {
      expect([offered(type, 'match', more), offered(type, 'range', more), offered(type, 'both', more)]).to.deep.equal([match, range, both]);
    });
  }

  it('G-31 offers the fields of the grant in its order and no others', () => {
    const description = {
      table: 't', label: 'T', fields: { a: field('boolean'), b: field('boolean'), hidden: field('boolean') },
    } as unknown as GuardedDescription;
    const filter = new Map<string, FilterTier>([['b', 'match'], ['a', 'match'], ['unknown', 'match']]);
    expect(filterFields({ filter }, description, english).map(({ path }) => path)).to.deep.equal(['b', 'a']);
  });
});

describe('the condition of filters', () => {
  const kolkata = { timeZone: 'Asia/Kolkata' };
  const newYork = { timeZone: 'America/New_York' };
  const of = (path: string, value: FilterValue, zone = newYork): unknown => filterCondition(fields, new Map([[path, value]]), zone);

  it('is one of the chosen values', () => {
    expect(of('state', { kind: 'choices', values: ['1', '10'] })).to.deep.equal({ all: [{ field: 'state', op: 'in', value: ['1', '10'] }] });
  });

  it('reads a day as it runs in the person’s zone', () => {
    const day: FilterValue = { kind: 'range', from: '2026-03-08', to: '2026-03-08' };
    expect(of('opened_at', day)).to.deep.equal({
      all: [
        { field: 'opened_at', op: 'at-least', value: '2026-03-08 05:00:00' },
        { field: 'opened_at', op: 'less-than', value: '2026-03-09 04:00:00' },
      ],
    });
    expect(of('opened_at', { kind: 'range', from: '', to: '2026-03-08' }, kolkata)).to.deep.equal({
      all: [{ field: 'opened_at', op: 'less-than', value: '2026-03-08 18:30:00' }],
    });
  });

  it('leaves dates as they are', () => {
    expect(of('due', { kind: 'range', from: '2026-03-01', to: '2026-03-31' })).to.deep.equal({
      all: [
        { field: 'due', op: 'at-least', value: '2026-03-01' },
        { field: 'due', op: 'at-most', value: '2026-03-31' },
      ],
    });
  });

  it('compares numbers as numbers and text as text', () => {
    expect(of('percent', { kind: 'range', from: '0', to: '50.5' })).to.deep.equal({
      all: [
        { field: 'percent', op: 'at-least', value: 0 },
        { field: 'percent', op: 'at-most', value: 50.5 },
      ],
    });
    expect(of('short_description', { kind: 'text', text: ' printer ' })).to.deep.equal({
      all: [{ field: 'short_description', op: 'contains', value: 'printer' }],
    });
  });

  it('G-30 asks for nothing that is not offered: other fields, other choices, texts that are no days', () => {
    const nothing: [string, FilterValue][] = [
      ['salary', { kind: 'text', text: 'x' }],
      ['state', { kind: 'choices', values: ['99'] }],
      ['state', { kind: 'text', text: 'x' }],
      ['due', { kind: 'range', from: '2026-02-30', to: 'tomorrow' }],
      ['opened_at', { kind: 'range', from: 'x', to: '' }],
      ['percent', { kind: 'range', from: '', to: 'many' }],
      ['short_description', { kind: 'text', text: '  ' }],
    ];
    for (const [path, value] of nothing) expect(of(path, value), path).to.equal(undefined);
  });

  it('combines everything that was chosen', () => {
    const filters: Filters = new Map<string, FilterValue>([
      ['state', { kind: 'choices', values: ['1'] }],
      ['short_description', { kind: 'text', text: 'a' }],
    ]);
    expect(filterCondition(fields, filters, newYork)).to.deep.equal({
      all: [
        { field: 'state', op: 'in', value: ['1'] },
        { field: 'short_description', op: 'contains', value: 'a' },
      ],
    });
  });
});

describe('filter menu', () => {
  const utc = createLocale({ tag: 'en-GB', timeZone: 'UTC', messages: en });
  let host: PartHost;
  let filters: Filters;
  let changes: Filters[];

  beforeEach(async () => {
    filters = new Map();
    changes = [];
    host = await partHost((part) => {
      const menu = new FilterMenuController(part, (next) => {
        changes.push(next);
        filters = next;
        part.requestUpdate();
      });
      return () => {
        const options = { locale: utc, name: 'Cases', fields, filters };
        return [menu.renderButton(options), menu.renderPanel(options), menu.renderChips(options)];
      };
    });
  });

  const toggle = async (): Promise<void> => {
    host.find('[part=filter-button]').click();
    await host.updateComplete;
  };
  const input = (name: string): HTMLInputElement => host.find<HTMLInputElement>(`[name="${name}"]`);

  it('opens a named form of grouped controls', async () => {
    const button = host.find('[part=filter-button]');
    expect([content(button), button.getAttribute('aria-expanded')]).to.deep.equal(['Filter', 'false']);
    await toggle();
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(host.find(`#${button.getAttribute('aria-controls')}`).getAttribute('aria-label')).to.equal('Filters for Cases');
    expect(host.all('legend').map(content)).to.deep.equal(['State', 'Opened', 'Due', 'Complete', 'Subject']);
    await expect(host).to.be.accessible();
  });

  it('asks once for everything that was chosen, when it is applied, and gives focus back to its button', async () => {
    await toggle();
    host.find<HTMLInputElement>('[name=state][value="10"]').click();
    input('due:from').value = '2026-03-01';
    input('short_description').value = 'printer';
    expect(changes).to.have.lengthOf(0);
    host.find('[part=filter-apply]').click();
    await host.updateComplete;
    expect(changes.map((change) => [...change])).to.deep.equal([
      [
        ['state', { kind: 'choices', values: ['10'] }],
        ['due', { kind: 'range', from: '2026-03-01', to: '' }],
        ['short_description', { kind: 'text', text: 'printer' }],
      ],
    ]);
    expect(content(host.root.activeElement ?? host)).to.equal('Filter, 3 active');
    expect(host.all('form')).to.have.lengthOf(0);
  });

  it('shows what is set when it is opened again', async () => {
    filters = new Map([['state', { kind: 'choices', values: ['1'] }]]);
    await host.redraw();
    await toggle();
    expect(host.all('[name=state]').map((box) => box instanceof HTMLInputElement && box.checked)).to.deep.equal([true, false]);
  });

  it('K-filter-01 closes with Escape without a change', async () => {
    await toggle();
    host.find<HTMLInputElement>('[name=state]').focus();
    await sendKeys({ press: 'Escape' });
    await host.updateComplete;
    expect([host.all('form').length, changes.length, content(host.root.activeElement ?? host)]).to.deep.equal([0, 0, 'Filter']);
  });

  it('takes off one filter by its chip and gives focus to the next chip, at last to its button', async () => {
    filters = new Map<string, FilterValue>([
      ['state', { kind: 'choices', values: ['1', '10'] }],
      ['due', { kind: 'range', from: '2026-03-01', to: '2026-03-31' }],
    ]);
    await host.redraw();
    expect(host.all('[part=filter-chip]').map((chip) => chip.getAttribute('aria-label'))).to.deep.equal([
      'Remove filter State: New and Open',
      'Remove filter Due: 1 Mar 2026 to 31 Mar 2026',
    ]);
    await expect(host).to.be.accessible();
    host.find('[part=filter-chip]').click();
    await host.redraw();
    expect([[...filters.keys()], content(host.root.activeElement ?? host)]).to.deep.equal([['due'], 'Due: 1 Mar 2026 to 31 Mar 2026']);
    host.find('[part=filter-chip]').click();
    await host.redraw();
    expect([filters.size, content(host.root.activeElement ?? host)]).to.deep.equal([0, 'Filter']);
  });

  it('takes off all of them at once', async () => {
    filters = new Map([['short_description', { kind: 'text', text: 'a' }]]);
    await host.redraw();
    await toggle();
    host.find('[part=filter-clear]').click();
    await host.redraw();
    expect([filters.size, host.all('[part=filter-chip]').length]).to.deep.equal([0, 0]);
  });

  it('says open ends in words', () => {
    const text = (path: string, value: FilterValue): string => {
      const of = fields.find((one) => one.path === path);
      return of ? filterText(of, value, utc) : '';
    };
    expect(text('due', { kind: 'range', from: '2026-03-01', to: '' })).to.equal('Due: from 1 Mar 2026');
    expect(text('percent', { kind: 'range', from: '', to: '1000' })).to.equal('Complete: up to 1,000');
    expect(text('short_description', { kind: 'text', text: 'x' })).to.equal('Subject: x');
  });

  it('is not there where nothing can be filtered', async () => {
    const bare = await partHost((part) => {
      const menu = new FilterMenuController(part, () => undefined);
      return () => menu.renderButton({ locale: utc, name: 'Cases', fields: [], filters: new Map() });
    });
    expect(bare.all('*')).to.have.lengthOf(0);
  });
});
