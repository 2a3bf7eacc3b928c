import { expect } from '@open-wc/testing';
import { pickerMove, type PickerMove } from '../../src/parts/reference-picker/picker-keys.rule.js';

/* The table of keys, by hand from the pattern of an editable combobox with a list. */
describe('What a key does in the reference picker', () => {
  const closed = { isOpen: false, count: 0, active: -1, isEmpty: true, hasFailed: false };
  const filled = { ...closed, isEmpty: false };
  const open = { isOpen: true, count: 3, active: -1, isEmpty: false, hasFailed: false };
  const failed = { ...open, count: 0, hasFailed: true };
  const rows: readonly (readonly [string, string, typeof closed, PickerMove | null])[] = [
    ['Down opens the list', 'ArrowDown', closed, { kind: 'open' }],
    ['Down goes to the first', 'ArrowDown', open, { kind: 'go', to: 0 }],
    ['Down goes on', 'ArrowDown', { ...open, active: 0 }, { kind: 'go', to: 1 }],
    ['Down goes from the last to the first', 'ArrowDown', { ...open, active: 2 }, { kind: 'go', to: 0 }],
    ['Down stays where nothing was found', 'ArrowDown', { ...open, count: 0 }, null],
    ['Up does nothing while the list is closed', 'ArrowUp', closed, null],
    ['Up goes to the last', 'ArrowUp', open, { kind: 'go', to: 2 }],
    ['Up goes back', 'ArrowUp', { ...open, active: 2 }, { kind: 'go', to: 1 }],
    ['Up goes from the first to the last', 'ArrowUp', { ...open, active: 0 }, { kind: 'go', to: 2 }],
    ['Enter takes', 'Enter', { ...open, active: 1 }, { kind: 'take' }],
    ['Enter takes nothing that no key has gone to', 'Enter', open, null],
    ['Enter is for the form while the list is closed', 'Enter', filled, null],
    ['Escape closes', 'Escape', open, { kind: 'close' }],
    ['Escape clears what is closed', 'Escape', filled, { kind: 'clear' }],
    ['Escape is for what is around it when there is nothing to clear', 'Escape', closed, null],
    ['Tab takes nothing', 'Tab', { ...open, active: 1 }, null],
    ['Down asks again for a list that could not be read', 'ArrowDown', failed, { kind: 'retry' }],
    ['Enter asks again for it, and does not send the form', 'Enter', failed, { kind: 'retry' }],
    ['Escape closes it', 'Escape', failed, { kind: 'close' }],
    ['letters are typed', 'a', open, null],
  ];
  for (const [title, key, situation, move] of rows) {
    it(title, () => expect(pickerMove({ key, altKey: false }, situation)).to.deep.equal(move));
  }

  it('Alt with Down opens without going anywhere, Alt with Up closes', () => {
    expect(pickerMove({ key: 'ArrowDown', altKey: true }, closed)).to.deep.equal({ kind: 'open' });
    expect(pickerMove({ key: 'ArrowDown', altKey: true }, open)).to.equal(null);
    expect(pickerMove({ key: 'ArrowUp', altKey: true }, open)).to.deep.equal({ kind: 'close' });
  });
});
