import { expect } from '@open-wc/testing';
import { dataTable } from '../../src/parts/table/data-table.js';
import { ScrollRegionController } from '../../src/parts/table/scroll-region.controller.js';
import { VirtualRowsController } from '../../src/parts/table/virtual-rows.controller.js';
import { content, english, partHost, until, type PartHost } from './part-host.js';

const records = (count: number): string[] => Array.from({ length: count }, (_, index) => `CS${index + 1}`);

async function longTable(rows: () => readonly string[]): Promise<PartHost> {
  return partHost((host) => {
    const region = new ScrollRegionController(host);
    const virtual = new VirtualRowsController(host, region);
    return () =>
      dataTable<string>({
        locale: english,
        id: 'cases',
        name: 'Cases',
        total: rows().length,
        groups: [{ key: 'all', rows: rows() }],
        columns: [
          { key: 'number', label: 'Number', cell: (row) => row },
          { key: 'text', label: 'Text', cell: (row) => `Case ${row}` },
        ],
        rowKey: (row) => row,
        rowName: (row) => row,
        onOpen: () => undefined,
        region,
        window: virtual.window(rows().length),
      });
  });
}

const numbers = (host: PartHost): string[] => host.all('tbody th').map(content);

describe('long tables', () => {
  it('draw every row up to 500', async () => {
    const host = await longTable(() => records(500));
    expect(host.all('tbody th')).to.have.lengthOf(500);
    expect(host.find('table').hasAttribute('aria-rowcount')).to.equal(false);
  });

  it('draw only what can be seen beyond that, and tell how many rows there are', async () => {
    const host = await longTable(() => records(100_000));
    await until(() => host.all('tr[data-index]').length > 5);
    expect(host.all('tr[data-index]').length).to.be.lessThan(100);
    expect(numbers(host)[0]).to.equal('CS1');
    expect(host.find('table').getAttribute('aria-rowcount')).to.equal('100001');
    expect(host.find('thead tr').getAttribute('aria-rowindex')).to.equal('1');
    expect(host.find('tbody tr[data-index]').getAttribute('aria-rowindex')).to.equal('2');
    expect(host.find('table').getBoundingClientRect().height).to.be.greaterThan(1_000_000);
    await expect(host).to.be.accessible();
  });

  it('show the rows that are scrolled to, each with its own number', async () => {
    const host = await longTable(() => records(2000));
    const region = host.find('[part=table-scroll]');
    await until(() => region.scrollHeight > 10_000);
    region.scrollTo(0, region.scrollHeight);
    await until(() => numbers(host).includes('CS2000'));
    for (const row of host.all('tr[data-index]')) {
      const index = Number(row.getAttribute('data-index'));
      expect(row.getAttribute('aria-rowindex')).to.equal(String(index + 2));
      expect(content(row.querySelector('th') ?? row)).to.equal(`CS${index + 1}`);
    }
  });

  it('keep the row that has focus while it is scrolled out of sight', async () => {
    const host = await longTable(() => records(2000));
    const region = host.find('[part=table-scroll]');
    await until(() => region.scrollHeight > 10_000);
    host.find('tr[data-index="2"] button').focus();
    region.scrollTo(0, 40_000);
    await until(() => numbers(host).some((number) => Number(number.slice(2)) > 500));
    expect(content(host.root.activeElement ?? host)).to.equal('CS3');
  });

  it('are drawn whole again once they are short', async () => {
    let rows = records(2000);
    const host = await longTable(() => rows);
    await until(() => host.find('[part=table-scroll]').scrollHeight > 10_000);
    rows = records(3);
    await host.redraw();
    expect(numbers(host)).to.deep.equal(['CS1', 'CS2', 'CS3']);
    expect(host.all('.spacer')).to.have.lengthOf(0);
  });

  it('go on after the widget was moved', async () => {
    const host = await longTable(() => records(2000));
    await until(() => host.find('[part=table-scroll]').scrollHeight > 10_000);
    const elsewhere = document.createElement('div');
    host.parentElement?.append(elsewhere);
    elsewhere.append(host);
    await host.redraw();
    const region = host.find('[part=table-scroll]');
    region.scrollTo(0, region.scrollHeight);
    await until(() => numbers(host).includes('CS2000'));
    expect(numbers(host).at(-1)).to.equal('CS2000');
  });
});
