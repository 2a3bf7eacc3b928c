import { expect } from '@open-wc/testing';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { PortalPage, tag } from '../widgets/portal-page.js';
import { useEverything } from './journey.js';
import { otherService, type Change } from './other-service.js';
import { Witness, type Channel } from './witness.js';

/*
 * The formal meaning of “hidden”: two services that differ in hidden columns only make the kit do the same things, to the
 * letter. Left out is what stands in a live region at a moment, since texts come and go there by the clock; and the
 * names of what is over-shared, where the other service has other names.
 */
const compared: readonly Channel[] = ['page', 'requests', 'events', 'console', 'storage', 'address', 'messages', 'clipboard'];

const spoken = /(<div role="(?:status|alert)")\n[^<]*/g;

const changes: readonly (readonly [string, Change, readonly Channel[]])[] = [
  ['other values', (row, hidden) => hidden.forEach((name, index) => {
    row[name] = { value: String(index), display_value: `${name} of somebody else` };
  }), ['drift']],
  ['values of other types', (row, hidden) => hidden.forEach((name, index) => {
    row[name] = [null, 7, true, [row['number']], { number: { value: 'X' } }, 'x'.repeat(5000)][index % 6];
  }), ['drift']],
  ['no value at all', (row, hidden) => hidden.forEach((name) => {
    row[name] = { value: '', display_value: '' };
  }), ['drift']],
  ['no such columns', (row, hidden) => {
    for (const name of hidden) delete row[name];
  }, []],
  ['many more columns, some with names that mean something to JavaScript', (row) => {
    for (let index = 0; index < 50; index += 1) row[`u_other_${index}`] = { value: 'secret', display_value: 'secret' };
    for (const name of ['constructor', 'toString', 'then', 'toJSON', 'NUMBER', 'Number']) row[name] = 'secret';
  }, []],
];

/**
 * What was asked, alone or in a batch: which questions meet in one batch depends on how busy the machine is, and on which
 * parts of the kit have been loaded before, not on any record.
 */
function questions(text: string): string {
  const single = text.split('\n').filter((line) => !line.includes('/api/now/v1/batch'));
  return single.map((line) => line.replace(/ \{.*$/, '')).sort().join('\n');
}

/** What a channel carried after a step. */
interface Trace {
  readonly step: string;
  readonly channel: Channel;
  readonly text: string;
}

/** Where two traces begin to differ, in words; empty when they do not. */
function firstDifference(one: Trace, other: Trace | undefined): string {
  if (one.text === other?.text) return '';
  const at = [...one.text].findIndex((letter, index) => letter !== other?.text[index]);
  const around = (text = ''): string => text.slice(Math.max(at - 60, 0), at + 60);
  return `“${one.channel}” after ${one.step} has “${around(one.text)}” instead of “${around(other?.text)}”`;
}

describe('in front of two services that differ only in what is hidden', () => {
  let page: PortalPage;
  let witness: Witness;
  let usual: readonly Trace[];

  async function trace(change?: Change): Promise<readonly Trace[]> {
    page = new PortalPage({ scenario: 'over-sharing' });
    if (change) page.answerFirst(otherService(page.mock, change));
    witness = new Witness(() => page.mock.requests);
    const before = document.documentElement.outerHTML.length;
    const seen: Trace[] = [];
    const widget = await page.show(tag('related-records', { record: landmarks.caseWithEverything, detail: 'inline' }));
    await useEverything(widget, {
      quiet: () => page.quiet(),
      look: async (step) => {
        await page.quiet();
        for (const [channel, text] of await witness.report()) {
          seen.push({ step, channel, text: channel === 'requests' ? questions(text) : text.replaceAll(spoken, '$1') });
        }
      },
    });
    leave();
    expect(document.documentElement.outerHTML.length, 'what is left on the page').to.equal(before);
    return seen;
  }

  function leave(): void {
    witness.leave();
    page.leave();
  }

  before(async () => {
    // What the kit loads on demand arrives a moment later on the first page than on all others.
    page = new PortalPage();
    await page.show(tag('request-items', { record: landmarks.requestWithThreeItems }));
    page.leave();
    usual = await trace();
  });

  for (const [what, change, also] of changes) {
    it(`the kit shows, asks, tells and stores the same, to the letter: ${what}`, async () => {
      const same = ({ channel }: Trace): boolean => compared.includes(channel) || also.includes(channel);
      const [expected, found] = [usual.filter(same), (await trace(change)).filter(same)];
      expect(found.length).to.equal(expected.length);
      for (const [index, entry] of found.entries()) expect(firstDifference(entry, expected[index])).to.equal('');
    });
  }

  it('the comparison notices when a shown value differs', async () => {
    const [found] = await trace((row) => {
      if (typeof row['short_description'] === 'object') row['short_description'] = { value: 'Other', display_value: 'Other' };
    });
    expect(found?.channel).to.equal('page');
    expect(found?.text).not.to.equal(usual[0]?.text);
    // One for each of the seven rows: what is changed is changed in every answer, also inside of a batch.
    expect(found?.text.match(/Other/g)?.length).to.be.at.least(7);
  });
});
