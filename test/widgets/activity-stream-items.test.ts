import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { ActivityEntry } from '../../src/data/activity.js';
import { fileSize } from '../../src/parts/attachments/file-size.js';
import { draftProblem } from '../../src/parts/composer/draft.rule.js';
import { streamPart, type StreamItem } from '../../src/widgets/activity-stream/stream-items.rule.js';
import { itHolds } from '../setup/rule-property.js';

const entry = (element: string, at: string, author = 'Dana'): ActivityEntry => ({ element, at, author, text: `${element} ${at}` });

const textsOf = (item: StreamItem): readonly string[] => (item.kind === 'changes' ? item.changes : [item.entry]).map(({ text }) => text);

const someEntries = fc.array(
  fc.record({
    element: fc.constantFrom('comments', 'work_notes', 'state', 'priority'),
    at: fc.constantFrom('2026-01-02 00:00:00', '2026-01-01 00:00:00'),
    author: fc.constantFrom('Dana', 'Mira'),
    text: fc.string(),
  }),
  { maxLength: 60 },
);

describe('the items of a stream', () => {
  it('are one for each message, and one for changes by the same person at the same time', () => {
    const entries = [
      entry('state', '2'), entry('priority', '2'), entry('priority', '2', 'Mira'), entry('comments', '2'), entry('state', '2'), entry('state', '1'),
    ];
    const { items, total } = streamPart(entries, 'newest', 20);
    expect(items.map(({ kind }) => kind)).to.deep.equal(['changes', 'changes', 'message', 'changes', 'changes']);
    expect(items[0] && textsOf(items[0])).to.deep.equal(['state 2', 'priority 2']);
    expect(total).to.equal(5);
  });

  it('never join two messages, even of one person in one moment', () => {
    expect(streamPart([entry('comments', '1'), entry('comments', '1')], 'newest', 20).total).to.equal(2);
  });

  itHolds(
    'lose nothing and make nothing up, in either order',
    (rule) => fc.property(someEntries, (entries) => {
      const newest = rule(entries, 'newest', 100).items.flatMap(textsOf);
      const oldest = [...rule(entries, 'oldest', 100).items].reverse().flatMap(textsOf);
      const told = JSON.stringify(entries.map(({ text }) => text));
      return JSON.stringify(newest) === told && JSON.stringify(oldest) === told;
    }),
    streamPart,
    {
      'showed a text once only': (entries, ...rest) => streamPart(entries.filter(({ text }, at) => entries.findIndex((one) => one.text === text) === at), ...rest),
      'left work notes out': (entries, ...rest) => streamPart(entries.filter(({ element }) => element !== 'work_notes'), ...rest),
      'went by time alone': (entries, ...rest) => streamPart(entries.toSorted((a, b) => b.at.localeCompare(a.at)), ...rest),
      'never turned round': (entries, _order, most) => streamPart(entries, 'newest', most),
    },
  );

  itHolds(
    'are the newest ones when not all are shown, and keep their keys when something newer comes',
    (rule) => fc.property(someEntries, fc.integer({ min: 1, max: 30 }), (entries, most) => {
      const keysOf = (shown: readonly ActivityEntry[], count: number): readonly number[] => rule(shown, 'newest', count).items.map(({ key }) => key);
      const all = keysOf(entries, 100);
      const later = keysOf([entry('comments', '2026-01-03 00:00:00'), ...entries], 100);
      return keysOf(entries, most).join() === all.slice(0, most).join() && later.slice(1).join() === all.join() && new Set(later).size === later.length;
    }),
    streamPart,
    {
      'counted from the newest': (...asked) => {
        const part = streamPart(...asked);
        return { ...part, items: part.items.map((item, at) => ({ ...item, key: at })) };
      },
      'showed the oldest of many': (entries, order, most) => streamPart(entries.slice(-most), order, most),
      'called all entries of one moment alike': (...asked) => {
        const part = streamPart(...asked);
        return { ...part, items: part.items.map((item) => ({ ...item, key: item.kind === 'changes' ? -1 : Date.parse(item.entry.at) })) };
      },
    },
  );
});

describe('a text that is to be sent', () => {
  it('is not blank and not longer than the guard lets through', () => {
    expect(['', ' \n\t', 'x', 'x'.repeat(65_536), 'x'.repeat(65_537)].map(draftProblem)).to.deep.equal(['blank', 'blank', null, null, 'too-long']);
  });
});

describe('the size of a file', () => {
  const sizes: readonly (readonly [stored: string | number, english: string | null])[] = [
    ['0', '0 bytes'], ['1', '1 byte'], ['1023', '1,023 bytes'], ['1024', '1 kB'], ['10240', '10 kB'], ['1572864', '1.5 MB'],
    [20 * 1024 * 1024, '20 MB'], ['1073741824', '1 GB'], ['', null], ['12 KB', null], ['-1', null],
  ];
  for (const [stored, english] of sizes) {
    it(`${stored === '' ? 'nothing' : stored} reads ${english ?? 'as the server has it'}`, () => {
      expect(fileSize(stored, 'en')).to.equal(english);
    });
  }

  it('is written as the language has it', () => {
    expect(fileSize('1572864', 'de')).to.equal('1,5 MB');
  });
});
