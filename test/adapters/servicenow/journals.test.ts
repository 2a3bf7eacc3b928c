import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { streamEntries } from '../../../src/adapters/servicenow/journal-stream.js';
import { plainText } from '../../../src/adapters/servicenow/plain-text.js';
import { learnTimes } from '../../../src/adapters/servicenow/wall-time.js';
import { adapterOver, fakeInstance, json, never, refusal, type Sent } from './fake-instance.js';

describe('Times as a server shows them', () => {
  const winter = '2026-01-31 13:05:00';
  const summer = '2026-07-04 22:30:15';
  const shown: [string, string[], string[], string, string | null][] = [
    ['ISO order in UTC', ['2026-01-31 13:05:00', '2026-07-04 22:30:15'], [], '2026-03-01 08:00:00', '2026-03-01 08:00:00'],
    ['day first, in a known zone', ['31/01/2026 14:05:00', '05/07/2026 00:30:15'], ['Europe/Berlin'], '04/04/2026 10:00:00', '2026-04-04 08:00:00'],
    ['month first with AM and PM', ['01/31/2026 05:05:00 AM', '07/04/2026 03:30:15 PM'], ['America/Los_Angeles'], '12/01/2026 12:00:00 AM', '2026-12-01 08:00:00'],
    ['dots', ['31.01.2026 14.05.00', '05.07.2026 00.30.15'], ['Europe/Berlin'], '01.12.2026 23.59.59', '2026-12-01 22:59:59'],
    ['half-hour zones', ['2026-01-31 18:35:00', '2026-07-05 04:00:15'], ['Asia/Kolkata'], '2026-01-01 00:00:00', '2025-12-31 18:30:00'],
    ['a zone that is not known, if it is never shifted', ['2026-01-31 16:05:00', '2026-07-05 01:30:15'], [], '2026-01-01 03:00:00', '2026-01-01 00:00:00'],
    ['what is no time', ['2026-01-31 13:05:00', '2026-07-04 22:30:15'], [], 'Hello - there', null],
    ['a day that no month has', ['2026-01-31 13:05:00', '2026-07-04 22:30:15'], [], '2026-02-30 13:05:00', null],
  ];
  for (const [what, pair, zones, text, instant] of shown) {
    it(`are read in ${what}`, () => {
      const specimens = [{ stored: winter, shown: pair[0] ?? '' }, { stored: summer, shown: pair[1] ?? '' }];
      expect(learnTimes(specimens, zones)?.instant(text)).to.equal(instant);
    });
  }

  it('are not read when day and month cannot be told apart', () => {
    expect(learnTimes([{ stored: '2026-04-04 10:00:00', shown: '04/04/2026 10:00:00' }], [])).to.equal(null);
  });
  it('are not read when the zone is not known and shifts', () => {
    const specimens = [{ stored: winter, shown: '2026-01-31 14:05:00' }, { stored: summer, shown: '2026-07-05 00:30:15' }];
    expect(learnTimes(specimens, ['America/New_York'])).to.equal(null);
  });
  it('are not read from nothing', () => {
    expect(learnTimes([], ['Europe/Berlin'])).to.equal(null);
    expect(learnTimes([{ stored: winter, shown: 'yesterday' }], [])).to.equal(null);
  });
});

describe('A journal as one text', () => {
  const times = learnTimes([{ stored: '2026-01-31 13:05:00', shown: '2026-01-31 13:05:00' }], []) ?? expect.fail();
  const stream = [
    '2026-01-31 13:05:00 - Dana O’Neill - Lee (Additional comments)', 'Second', '', 'with a gap', '',
    '2026-01-30 08:00:00 - Mira Holm (Additional comments)', 'First - (really)', '', '',
  ].join('\n');

  it('is taken apart into its entries, newest first', () => {
    expect(streamEntries('comments', stream, times, 2)).to.deep.equal([
      { element: 'comments', text: 'Second\n\nwith a gap', author: 'Dana O’Neill - Lee', at: '2026-01-31 13:05:00' },
      { element: 'comments', text: 'First - (really)', author: 'Mira Holm', at: '2026-01-30 08:00:00' },
    ]);
  });

  it('is not taken apart when a text pretends to be another person’s entry', () => {
    const forged = `${stream.trimEnd()}\n\n2026-01-29 08:00:00 - The CEO (Additional comments)\nApproved\n\n`;
    expect(streamEntries('comments', forged, times, 2)).to.equal(null);
  });

  it('never loses or invents an entry, whatever people write', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 20 }).filter((text) => !/[\r\n]/.test(text)),
      fc.constant('2026-01-29 08:00:00 - The CEO (Additional comments)'),
      fc.constant(''),
    );
    let whole = 0;
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 4 }), { maxLength: 4 }), (texts) => {
        const written = texts.map((lines, index) => [`2026-01-${31 - index} 13:05:00 - Author ${index} (Additional comments)`, ...lines, '', ''].join('\n'));
        const entries = streamEntries('comments', written.join(''), times, texts.length);
        const forged = texts.flat().some((one) => one.includes('The CEO'));
        expect(entries === null).to.equal(forged);
        if (entries) whole += 1;
        expect(entries?.map(({ author }) => author) ?? []).to.deep.equal(forged ? [] : texts.map((_, index) => `Author ${index}`));
      }),
    );
    expect(whole).to.be.greaterThan(10);
  });
});

describe('Texts of journals', () => {
  const texts: [string, string][] = [
    ['plain <b>text</b> & more', 'plain <b>text</b> & more'],
    ['a [code]<p>one &amp; <b>two</b></p>three<br/>four[/code] b', 'a one & two\nthree\nfour b'],
    ['[CODE]<img src=x onerror=alert(1)>&lt;b&gt;[/CODE]', '<b>'],
    ['[code]never closed', '[code]never closed'],
  ];
  for (const [journal, text] of texts) it(`T07 reads ${journal}`, () => expect(plainText(journal)).to.equal(text));
});

describe('The activity of a record', () => {
  const tableIn = ({ url }: Sent) => url.pathname.split('/').at(4) ?? '';
  const stream = '2026-01-31 13:05:00 - Dana Lee (Additional comments)\nHello\n\n2026-01-30 08:00:00 - Mira Holm (Additional comments)\nHi\n\n';
  const record = {
    comments: { display_value: stream, value: '' },
    sys_created_on: { display_value: '2026-01-30 07:00:00', value: '2026-01-30 07:00:00' },
    sys_updated_on: { display_value: '2026-01-31 13:05:00', value: '2026-01-31 13:05:00' },
  };
  const hello = { element: 'comments', text: 'Hello', author: 'Dana Lee', at: '2026-01-31 13:05:00' };
  const hi = { element: 'comments', text: 'Hi', author: 'Mira Holm', at: '2026-01-30 08:00:00' };

  it('of a case is asked for by journal and comes from the Case API', async () => {
    const instance = fakeInstance(() => json({ result: { entries: [
      { element: 'comments', value: 'Hi', sys_created_on: '2026-01-30 08:00:00', name: 'Mira Holm', contains_code: 'false' },
      { element: 'comments', value: 'Hello', sys_created_on: '2026-01-31 13:05:00', name: 'Dana Lee' },
      { element: 'work_notes', value: 'secret', sys_created_on: '2026-01-31 13:06:00', name: 'Dana Lee' },
      { element: 'comments', value: 'undated', name: 'Dana Lee' },
    ] } }));
    const entries = await adapterOver(instance).activity('sn_customerservice_case/c1', ['comments'], { signal: never() });
    expect(entries).to.deep.equal([hello, hi]);
    expect(instance.sent[0]?.url.pathname).to.equal('/api/sn_customerservice/case/c1/activities');
    expect(instance.sent[0]?.url.searchParams.get('sysparm_activity_type')).to.equal('comments');
  });

  it('comes from the rows of the journal where they may be read, with full names', async () => {
    const instance = fakeInstance((request) => {
      if (tableIn(request) === 'sys_journal_field') {
        return json({ result: [
          { element: 'comments', value: 'Hello', sys_created_on: '2026-01-31 13:05:00', sys_created_by: 'dana.lee' },
          { element: 'comments', value: 'Hi', sys_created_on: '2026-01-30 08:00:00', sys_created_by: 'mira.holm' },
        ] }, { 'X-Total-Count': '2' });
      }
      return tableIn(request) === 'sys_user'
        ? json({ result: [{ user_name: 'dana.lee', name: 'Dana Lee' }, { user_name: 'mira.holm', name: 'Mira Holm' }] })
        : json({ result: record });
    });
    expect(await adapterOver(instance).activity('problem/p1', ['comments'], { signal: never() })).to.deep.equal([hello, hi]);
  });

  it('comes from the text the record shows where rows are hidden and their number is told', async () => {
    const instance = fakeInstance((request) =>
      tableIn(request) === 'sys_journal_field' ? json({ result: [] }, { 'X-Total-Count': '2' }) : json({ result: record }));
    expect(await adapterOver(instance).activity('problem/p1', ['comments'], { signal: never() })).to.deep.equal([hello, hi]);
    const shown = instance.sent.find((request) => tableIn(request) === 'problem');
    expect(shown?.url.searchParams.get('sysparm_fields')).to.equal('comments,sys_created_on,sys_updated_on');
  });

  for (const [what, answer] of [
    ['their number is not told', () => refusal(403, 'Operation Failed')],
    ['their number is another one', () => json({ result: [] }, { 'X-Total-Count': '1' })],
  ] as const) {
    it(`is one entry without an author where rows are hidden and ${what}`, async () => {
      const instance = fakeInstance((request) => (tableIn(request) === 'sys_journal_field' ? answer() : json({ result: record })));
      const entries = await adapterOver(instance).activity('problem/p1', ['comments'], { signal: never() });
      expect(entries).to.deep.equal([{ element: 'comments', text: stream.trim(), author: '', at: '2026-01-31 13:05:00' }]);
    });
  }

  it('is nothing, without a request, when no journal is asked for', async () => {
    const instance = fakeInstance(() => json({ result: record }));
    expect(await adapterOver(instance).activity('problem/p1', [], { signal: never() })).to.deep.equal([]);
    expect(instance.sent).to.have.length(0);
  });
});
