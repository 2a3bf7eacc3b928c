import { LitElement } from 'lit';
import { createLocale } from '../../src/i18n/locale.js';
import { en } from '../../src/i18n/messages/en.js';
import { dataTable } from '../../src/parts/table/data-table.js';
import { ScrollRegionController } from '../../src/parts/table/scroll-region.controller.js';
import type { TableColumn } from '../../src/parts/table/table-options.js';
import { tableStyles } from '../../src/parts/table/table.styles.js';
import { VirtualRowsController } from '../../src/parts/table/virtual-rows.controller.js';
import { median } from '../median.js';

type Row = readonly string[];

const width = 8;
const english = createLocale({ tag: 'en', messages: en });
const columns: readonly TableColumn<Row>[] = Array.from({ length: width }, (_, index) => ({
  key: `column_${index}`,
  label: `Column ${index}`,
  sortable: true,
  cell: (row) => row[index],
}));

/** The table of the kit, as a widget uses it. */
class RowsElement extends LitElement {
  static override readonly styles = tableStyles;
  rows: readonly Row[] = [];
  readonly #region = new ScrollRegionController(this);
  readonly #window = new VirtualRowsController(this, this.#region);

  protected override render(): unknown {
    return dataTable<Row>({
      locale: english,
      id: 'bench',
      name: 'Cases',
      columns,
      groups: [{ key: 'all', rows: this.rows }],
      total: this.rows.length,
      rowKey: (row) => row[0] ?? '',
      rowName: (row) => row[0] ?? '',
      region: this.#region,
      window: this.#window.window(this.rows.length),
    });
  }
}

/** The same table by hand: every row, nothing but elements and texts. */
function handWritten(rows: readonly Row[]): HTMLElement {
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const { label } of columns) head.append(Object.assign(document.createElement('th'), { textContent: label }));
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const text of row) line.insertCell().textContent = text;
  }
  return table;
}

/** Milliseconds until the first rows have been painted, by kind of table. */
export async function measure(): Promise<Readonly<Record<string, number>>> {
  customElements.define('bench-rows', RowsElement);
  const few = rowsOf(1000);
  const many = rowsOf(100_000);
  const kit = (rows: readonly Row[]) => (): HTMLElement => Object.assign(new RowsElement(), { rows });
  const kinds = new Map([
    ['hand', () => handWritten(few)],
    ['few', kit(few)],
    ['many', kit(many)],
  ]);
  const times = new Map([...kinds.keys()].map((name) => [name, new Array<number>()]));
  for (let run = 0; run < 8; run += 1) {
    for (const [name, make] of kinds) {
      const time = await timeToPaint(make);
      // The first round warms up.
      if (run > 0) times.get(name)?.push(time);
    }
  }
  return Object.fromEntries([...times].map(([name, runs]) => [name, median(runs)]));
}

async function timeToPaint(make: () => HTMLElement): Promise<number> {
  const start = performance.now();
  const element = make();
  document.body.append(element);
  if (element instanceof RowsElement) await element.updateComplete;
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  const time = performance.now() - start;
  element.remove();
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  return time;
}

function rowsOf(count: number): readonly Row[] {
  return Array.from({ length: count }, (_, row) => Array.from({ length: width }, (_, column) => `CS${row}, field ${column}`));
}
