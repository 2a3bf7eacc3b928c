import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { Sort } from '../../src/data/query.js';
import { dataTable } from '../../src/parts/table/data-table.js';
import { nextSort, sortAnnouncement } from '../../src/parts/table/next-sort.rule.js';
import { ScrollRegionController } from '../../src/parts/table/scroll-region.controller.js';
import type { DataTableOptions } from '../../src/parts/table/table-options.js';
import { arabic, content, english, partHost, until, words, type PartHost } from './part-host.js';

interface Task {
  readonly number: string;
  readonly text: string;
  readonly items: number;
}

const tasks: readonly Task[] = [
  { number: 'REQ1', text: 'New laptop', items: 2 },
  { number: 'REQ2', text: 'New desk', items: 0 },
];

type Options = Omit<DataTableOptions<Task>, 'region'>;

const plain: Options = {
  locale: english,
  id: 'tasks',
  name: 'Requests',
  total: 2,
  groups: [{ key: 'all', rows: tasks }],
  rowKey: (row) => row.number,
  rowName: (row) => row.number,
  columns: [
    { key: 'number', label: 'Number', sortable: true, cell: (row) => row.number },
    { key: 'text', label: 'Short description', sortable: true, cell: (row) => row.text },
    { key: 'items', label: 'Items', align: 'end', cell: (row) => row.items },
  ],
};

async function table(options: Partial<Options> | (() => Partial<Options>) = {}): Promise<PartHost> {
  return partHost((host) => {
    const region = new ScrollRegionController(host);
    return () => dataTable({ ...plain, ...(typeof options === 'function' ? options() : options), region });
  });
}

describe('table', () => {
  it('is a native table with a caption, column headers and row headers', async () => {
    const host = await table();
    expect(content(host.find('caption'))).to.equal('Requests, 2 records');
    expect(host.all('thead th[scope=col]').map(content)).to.deep.equal(['Number', 'Short description', 'Items']);
    expect(host.all('tbody th[scope=row]').map(content)).to.deep.equal(['REQ1', 'REQ2']);
    await expect(host).to.be.accessible();
  });

  it('leaves the number out of the caption where it is not certain', async () => {
    expect(content((await table({ total: undefined })).find('caption'))).to.equal('Requests');
  });

  it('K-table-01 sorts by keyboard: ascending, descending, none, with aria-sort on one header only', async () => {
    let sort: Sort | null = null;
    const host = await table(() => ({ sort, onSort: (next) => (sort = next) }));
    const order = (): (string | null)[] => host.all('thead th').map((header) => header.getAttribute('aria-sort'));
    host.find('thead th:nth-child(2) button').focus();
    const seen = [order()];
    for (const key of ['Enter', 'Space', 'Enter']) {
      await sendKeys({ press: key });
      await host.redraw();
      seen.push(order());
    }
    expect(seen).to.deep.equal([
      [null, null, null],
      [null, 'ascending', null],
      [null, 'descending', null],
      [null, null, null],
    ]);
    expect(content(host.root.activeElement ?? host)).to.equal('Short description');
  });

  it('offers to sort by what is granted for sorting only', async () => {
    const host = await table({ onSort: () => undefined });
    expect(host.all('thead button').map(content)).to.deep.equal(['Number', 'Short description']);
    expect((await table()).all('thead button')).to.have.lengthOf(0);
  });

  it('K-table-02 opens a record with the button in its row header', async () => {
    const opened: string[] = [];
    const host = await table({ opensDialog: true, onOpen: (row) => opened.push(row.number) });
    const button = host.find('tbody button');
    expect(button.getAttribute('aria-haspopup')).to.equal('dialog');
    button.focus();
    await sendKeys({ press: 'Enter' });
    expect(opened).to.deep.equal(['REQ1']);
    await expect(host).to.be.accessible();
  });

  it('takes a click on a row as a short cut for its button, and hands over the button for focus to return to', async () => {
    const opened: [string, string | null][] = [];
    const host = await table({ onOpen: (row, opener) => opened.push([row.number, opener.getAttribute('part')]) });
    host.find('tbody tr:nth-child(2) td').click();
    host.find('tbody tr:nth-child(2) button').click();
    expect(opened).to.deep.equal([['REQ2', 'open-button'], ['REQ2', 'open-button']]);
  });

  it('does not take a click on a control in a row, or the end of a selection of text, for the row', async () => {
    let opened = 0;
    const columns = [...plain.columns, { key: 'act', label: 'Act', cell: () => html`<button id="act"><i>act</i></button>` }];
    const host = await table({ columns, onOpen: () => (opened += 1) });
    host.find('#act i').click();
    getSelection()?.selectAllChildren(document.body);
    host.find('tbody td').click();
    getSelection()?.removeAllRanges();
    expect(opened).to.equal(0);
  });

  it('K-table-03 opens and closes details, and says how many there are', async () => {
    const open = new Set<string>();
    const host = await table(() => ({
      details: {
        has: (row) => row.items > 0,
        isOpen: (row) => open.has(row.number),
        onToggle: (row) => (open.has(row.number) ? open.delete(row.number) : open.add(row.number)),
        count: (row) => row.items,
        content: (row) => html`<p>${row.items} items</p>`,
      },
    }));
    const toggle = host.find('[part=toggle-button]');
    expect(host.all('[part=toggle-button]')).to.have.lengthOf(1);
    expect([toggle.getAttribute('aria-label'), toggle.getAttribute('aria-expanded')]).to.deep.equal(['Show 2 items of REQ1', 'false']);
    toggle.focus();
    await sendKeys({ press: 'Enter' });
    await host.redraw();
    expect([toggle.getAttribute('aria-label'), toggle.getAttribute('aria-expanded')]).to.deep.equal(['Hide 2 items of REQ1', 'true']);
    expect(content(host.find(`#${toggle.getAttribute('aria-controls')}`))).to.equal('2 items');
    await expect(host).to.be.accessible();
    await sendKeys({ press: 'Space' });
    await host.redraw();
    expect(host.all('.details')).to.have.lengthOf(0);
  });

  it('puts rows of one kind under a heading', async () => {
    const [first, second] = tasks;
    const host = await table({
      groups: [
        { key: 'a', label: 'Open', rows: first ? [first] : [] },
        { key: 'b', label: 'Done', rows: second ? [second] : [] },
      ],
    });
    expect(host.all('th[scope=rowgroup]').map(content)).to.deep.equal(['Open', 'Done']);
    expect(host.all('tbody')).to.have.lengthOf(2);
    await expect(host).to.be.accessible();
  });

  it('shows one empty cell, and the rest of the table, where a value cannot be drawn', async () => {
    const reported: string[] = [];
    const listen = (event: ErrorEvent): void => {
      event.preventDefault();
      reported.push(event.message);
    };
    const mochas = window.onerror;
    window.onerror = null;
    addEventListener('error', listen);
    const columns = plain.columns.map((column) =>
      column.key === 'text'
        ? { ...column, cell: (row: Task): string => { if (row.number === 'REQ1') throw new Error('broken'); return row.text; } }
        : column,
    );
    const host = await table({ columns });
    removeEventListener('error', listen);
    window.onerror = mochas;
    expect(host.all('tbody tr').map((row) => row.querySelector('.cell-value')).map((cell) => cell && content(cell))).to.deep.equal([
      '—Empty',
      'New desk',
    ]);
    expect(reported).to.have.lengthOf(1);
  });

  it('keeps the elements of a row when rows come in another order', async () => {
    let rows = tasks;
    const host = await table(() => ({ groups: [{ key: 'all', rows }] }));
    const [first] = host.all('tbody tr');
    rows = [...tasks].reverse();
    await host.redraw();
    expect(host.all('tbody tr').indexOf(first ?? host)).to.equal(1);
  });

  it('says that newer rows are on their way, and that they are there', async () => {
    let busy = true;
    const host = await table(() => ({ busy }));
    expect(host.find('table').getAttribute('aria-busy')).to.equal('true');
    busy = false;
    await host.redraw();
    expect(host.find('table').getAttribute('aria-busy')).to.equal('false');
  });

  it('is a keyboard stop with a name only while it overflows', async () => {
    const wide = Array.from({ length: 30 }, (_, index) => ({ key: `c${index}`, label: `A long column name ${index}`, cell: () => 'x' }));
    let columns = plain.columns;
    const host = await table(() => ({ columns }));
    const region = host.find('[part=table-scroll]');
    expect([region.hasAttribute('tabindex'), region.hasAttribute('role')]).to.deep.equal([false, false]);
    columns = [...plain.columns, ...wide];
    await host.redraw();
    await until(() => region.hasAttribute('tabindex'));
    expect([region.tabIndex, region.getAttribute('role'), region.getAttribute('aria-label')]).to.deep.equal([0, 'region', 'Requests, scrollable']);
    await expect(host).to.be.accessible();
  });

  describe('in a narrow container', () => {
    const narrow = async (options: Partial<Options> = {}): Promise<PartHost> => {
      const host = await table({ onSort: () => undefined, onOpen: () => undefined, ...options });
      host.style.setProperty('inline-size', '320px');
      return host;
    };

    it('turns rows into cards whose values say what they are', async () => {
      const host = await narrow();
      expect(words(host.find('tbody tr td'))).to.equal('Short description New laptop');
      expect(getComputedStyle(host.find('tbody tr')).display).to.equal('grid');
      await expect(host).to.be.accessible();
    });

    it('keeps being a table for assistive technology', async () => {
      const host = await narrow();
      for (const [selector, role] of [['table', 'table'], ['tbody', 'rowgroup'], ['tbody tr', 'row'], ['tbody th', 'rowheader'], ['td', 'cell'], ['thead th', 'columnheader']] as const) {
        expect(host.find(selector).getAttribute('role'), selector).to.equal(role);
      }
    });

    it('keeps the sort buttons in sight and does not scroll sideways', async () => {
      const host = await narrow();
      for (const button of host.all('.sort')) expect(button.getBoundingClientRect().width).to.be.greaterThan(24);
      expect(host.find('[part=table-scroll]').scrollWidth).to.be.at.most(320);
    });

    it('says nothing twice in a wide one', async () => {
      const host = await table();
      expect(words(host.find('tbody tr td'))).to.equal('New laptop');
    });
  });

  it('has targets of at least 24 by 24 pixels in every density', async () => {
    for (const density of ['0.7', '1', '1.35']) {
      const host = await table({
        onSort: () => undefined,
        onOpen: () => undefined,
        details: { has: () => true, isOpen: () => false, onToggle: () => undefined, content: () => '' },
      });
      host.style.setProperty('--portal-density', density);
      host.style.setProperty('font-size', '13px');
      for (const button of host.all('button')) {
        const { width, height } = button.getBoundingClientRect();
        expect(Math.min(width, height), `${button.getAttribute('part')} at ${density}`).to.be.at.least(24);
      }
    }
  });

  it('runs from right to left with the language', async () => {
    const host = await table({ locale: arabic });
    host.dir = 'rtl';
    const [first, , last] = host.all('thead th').map((header) => header.getBoundingClientRect().left);
    expect(first ?? 0).to.be.greaterThan(last ?? 0);
    expect(getComputedStyle(host.find('thead th:last-child')).textAlign).to.equal('end');
    await expect(host).to.be.accessible();
  });
});

describe('order of a table', () => {
  it('goes from ascending to descending to none, and begins anew with another column', () => {
    const ascending: Sort = { field: 'number', direction: 'ascending' };
    const descending: Sort = { field: 'number', direction: 'descending' };
    expect(nextSort('number', null)).to.deep.equal(ascending);
    expect(nextSort('number', ascending)).to.deep.equal(descending);
    expect(nextSort('number', descending)).to.equal(null);
    expect(nextSort('state', descending)).to.deep.equal({ field: 'state', direction: 'ascending' });
  });

  it('is announced in words', () => {
    expect(sortAnnouncement('Priority', { field: 'priority', direction: 'descending' }, english)).to.equal('Sorted by Priority, descending');
    expect(sortAnnouncement('Priority', null, english)).to.equal('No longer sorted by Priority');
  });
});
