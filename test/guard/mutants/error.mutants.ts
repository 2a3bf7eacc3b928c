import { isPortalError, PortalError } from '../../../src/data/errors.js';
import { settle } from '../../../src/provider/settle.js';
import type { Settle } from '../properties/error.property.js';

/** Passes on an error that is made of what the adapter has failed with. */
const passing = (make: (reason: unknown) => unknown): Settle => async (call, read, options) => {
  let answer;
  try {
    answer = await call();
  } catch (reason) {
    throw make(reason);
  }
  return settle(() => answer, read, options);
};
const code = (reason: unknown): 'internal' => (isPortalError(reason) ? reason.code as 'internal' : 'internal');

/** Error handling as it might be written on a bad day. Each has to be found out by the property. */
export const errorMutants: Readonly<Record<string, Settle>> = {
  'passes on the raw error': passing((reason) => reason),
  'passes on the errors that are of the kit': passing((reason) => (isPortalError(reason) ? reason : new PortalError('internal'))),
  'copies the text': passing((reason) => Object.assign(new PortalError(code(reason)), { message: String(Reflect.get(Object(reason), 'message')) })),
  'keeps the cause': passing((reason) => Object.assign(new PortalError(code(reason)), { cause: reason })),
  'keeps the detail': passing((reason) => new PortalError(code(reason), { detail: String(Reflect.get(Object(reason), 'detail')), fields: ['state'] })),
  'keeps a reference of any form': passing((reason) => new PortalError(code(reason), { correlationId: String(Reflect.get(Object(reason), 'correlationId')) })),
  'names every field that the server names': passing((reason) => new PortalError(code(reason), { fields: Reflect.get(Object(reason), 'fields') as string[] })),
  'names no field': passing((reason) => new PortalError(code(reason))),
  'has one code for everything': passing(() => new PortalError('internal')),
  'knows only its own copy of the kit': passing((reason) => (reason instanceof PortalError ? new PortalError(reason.code, { fields: reason.fields.filter((path) => path === 'state') }) : new PortalError('internal'))),
  'takes a failure for an answer': async (call, read, options) => settle(() => Promise.resolve(call()).catch((reason: unknown) => reason as never), read, options),
};

/** The frames of the mutants without a mutation: they keep the property, so that it is the mutation that breaks it. */
export const soundErrors: Readonly<Record<string, Settle>> = {
  'passes on the code and the fields that were sent': passing((reason) => {
    const named: unknown = isPortalError(reason) ? reason.fields : undefined;
    return new PortalError(code(reason), { fields: Array.isArray(named) && named.includes('state') ? ['state'] : [] });
  }),
};
