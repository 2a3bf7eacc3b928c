import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { readSavedLists } from '../../src/widgets/my-lists/read-saved-lists.rule.js';
import { changedLists, type SavedChange } from '../../src/widgets/my-lists/saved-change.rule.js';
import type { SavedList } from '../../src/widgets/my-lists/saved-lists.schema.js';
import { itHolds } from '../setup/rule-property.js';

type Read = typeof readSavedLists;

const feeders: SavedList = { id: 'a1', name: 'Feeders', list: 'my-cases', arrangement: { text: 'feeder' } };
const byState: SavedList = { id: 'b2', name: 'By state', list: 'all-cases', arrangement: { group: 'state' } };
const ours: SavedList = { id: 'c_3', name: 'Ours', list: 'my-cases', arrangement: { sort: { field: 'number', direction: 'descending' } } };

/** What a store hands over beside what it was given: written by hand, each wrong for one reason. */
const senseless: readonly unknown[] = [
  null, 'Feeders', 7, [], {}, { ...feeders, id: 'x y' }, { ...feeders, id: '' }, { ...feeders, id: 'x'.repeat(41) }, { ...feeders, id: 1 },
  { ...feeders, id: 'n1', name: '  ' }, { ...feeders, id: 'n2', name: 'x'.repeat(81) },
  { ...feeders, id: 'n4', name: 'More', script: 'alert(1)' },
  { ...feeders, id: 'n5', name: 'Odd', arrangement: { text: 5 } }, { ...feeders, id: 'n6', name: 'Odd too', arrangement: { query: 'state=1' } },
];

/** Wrong only after the list that has the name or the id first. */
const repeated: readonly unknown[] = [{ ...feeders, id: 'n3', name: ' fEEDERS ' }, { ...feeders, name: 'The id of another' }];

/** Sound lists come back in their order, whatever stands around them; everything else is left out and told. */
function holds(read: Read): fc.IProperty<unknown> {
  const some = fc.subarray([...senseless]);
  return fc.property(some, fc.subarray([feeders, byState, ours]), fc.subarray([...repeated]), some, (before, lists, again, after) => {
    const wrong = [...(lists.includes(feeders) ? again : []), ...after];
    const found = read({ version: 1, lists: [...before, ...lists, ...wrong] });
    return found.isLess === before.length + wrong.length > 0 && JSON.stringify(found.lists) === JSON.stringify(lists);
  });
}

describe('saved lists from a store', () => {
  for (const document of [undefined, null]) it(`are none where the store has ${document}`, () => {
    expect(readSavedLists(document)).to.deep.equal({ lists: [], isLess: false });
  });

  for (const document of [
    'x', 1, [], {}, { version: 2, lists: [] }, { version: 1 }, { version: 1, lists: {} }, { version: 1, lists: [], more: 1 },
    { version: 1, lists: Array.from({ length: 101 }, (_, at) => ({ ...feeders, id: `i${at}`, name: `n${at}` })) },
  ]) it(`are none, and that is known, of ${JSON.stringify(document).slice(0, 40)}`, () => {
    expect(readSavedLists(document)).to.deep.equal({ lists: [], isLess: true });
  });

  const mutants: Readonly<Record<string, Read>> = {
    'drops all when one is wrong': (document) => {
      const read = readSavedLists(document);
      return read.isLess ? { lists: [], isLess: true } : read;
    },
    'keeps quiet about what it leaves out': (document) => ({ ...readSavedLists(document), isLess: false }),
    'turns the order round': (document) => ({ ...readSavedLists(document), lists: readSavedLists(document).lists.toReversed() }),
    'stops at the first that is wrong': (document) => {
      const { lists } = document as { lists: readonly unknown[] };
      const at = lists.findIndex((_, index) => readSavedLists({ version: 1, lists: lists.slice(0, index + 1) }).isLess);
      return at === -1 ? readSavedLists(document) : { ...readSavedLists({ version: 1, lists: lists.slice(0, at) }), isLess: true };
    },
    'takes the last of two of one name': (document) => {
      const { lists } = document as { lists: readonly unknown[] };
      const read = readSavedLists({ version: 1, lists: lists.toReversed() });
      return { ...read, lists: read.lists.toReversed() };
    },
  };
  itHolds('are those that make sense, in their order, and it is known whether others are left out', holds, readSavedLists, mutants);
});

describe('a change to saved lists', () => {
  const table: readonly (readonly [what: string, before: readonly SavedList[], change: SavedChange, after: readonly SavedList[]])[] = [
    ['puts a new list last', [feeders, byState], { kind: 'put', list: ours }, [feeders, byState, ours]],
    ['puts a list back where it was', [feeders, ours], { kind: 'put', list: byState, place: 1 }, [feeders, byState, ours]],
    ['puts a list in the place of the one before', [feeders, byState], { kind: 'put', list: { ...feeders, name: 'Other' } }, [{ ...feeders, name: 'Other' }, byState]],
    ['keeps a list that another page has deleted', [byState], { kind: 'put', list: feeders }, [byState, feeders]],
    ['takes a list away', [feeders, byState, ours], { kind: 'delete', id: 'b2' }, [feeders, ours]],
    ['takes nothing away that is gone', [feeders], { kind: 'delete', id: 'b2' }, [feeders]],
  ];
  for (const [what, before, change, after] of table) {
    it(what, () => expect(changedLists(before, change)).to.deep.equal(after));
  }

  it('is not made to the name of another list, or to one more than there may be', () => {
    expect(changedLists([feeders, byState], { kind: 'put', list: { ...ours, name: 'FEEDERS' } })).to.equal('taken');
    const many = Array.from({ length: 100 }, (_, at) => ({ ...feeders, id: `i${at}`, name: `n${at}` }));
    expect(changedLists(many, { kind: 'put', list: feeders })).to.equal('too-many');
    expect(changedLists(many, { kind: 'put', list: { ...feeders, id: 'i7' } })).to.have.lengthOf(100);
  });
});
