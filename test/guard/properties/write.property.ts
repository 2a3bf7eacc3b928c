import * as fc from 'fast-check';
import { isPortalError } from '../../../src/data/errors.js';
import { effectiveOf } from '../situation.js';
import type { Values } from '../../../src/data/adapter.js';
import type { Effective } from '../../../src/guard/effective.js';

export type CheckCreate = (values: Values, allowed: Effective) => Values;

const granted = ['short_description', 'description', 'u_site', 'priority'] as const;
const constants = { contact_type: 'web', state: '1' };
const denied = ['contact_type', 'state', 'salary', 'Description', 'desc', 'description2', 'caller.email', 'toString', '__proto__'] as const;

/** What is sent is the input, every field of which may be written, and the constants; or nothing is sent. */
export function writeHolds(check: CheckCreate): fc.IProperty<unknown> {
  const allowed = effectiveOf({ list: ['number'], create: { fields: [...granted], constants }, write: ['salary2'] });
  const input = fc.record({
    fields: fc.subarray([...granted]), text: fc.string({ maxLength: 5 }).map((text) => text.replaceAll('\0', '')),
    more: fc.oneof({ arbitrary: fc.constant([]), weight: 2 }, { arbitrary: fc.subarray([...denied], { minLength: 1, maxLength: 2 }), weight: 1 }),
    inherited: fc.boolean(), symbol: fc.oneof({ arbitrary: fc.constant(false), weight: 6 }, { arbitrary: fc.constant(true), weight: 1 }),
  });
  return fc.property(input, ({ fields, text, more, inherited, symbol }) => {
    const values: Record<PropertyKey, string> = Object.create(inherited ? { salary: 'inherited' } : Object.prototype) as Record<PropertyKey, string>;
    const put = (name: PropertyKey, value: string): void => { Object.defineProperty(values, name, { value, enumerable: true, writable: true, configurable: true }); };
    for (const name of [...fields, ...more]) put(name, text);
    if (symbol) put(Symbol('salary'), text);
    let sent: Values;
    try {
      sent = check(values, allowed);
    } catch (error) {
      return (more.length > 0 || symbol) && isPortalError(error) && error.code === 'write-refused';
    }
    const expected = new Map<PropertyKey, string>([...fields.map((name) => [name, text] as const), ...Object.entries(constants)]);
    for (const name of fields) values[name] = 'changed later';
    return more.length === 0 && !symbol && Object.isFrozen(sent) && Reflect.getPrototypeOf(sent) === null
      && Reflect.ownKeys(sent).length === expected.size && Reflect.ownKeys(sent).every((name) => Reflect.get(sent, name) === expected.get(name));
  });
}
