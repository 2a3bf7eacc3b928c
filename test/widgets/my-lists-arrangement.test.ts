import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import type { FilterValue } from '../../src/parts/filter-menu/filter-condition.rule.js';
import type { FilterField } from '../../src/parts/filter-menu/filter-fields.rule.js';
import type { ListArrangement } from '../../src/parts/record-list/list-arrangement.js';
import { readArrangement } from '../../src/widgets/my-lists/read-arrangement.rule.js';
import { writeArrangement } from '../../src/widgets/my-lists/write-arrangement.rule.js';
import { effectiveOf } from '../guard/situation.js';
import { itHolds } from '../setup/rule-property.js';

type Read = typeof readArrangement;

const allowed = effectiveOf(
  { list: ['number', 'state', 'opened_at'], search: ['number'], filter: ['number', 'state', 'opened_at'], sort: ['number', 'state'], group: ['state'] },
  { state: { type: 'choice', choices: [{ value: '1', label: 'New' }, { value: '10', label: 'Open' }] }, opened_at: { type: 'date-time' } },
);
const choices = [{ value: '1', label: 'New' }, { value: '10', label: 'Open' }];
const fields: readonly FilterField[] = [
  { path: 'number', label: 'Number', kind: 'text', compare: 'contains' },
  { path: 'state', label: 'State', kind: 'choices', choices },
  { path: 'opened_at', label: 'Opened', kind: 'range', of: 'date-time' },
];

const filters = fc.subarray<readonly [string, FilterValue]>([
  ['number', { kind: 'text', text: 'CS' }],
  ['state', { kind: 'choices', values: ['1', '10'] }],
  ['opened_at', { kind: 'range', from: '2026-01-01', to: '' }],
]).map((chosen): ListArrangement['filters'] => new Map(chosen));

const granted: fc.Arbitrary<ListArrangement> = fc.record({
  text: fc.constantFrom('', 'feeder', '^OR1=1'),
  filters,
  sort: fc.constantFrom<ListArrangement['sort']>(null, { field: 'number', direction: 'descending' }),
  group: fc.constantFrom(null, 'state'),
  columns: fc.constantFrom(null, ['state'], ['opened_at', 'number']),
});

/** One thing in a link that nobody has granted; of what decides which records there are. */
const foreign = fc.constantFrom<unknown>(
  { field: 'u_internal_margin', kind: 'text', text: '5' }, { field: 'State', kind: 'choices', values: ['1'] },
  { field: 'number', kind: 'choices', values: ['1'] }, { field: 'state', kind: 'choices', values: ['1', '99'] },
  { field: 'state', kind: 'choices', values: [] }, { field: 'number', kind: 'text', text: 'x'.repeat(201) },
  { field: '__proto__', kind: 'text', text: '5' }, { field: 'constructor', kind: 'text', text: '5' }, { query: 'state=1' }, null,
);

const lenient = (text: string): { readonly filters?: readonly { readonly field?: string }[] } => JSON.parse(text) as object;

/** What is granted comes back as it was; a link with one filter that is not is refused as a whole (G-30, G-37). */
function holds(read: Read): fc.IProperty<unknown> {
  return fc.property(granted, fc.option(foreign, { freq: 2, nil: undefined }), (arrangement, addition) => {
    const text = writeArrangement(arrangement, true);
    if (addition === undefined) {
      const back = text === '' ? null : read(text, allowed, fields);
      return back === null || (back.kind === 'allowed' && !back.isLess && writeArrangement(back.arrangement, true) === text);
    }
    const given = lenient(text === '' ? '{}' : text);
    const linked = JSON.stringify({ ...given, filters: [...(given.filters ?? []), addition] });
    return read(linked, allowed, fields).kind === 'refused';
  });
}

describe('an arrangement in a link', () => {
  const mutants: Readonly<Record<string, Read>> = {
    'drops the filters that are not granted': (text, ...rest) => {
      const given = lenient(text);
      const kept = (given.filters ?? []).filter((filter) => fields.some(({ path }) => path === filter?.field));
      return readArrangement(JSON.stringify({ ...given, filters: kept }), ...rest);
    },
    'drops all filters when one is not granted': (text, ...rest) => {
      const read = readArrangement(text, ...rest);
      if (read.kind === 'allowed') return read;
      return readArrangement(JSON.stringify({ ...lenient(text), filters: [] }), ...rest);
    },
    'forgets what is searched for': (text, ...rest) => {
      const read = readArrangement(text, ...rest);
      return read.kind === 'allowed' ? { ...read, arrangement: { ...read.arrangement, text: '' } } : read;
    },
    'takes every choice for one that there is': (text, grant, offered) => readArrangement(text, grant, offered.map((field) => (
      field.kind === 'choices' ? { ...field, choices: [...field.choices, { value: '99', label: '' }] } : field))),
  };
  itHolds('G-30 G-37 comes back as it was, or is refused as a whole', holds, readArrangement, mutants);

  it('G-58 is written without what was typed, unless the page says that it may stand there', () => {
    const arrangement: ListArrangement = {
      text: 'Mira', filters: new Map([['number', { kind: 'text', text: 'Castell' }], ['state', { kind: 'choices', values: ['1'] }]]),
      sort: null, group: null, columns: null,
    };
    expect(writeArrangement(arrangement, false)).to.equal('{"filters":[{"field":"state","kind":"choices","values":["1"]}]}');
    expect(writeArrangement(arrangement, true)).to.contain('Mira');
  });
});
