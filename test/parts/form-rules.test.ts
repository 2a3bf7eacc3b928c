import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { FieldDescription } from '../../src/data/description.js';
import { entryProblem } from '../../src/parts/form/entry-problem.rule.js';
import { emptyEntry, firstEntry, storedValue } from '../../src/parts/form/entry.rule.js';
import { formFieldOf } from '../../src/parts/form/form-field.rule.js';
import type { FormField } from '../../src/parts/form/form-field.js';
import { readOnlyText } from '../../src/parts/form/read-only-text.js';
import { english } from './part-host.js';

const open = { label: 'One', readable: 'unknown', writable: 'unknown', filterable: 'unknown', sortable: 'unknown' } as const;
const berlin = { timeZone: 'Europe/Berlin' };

function field(description: Partial<FieldDescription>): FormField {
  const made = formFieldOf('one', { ...open, type: 'string', ...description });
  if (!made) throw new Error('It has no control.');
  return made;
}

const typed = (text: string, more: object = {}) => ({ ...emptyEntry, text, ...more });

describe('The control of a field', () => {
  const two = [{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }];
  const five = ['a', 'b', 'c', 'd', 'e'].map((value) => ({ value, label: value }));
  const controls: readonly (readonly [string, Partial<FieldDescription>, object | null])[] = [
    ['a text of one line', { type: 'string' }, { kind: 'line', type: 'text' }],
    ['a text of many lines', { type: 'text' }, { kind: 'lines' }],
    ['an e-mail address', { type: 'email' }, { kind: 'line', type: 'email' }],
    ['a web address', { type: 'url' }, { kind: 'line', type: 'url' }],
    ['a telephone number', { type: 'phone' }, { kind: 'line', type: 'tel' }],
    ['a secret', { type: 'password' }, { kind: 'line', type: 'password' }],
    ['a yes or no', { type: 'boolean' }, { kind: 'check' }],
    ['a whole number', { type: 'integer' }, { kind: 'number', isWhole: true, least: undefined }],
    ['a number', { type: 'decimal' }, { kind: 'number', isWhole: false, least: undefined }],
    ['a day', { type: 'date' }, { kind: 'date' }],
    ['a point in time', { type: 'date-time' }, { kind: 'date-time' }],
    ['a reference', { type: 'reference', reference: 'cmn_location' }, { kind: 'reference', table: 'cmn_location' }],
    ['a reference to nobody knows what', { type: 'reference' }, null],
    ['few choices of which one has to be taken', { type: 'choice', choices: two, mandatory: true }, { kind: 'choice', choices: two, look: 'radios' }],
    ['few choices of which one is taken', { type: 'choice', choices: two, initial: 'b' }, { kind: 'choice', choices: two, look: 'radios' }],
    ['few choices that can be left alone', { type: 'choice', choices: two }, { kind: 'choice', choices: two, look: 'select' }],
    ['many choices', { type: 'choice', choices: five, mandatory: true }, { kind: 'choice', choices: five, look: 'select' }],
    ['no choices', { type: 'choice', choices: [] }, null],
    ['a list of records', { type: 'list', reference: 'sys_user' }, null],
    ['a duration', { type: 'duration' }, null],
    ['a journal', { type: 'journal' }, null],
    ['what is not known', { type: 'unknown' }, null],
  ];
  for (const [what, description, control] of controls) {
    it(`fits ${what}`, () => {
      expect(formFieldOf('one', { ...open, type: 'string', ...description })?.control ?? null).to.deep.equal(control);
    });
  }

  it('comes with what the server says of the field', () => {
    expect(field({ label: 'Serial number', mandatory: true, maxLength: 12, hint: 'Below', initial: 'x', writable: 'no' })).to.include({
      label: 'Serial number', isRequired: true, maxLength: 12, hint: 'Below', initial: 'x', isReadOnly: true,
    });
  });
});

describe('What stands in a control', () => {
  it('begins with the stored value, times in the zone of the reader', () => {
    expect(firstEntry(field({ type: 'date-time', initial: '2026-07-01 22:30:00' }), berlin).text).to.equal('2026-07-02T00:30');
    expect(firstEntry(field({ type: 'date-time', initial: '2026-12-01 22:30:00' }), { timeZone: 'Asia/Kolkata' }).text).to.equal('2026-12-02T04:00');
    expect(firstEntry(field({ type: 'date', initial: '2026-07-01' }), berlin).text).to.equal('2026-07-01');
    expect(firstEntry(field({ type: 'boolean', initial: 'true' }), berlin).text).to.equal('true');
    expect(firstEntry(field({ type: 'boolean' }), berlin).text).to.equal('false');
    expect(firstEntry(field({ type: 'choice', choices: [{ value: 'a', label: 'A' }], initial: 'gone' }), berlin).text).to.equal('');
    expect(firstEntry(field({ type: 'date-time', initial: 'soon' }), berlin).text).to.equal('');
  });

  it('never begins with the key of a record, which nobody could check', () => {
    expect(firstEntry(field({ type: 'reference', reference: 'sys_user', initial: 'u1' }), berlin)).to.deep.equal(emptyEntry);
  });

  it('is stored in the forms of the wire', () => {
    expect(storedValue(field({ type: 'date-time' }), typed('2026-07-02T00:30'), berlin)).to.equal('2026-07-01 22:30:00');
    expect(storedValue(field({ type: 'integer' }), typed('007'), berlin)).to.equal('7');
    expect(storedValue(field({ type: 'decimal' }), typed('1.50'), berlin)).to.equal('1.5');
    expect(storedValue(field({ type: 'string' }), typed('  A-1 '), berlin)).to.equal('A-1');
    expect(storedValue(field({ type: 'password' }), typed(' secret '), berlin)).to.equal(' secret ');
    expect(storedValue(field({ type: 'text' }), typed('  one\ntwo\n\n'), berlin)).to.equal('  one\ntwo');
    expect(storedValue(field({ type: 'boolean' }), typed('false'), berlin)).to.equal('false');
    expect(storedValue(field({ type: 'reference', reference: 'sys_user' }), typed('u1', { name: 'Una' }), berlin)).to.equal('u1');
  });

  it('is no time where clocks skip it', () => {
    expect(storedValue(field({ type: 'date-time' }), typed('2026-03-29T02:30'), berlin)).to.equal('');
  });

  it('is the earlier of two times that clocks show, unless the later one is meant', () => {
    const made = field({ type: 'date-time' });
    expect(storedValue(made, typed('2026-10-25T02:30'), berlin)).to.equal('2026-10-25 00:30:00');
    expect(storedValue(made, typed('2026-10-25T02:30', { isLater: true }), berlin)).to.equal('2026-10-25 01:30:00');
    expect(storedValue(made, typed('2026-10-25T03:30', { isLater: true }), berlin)).to.equal('2026-10-25 02:30:00');
  });

  it('knows which of two times that look the same is stored', () => {
    const first = (initial: string) => firstEntry(field({ type: 'date-time', initial }), berlin);
    expect(first('2026-10-25 00:30:00')).to.deep.equal(typed('2026-10-25T02:30'));
    expect(first('2026-10-25 01:30:00')).to.deep.equal(typed('2026-10-25T02:30', { isLater: true }));
  });

  it('keeps the seconds of a time that stands there as it was, and no others', () => {
    const made = field({ type: 'date-time', initial: '2026-10-25 01:30:17' });
    expect(storedValue(made, typed('2026-10-25T02:30', { isLater: true }), berlin)).to.equal('2026-10-25 01:30:17');
    expect(storedValue(made, typed('2026-10-25T02:30'), berlin)).to.equal('2026-10-25 00:30:00');
    expect(storedValue(made, typed('2026-10-25T02:31', { isLater: true }), berlin)).to.equal('2026-10-25 01:31:00');
    expect(storedValue(made, emptyEntry, berlin)).to.equal('');
  });
});

describe('A time that is typed again as it stands there', () => {
  /** Minutes from 2026-01-01 on, most of them on nights on which clocks change. */
  const nights = ['2026-03-08T00:00Z', '2026-03-28T20:00Z', '2026-04-04T10:00Z', '2026-10-24T20:00Z', '2026-11-01T00:00Z'].map(Date.parse);
  const minutes = fc.tuple(fc.constantFrom(...nights), fc.integer({ min: 0, max: 600 })).map(([night, minute]) => night + minute * 60_000);
  const zones = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Pacific/Kiritimati', 'Australia/Lord_Howe', 'Asia/Kathmandu');
  const stored = (epochMilliseconds: number): string => new Date(epochMilliseconds).toISOString().slice(0, 19).replace('T', ' ');

  it('is the same instant in every zone', () => {
    fc.assert(fc.property(minutes, zones, (instant, timeZone) => {
      const shown = firstEntry(field({ type: 'date-time', initial: stored(instant) }), { timeZone });
      const empty = field({ type: 'date-time' });
      expect(entryProblem(empty, shown, { timeZone })).to.equal(null);
      expect(storedValue(empty, shown, { timeZone })).to.equal(stored(instant));
    }), { numRuns: 300 });
  });

  it('is told from one that is typed without knowing that clocks show it twice', () => {
    const found = fc.check(fc.property(minutes, zones, (instant, timeZone) => {
      const { text } = firstEntry(field({ type: 'date-time', initial: stored(instant) }), { timeZone });
      expect(storedValue(field({ type: 'date-time' }), typed(text), { timeZone })).to.equal(stored(instant));
    }), { numRuns: 2000, seed: 20260131 });
    expect(found.failed).to.equal(true);
  });
});

describe('What is wrong with an entry', () => {
  const problems: readonly (readonly [string, Partial<FieldDescription>, string, string | null])[] = [
    ['nothing where nothing has to be', {}, '', null],
    ['nothing where something has to be', { mandatory: true }, '', 'required'],
    ['white space where something has to be', { mandatory: true }, '  ', 'required'],
    ['no choice where one has to be made', { mandatory: true, type: 'choice', choices: [{ value: 'a', label: 'A' }] }, '', 'unchosen'],
    ['no record where one has to be named', { mandatory: true, type: 'reference', reference: 'sys_user' }, '', 'unchosen'],
    ['no tick where one has to be', { mandatory: true, type: 'boolean' }, 'false', 'unticked'],
    ['no tick where none has to be', { type: 'boolean' }, 'false', null],
    ['as much as fits', { maxLength: 4 }, ' abcd ', null],
    ['more than fits', { maxLength: 4 }, 'abcde', 'too-long'],
    ['a whole number', { type: 'integer' }, '12', null],
    ['a fraction of a whole number', { type: 'integer' }, '1.5', 'whole-number'],
    ['a number that nobody can count to', { type: 'integer' }, '12345678901234567890', 'whole-number'],
    ['letters as a number', { type: 'decimal' }, 'x', 'number'],
    ['a fraction', { type: 'decimal' }, '-1.5', null],
    ['an e-mail address', { type: 'email' }, 'una@example.com', null],
    ['half an e-mail address', { type: 'email' }, 'una@', 'email'],
    ['two e-mail addresses', { type: 'email' }, 'una@example.com,bo@example.com', 'email'],
    ['a web address', { type: 'url' }, 'https://example.com/a?b=c', null],
    ['a web address that runs a script', { type: 'url' }, 'javascript:alert(1)', 'url'],
    ['a web address without its beginning', { type: 'url' }, 'example.com', 'url'],
    ['an e-mail address for a web address', { type: 'url' }, 'mailto:una@example.com', 'url'],
    ['a day', { type: 'date' }, '2028-02-29', null],
    ['a day that does not exist', { type: 'date' }, '2027-02-29', 'date'],
    ['a day in a year of six digits', { type: 'date' }, '020270-01-01', 'date'],
    ['a time', { type: 'date-time' }, '2026-07-02T00:30', null],
    ['a time that does not exist', { type: 'date-time' }, '2026-07-02T24:30', 'date-time'],
    ['a time that clocks skip', { type: 'date-time' }, '2026-03-29T02:30', 'skipped'],
    ['a time that clocks show twice', { type: 'date-time' }, '2026-10-25T02:30', null],
    ['anything in a field that cannot be changed', { writable: 'no', mandatory: true }, '', null],
  ];
  for (const [what, description, text, problem] of problems) {
    it(`is ${problem ?? 'nothing'}: ${what}`, () => {
      expect(entryProblem(field(description), typed(text), berlin)).to.equal(problem);
    });
  }

  it('is that something was typed of which there is no value, even where nothing has to be', () => {
    const unreadable = (description: Partial<FieldDescription>) => entryProblem(field(description), typed('', { isUnreadable: true }), berlin);
    expect([
      unreadable({ type: 'date' }), unreadable({ type: 'date-time' }), unreadable({ type: 'integer' }), unreadable({ type: 'decimal' }),
      unreadable({ type: 'reference', reference: 'sys_user' }),
    ]).to.deep.equal(['date', 'date-time', 'whole-number', 'number', 'not-found']);
  });

  it('is less than the least', () => {
    const made = field({ type: 'integer' });
    const least: FormField = { ...made, control: { kind: 'number', isWhole: true, least: 1 } };
    expect([entryProblem(least, typed('0'), berlin), entryProblem(least, typed('1'), berlin)]).to.deep.equal(['too-small', null]);
  });
});

describe('A field that can only be read', () => {
  it('shows its value in the words and the zone of the reader, and neither keys nor secrets', () => {
    const shown = (description: Partial<FieldDescription>): string => readOnlyText(field({ writable: 'no', ...description }), english);
    expect(shown({ initial: '4.2.0' })).to.equal('4.2.0');
    expect(shown({ type: 'boolean', initial: 'true' })).to.equal('Yes');
    expect(shown({ type: 'choice', choices: [{ value: 'a', label: 'Broken' }], initial: 'a' })).to.equal('Broken');
    expect(shown({ type: 'integer', initial: '12000' })).to.equal('12,000');
    expect(shown({ type: 'date', initial: '2026-07-01' })).to.equal('1 Jul 2026');
    expect(shown({ type: 'date-time', initial: '2026-07-01 22:30:00' })).to.equal('1 Jul 2026, 18:30');
    expect(shown({ type: 'password', initial: 'secret' })).to.equal('');
    expect(shown({ type: 'reference', reference: 'sys_user', initial: 'u1' })).to.equal('');
  });
});
