import { project } from '../../../src/guard/project.js';
import type { GuardedRow } from '../../../src/data/row.js';
import type { Project } from '../properties/projection.property.js';

type Texts = Record<string, string>;
type Look = (fields: object, path: string) => unknown;

const own: Look = (fields, path) => Object.getOwnPropertyDescriptor(fields, path)?.value as unknown;
const bare = (texts: Texts): Texts => Object.freeze(Object.assign(Object.create(null) as Texts, texts));
const row = (ref: unknown, display: object, value: object, more: object = {}): GuardedRow => (
  Object.freeze(Object.assign(Object.create(null) as object, { ref, display, value }, more)) as GuardedRow);
const part = (cell: unknown, name: string): unknown => (typeof cell === 'object' && cell !== null ? Reflect.get(cell, name) as unknown : cell);
const fieldsOf = (raw: unknown): { readonly ref: unknown; readonly fields: object } => raw as never;
const isOfTable = (raw: unknown): boolean => fieldsOf(raw).ref === 'task/one';

/** A projection that is right but for the way in which it finds a cell. */
const looking = (look: Look): Project => (raw, allowed) => {
  if (!isOfTable(raw)) return null;
  const display: Texts = {};
  const value: Texts = {};
  for (const path of allowed.read) {
    const cell = look(fieldsOf(raw).fields, path);
    const shown = part(cell, 'display_value');
    const stored = part(cell, 'value');
    if (typeof shown === 'string') display[path] = shown;
    if (typeof stored === 'string' && allowed.raw.has(path)) value[path] = stored;
  }
  return row(fieldsOf(raw).ref, bare(display), bare(value));
};

/** A projection that is right, and then something is done to it. */
const then = (spoil: (made: GuardedRow, raw: { readonly ref: unknown; readonly fields: object }) => GuardedRow): Project => (raw, allowed) => {
  const made = project(raw, allowed);
  return made && spoil(made, fieldsOf(raw));
};

/** Projections as they might be written on a bad day. Each has to be found out by the property. */
export const projectionMutants: Readonly<Record<string, Project>> = {
  'spreads the row instead of picking': then((made, raw) => row(made.ref, Object.freeze({ ...raw.fields }), made.value)),
  'matches names without regard to case': looking((fields, path) => own(fields, Object.keys(fields).find((name) => name.toLowerCase() === path.toLowerCase()) ?? path)),
  'matches the beginning of names': looking((fields, path) => own(fields, path) ?? own(fields, Object.keys(fields).find((name) => name.startsWith(path)) ?? path)),
  'trims names': looking((fields, path) => own(fields, path) ?? own(fields, `${path} `)),
  'reads properties, inherited ones and accessors too': looking((fields, path) => Reflect.get(fields, path) as unknown),
  'reads inherited properties': looking((fields, path) => own(fields, path) ?? own(Object.getPrototypeOf(fields) as object, path)),
  'invokes accessors': looking((fields, path) => (Object.hasOwn(fields, path) ? Reflect.get(fields, path) as unknown : undefined)),
  'follows dots into nested records': looking((fields, path) => own(fields, path) ?? part(own(fields, path.split('.')[0] ?? ''), 'name')),
  'shows the stored value where there is no text': (raw, allowed) => {
    const made = project(raw, allowed);
    if (!made) return null;
    const display: Texts = { ...made.display } as Texts;
    for (const path of allowed.read) {
      const stored = part(own(fieldsOf(raw).fields, path), 'value');
      if (display[path] === undefined && typeof stored === 'string') display[path] = stored;
    }
    return row(made.ref, bare(display), made.value);
  },
  'keeps stored values that are not granted': (raw, allowed) => {
    const made = project(raw, allowed);
    const value: Texts = {};
    for (const path of allowed.read) {
      const stored = part(own(fieldsOf(raw).fields, path), 'value');
      if (typeof stored === 'string') value[path] = stored;
    }
    return made && row(made.ref, made.display, bare(value));
  },
  'passes nested objects through': (raw, allowed) => {
    const made = project(raw, allowed);
    const display: Record<string, unknown> = { ...made?.display };
    for (const path of allowed.read) {
      const cell = own(fieldsOf(raw).fields, path);
      if (display[path] === undefined && typeof cell === 'object' && cell !== null) display[path] = cell;
    }
    return made && row(made.ref, Object.freeze(Object.assign(Object.create(null) as object, display)), made.value);
  },
  'hands over a view instead of a copy': (raw, allowed) => {
    const made = project(raw, allowed);
    const { fields } = fieldsOf(raw);
    return made && row(made.ref, new Proxy({ ...made.display }, { get: (_, path) => part(own(fields, String(path)), 'display_value') }), made.value);
  },
  'keeps the answer under a symbol': then((made, raw) => row(made.ref, made.display, made.value, { [Symbol('raw')]: raw })),
  'keeps the answer out of sight': then((made, raw) => Object.freeze(Object.defineProperty(Object.assign(Object.create(null) as object, made), 'raw', { value: raw })) as GuardedRow),
  'does not freeze': then((made) => Object.assign(Object.create(null) as GuardedRow, made)),
  'freezes only the row': then((made) => row(made.ref, Object.assign(Object.create(null) as object, made.display), made.value)),
  'makes objects with a prototype': then((made) => row(made.ref, Object.freeze({ ...made.display }), made.value)),
  'freezes what the adapter handed over': then((made, raw) => { Object.freeze(raw.fields); return made; }),
  'deletes from what the adapter handed over': then((made, raw) => { for (const name of Object.getOwnPropertyNames(raw.fields)) if (!Object.hasOwn(made.display, name)) Reflect.deleteProperty(raw.fields, name); return made; }),
  'does not look whose table it is': (raw, allowed) => project({ ...fieldsOf(raw), ref: 'task/one' }, allowed),
  'looks at the beginning of the table': (raw, allowed) => (String(fieldsOf(raw).ref).startsWith('tas') ? project({ ...fieldsOf(raw), ref: 'task/one' }, allowed) : null),
  'looks for fields in texts that are JSON': then((made, raw) => {
    const found = Object.getOwnPropertyNames(raw.fields).flatMap((name) => {
      const text = own(raw.fields, name);
      return typeof text === 'string' && text.startsWith('{"') ? Object.entries(JSON.parse(text) as Texts) : [];
    });
    return row(made.ref, bare({ ...Object.fromEntries(found), ...made.display } as Texts), made.value);
  }),
  'gives an absent field a text': (raw, allowed) => {
    const made = project(raw, allowed);
    return made && row(made.ref, bare({ ...Object.fromEntries(allowed.read.map((path) => [path, '—'])), ...made.display } as Texts), made.value);
  },
};

/** The frames of the mutants without a mutation: they keep the property, so that it is the mutation that breaks it. */
export const soundProjections: Readonly<Record<string, Project>> = { 'looks with care': looking(own), 'spoils nothing': then((made) => row(made.ref, made.display, made.value)) };
