import { checkCreate } from '../../../src/guard/check-write.js';
import type { Values } from '../../../src/data/adapter.js';
import type { CheckCreate } from '../properties/write.property.js';

const bare = (values: object): Values => Object.freeze(Object.assign(Object.create(null) as Values, values));
const only = (values: Values, keep: (name: string) => boolean): Values => Object.fromEntries(Object.entries(values).filter(([name]) => keep(name)));

/** Checks as they might be written on a bad day. Each has to be found out by the property. */
export const writeMutants: Readonly<Record<string, CheckCreate>> = {
  'strips what may not be written': (values, allowed) => checkCreate(only(values, (name) => allowed.create.has(name)), allowed),
  'sends everything': (values, allowed) => bare({ ...values, ...Object.fromEntries(allowed.constants) }),
  'lets the person choose constants': (values, allowed) => bare({ ...checkCreate(only(values, (name) => !allowed.constants.has(name)), allowed), ...only(values, (name) => allowed.constants.has(name)) }),
  'strips constants from the input': (values, allowed) => checkCreate(only(values, (name) => !allowed.constants.has(name)), allowed),
  'forgets the constants': (values, allowed) => bare(only(checkCreate(values, allowed), (name) => allowed.create.has(name))),
  'matches names without regard to case': (values, allowed) => checkCreate(Object.fromEntries(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value])), allowed),
  'matches the beginning of names': (values, allowed) => checkCreate(Object.fromEntries(Object.entries(values).map(([name, value]) => [[...allowed.create].find((known) => name.startsWith(known)) ?? name, value])), allowed),
  'sends inherited values': (values, allowed) => {
    const all: Record<string, string> = { ...checkCreate(values, allowed) };
    for (const name in values) if (Object.hasOwn(Object.prototype, name) === false && !Object.hasOwn(all, name)) all[name] = values[name] ?? '';
    return bare(all);
  },
  'sends the object that it was given': (values, allowed) => { checkCreate(values, allowed); return Object.setPrototypeOf(Object.assign(values, Object.fromEntries(allowed.constants)), null) as Values; },
  'does not look at symbols': (values, allowed) => checkCreate(Object.fromEntries(Object.getOwnPropertyNames(values).map((name) => [name, values[name] ?? ''])), allowed),
  'does not freeze': (values, allowed) => Object.assign(Object.create(null) as Values, checkCreate(values, allowed)),
  'sends the fields that it does not know how to refuse': (values, allowed) => bare({ ...checkCreate(only(values, (name) => !name.includes('.')), allowed), ...only(values, (name) => name.includes('.')) }),
};

/** The frames of the mutants without a mutation: they keep the property, so that it is the mutation that breaks it. */
export const soundWrites: Readonly<Record<string, CheckCreate>> = { 'copies with care': (values, allowed) => bare(checkCreate(values, allowed)) };
