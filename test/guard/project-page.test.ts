import { expect } from '@open-wc/testing';
import { projectActivity } from '../../src/guard/project-activity.js';
import { projectPage } from '../../src/guard/project-page.js';
import { canary, codeOf, effectiveOf, isDeeplyFrozen, rawRow, reachableTexts } from './situation.js';
import type { Capabilities } from '../../src/data/adapter.js';

const allowed = effectiveOf({ list: ['number'] });
const rows = [rawRow({ number: 'T1' }, 'one'), rawRow({ number: 'T2', salary: canary }, 'two')];

function page(answer: object, totals: Capabilities['totals'] = 'exact', first = true) {
  return projectPage({ rows, next: 'p2', total: 'unknown', ...answer }, allowed, totals, first).page;
}

describe('projecting a page', () => {
  it('hands over projected rows, the way on, and nothing else of the answer', () => {
    const made = page({ note: canary });
    expect(made.rows.map((row) => [row.ref, { ...row.display }])).to.deep.equal([['task/one', { number: 'T1' }], ['task/two', { number: 'T2' }]]);
    expect([Object.keys(made), made.next, made.total]).to.deep.equal([['rows', 'next', 'total'], 'p2', 'unknown']);
    expect(isDeeplyFrozen(made)).to.equal(true);
    expect(reachableTexts(made)).to.not.contain(canary);
  });

  it('G-17 leaves out what is no record, counts it, and goes on', () => {
    const { page: made, malformed, raw } = projectPage({ rows: [null, rows[0], [], rawRow({}, 'one', 'problem')], next: null, total: 'unknown' }, allowed, 'exact', true);
    expect([made.rows.map(({ ref }) => ref), malformed, raw.length]).to.deep.equal([['task/one'], 3, 4]);
  });

  it('G-12 invokes no accessor of a page', () => {
    const trap = { get: () => { throw new Error('invoked'); } };
    const hollow = Object.defineProperty([rows[0]], 0, trap);
    expect(projectPage({ rows: hollow, next: null, total: 'unknown' }, allowed, 'none', true).malformed).to.equal(1);
    for (const name of ['rows', 'next']) {
      expect(codeOf(() => projectPage(Object.defineProperty({ rows: [], next: null, total: 'unknown' }, name, trap), allowed, 'none', true)), name).to.equal('bad-response');
    }
  });

  for (const [name, answer] of [
    ['nothing', undefined], ['null', null], ['a list of rows', rows], ['rows in an object', { rows: {}, next: null }], ['no rows', { next: null }], ['no way on', { rows }],
    ['a way on that is a number', { rows, next: 2 }], ['an empty way on', { rows, next: '' }], ['a way on that is an object', { rows, next: { page: 2 } }],
  ] as const) {
    it(`G-67 takes ${name} for a bad response`, () => {
      expect(codeOf(() => projectPage(answer, allowed, 'none', true))).to.equal('bad-response');
    });
  }

  it('G-68 takes a thousand rows and no more, rather than to show a part of them as the whole', () => {
    const many = Array.from({ length: 1001 }, (_, index) => rawRow({}, String(index)));
    expect(page({ rows: many.slice(1) }).rows.length).to.equal(1000);
    expect(codeOf(() => page({ rows: many }))).to.equal('too-large');
  });

  const totals: readonly (readonly [Capabilities['totals'], unknown, unknown])[] = [
    ['exact', { exact: 500 }, { exact: 500 }], ['exact', { estimate: 500 }, { estimate: 500 }], ['estimate', { exact: 500 }, { estimate: 500 }], ['estimate', { estimate: 500 }, { estimate: 500 }],
    ['none', { exact: 500 }, 'unknown'], ['none', { estimate: 500 }, 'unknown'], ['exact', 'unknown', 'unknown'], ['exact', { exact: 1 }, 'unknown'], ['exact', { exact: 2 }, { exact: 2 }],
    ['exact', { exact: 2.5 }, 'unknown'], ['exact', { exact: '500' }, 'unknown'], ['exact', { exact: -1 }, 'unknown'], ['exact', {}, 'unknown'], ['exact', null, 'unknown'], ['exact', undefined, 'unknown'],
  ];
  for (const [capability, stated, shown] of totals) {
    it(`G-38 shows ${JSON.stringify(shown)} when an adapter that counts ${capability} states ${JSON.stringify(stated)}`, () => {
      expect(page({ total: stated }, capability).total).to.deep.equal(shown);
    });
  }

  it('G-38 counts itself when everything is on one page, and not when something came before or was left out', () => {
    expect(page({ next: null, total: { exact: 500 } }, 'none').total).to.deep.equal({ exact: 2 });
    expect(page({ next: null }, 'none', false).total).to.equal('unknown');
    expect(page({ next: null, rows: [...rows, null] }, 'none').total).to.equal('unknown');
  });
});

describe('projecting a journal', () => {
  const entry = { element: 'comments', text: 'Hello', author: 'Abel', at: '2026-01-31 12:00:00' };
  const granted = new Set(['comments']);

  it('G-56 copies entries of granted journals, and four facts of each', () => {
    const entries = projectActivity([{ ...entry, id: canary }, { ...entry, element: 'work_notes', text: canary }], granted);
    expect(entries).to.deep.equal([entry]);
    expect(isDeeplyFrozen(entries)).to.equal(true);
    expect(projectActivity([{ ...entry, element: 'work_notes' }], new Set(['comments', 'work_notes'])).length).to.equal(1);
  });

  it('G-56 copies changes of granted fields, and of no others', () => {
    const change = { ...entry, element: 'state', text: 'Open' };
    expect(projectActivity([change, { ...change, element: 'priority', text: canary }], new Set(['state']))).to.deep.equal([change]);
  });

  it('G-17 leaves out what is no entry', () => {
    const wrong = [null, 'Hello', [], {}, { ...entry, text: 7 }, { ...entry, author: null }, { ...entry, at: undefined }, { ...entry, element: 7 }, Object.create(entry)];
    expect(projectActivity(wrong, new Set(['comments', '7']))).to.deep.equal([]);
  });

  it('G-68 takes a thousand entries and no more, and nothing that is no list', () => {
    expect(projectActivity(Array.from({ length: 1000 }, () => entry), granted).length).to.equal(1000);
    expect(codeOf(() => projectActivity(Array.from({ length: 1001 }, () => entry), granted))).to.equal('too-large');
    for (const answer of [null, undefined, {}, 'x', { length: 1 }]) expect(codeOf(() => projectActivity(answer, granted))).to.equal('bad-response');
  });
});
