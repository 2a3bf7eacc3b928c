import { carriesCanary } from '../../mocks/dataset/canary.js';
import { internalFields } from '../../mocks/policy/access/internal-fields.js';

/** The columns that only the company's own people read, and that no view of the demo portal lists. */
export const hiddenNames: readonly string[] = [...new Set(Object.values(internalFields).flat())];

/*
 * Whole names only: `cause` is hidden, while `caused_by` and `kb_cause` are granted. Names are written in small letters;
 * capitals beside one are operators of a query. In what people read, `cause`, `cost` and `notes` are just words.
 */
const nameOf = (names: readonly string[]): RegExp => new RegExp(`(?<![a-z\\d_-])(?:${names.join('|')})(?![a-z\\d_-])`, 'g');
const onTheWire = nameOf(hiddenNames);
const inProse = nameOf(hiddenNames.filter((name) => name.includes('_')));

/** The hidden column names in a text; none, unless something leaks. */
export function hiddenNamesIn(text: string, kind: 'prose' | 'wire' = 'prose'): readonly string[] {
  return [...new Set(text.match(kind === 'wire' ? onTheWire : inProse) ?? [])];
}

/** What must not be in a text of the page: hidden values, told as one finding, and hidden names. */
export function secretsIn(text: string, kind: 'prose' | 'wire' = 'prose'): readonly string[] {
  return [...(carriesCanary(text) ? [hiddenValue] : []), ...hiddenNamesIn(text, kind)];
}

/** What {@link secretsIn} says of a value. */
export const hiddenValue = 'a hidden value';
