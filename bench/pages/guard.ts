import { checkDescription } from '../../src/guard/check-description.js';
import { narrow } from '../../src/guard/narrow.js';
import { projectPage } from '../../src/guard/project-page.js';
import { sealGrant } from '../../src/guard/seal-grant.js';
import { median } from '../median.js';

/*
 * 10,000 rows of which every one has 60 fields and 12 are granted: what a server that sends too much costs, beside what
 * reading its answer costs anyway. Runs are interleaved, so that both suffer from the same disturbances.
 */

const pages = 10;
const rowsPerPage = 1000;
const granted = Array.from({ length: 12 }, (_, index) => `field_${index * 5}`);
const fields = Array.from({ length: 60 }, (_, index) => `field_${index}`);

export function measure(): Readonly<Record<string, number>> {
  const sealed = sealGrant({ name: 'bench', table: 'problem', list: granted });
  if (!('grant' in sealed)) throw new Error('The grant was refused.');
  const allowed = narrow(sealed.grant, checkDescription({ table: 'problem', label: 'Problem', fields: {} }, 'problem', granted), () => null);
  const answers = Array.from({ length: pages }, (_, page) => JSON.stringify({ rows: rows(page), next: null, total: 'unknown' }));

  const parsing: number[] = [];
  const guarding: number[] = [];
  for (let run = 0; run < 9; run += 1) {
    const start = performance.now();
    const parsed = answers.map((answer): unknown => JSON.parse(answer));
    const middle = performance.now();
    const kept = parsed.map((answer) => projectPage(answer, allowed, 'none', true).page.rows.length);
    const end = performance.now();
    if (kept.some((count) => count !== rowsPerPage)) throw new Error('Rows were lost.');
    parsing.push(middle - start);
    guarding.push(end - middle);
  }
  return { parse: median(parsing), guard: median(guarding) };
}

function rows(page: number): readonly unknown[] {
  return Array.from({ length: rowsPerPage }, (_, row) => {
    const id = (page * rowsPerPage + row).toString(16).padStart(32, '0');
    const cell = (name: string): readonly [string, unknown] => [name, { display_value: `${name} of ${id}`, value: `${row}` }];
    return { ref: `problem/${id}`, version: '1', fields: Object.fromEntries(fields.map(cell)) };
  });
}
