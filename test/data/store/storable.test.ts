import { expect } from '@open-wc/testing';
import type { RawRow } from '../../../src/data/row.js';
import type { GuardedPage, GuardedRow, Page, RecordRow } from '../../../src/data/row.js';
import type { GuardedDescription, TableDescription } from '../../../src/data/description.js';
import type { Storable } from '../../../src/data/store/store-query.js';
import { mintedRow } from './fake-server.js';

/** Compiles only for what a store may hold; counts how often it was called. */
function storable<T extends Storable>(count: number, ...held: readonly T[]): number {
  return count + 1 + held.length;
}

describe('What a store may hold', () => {
  it('is what the guard minted, lists of it, and nothing; the compiler refuses the rest', () => {
    let allowed = 0;
    allowed = storable<GuardedRow>(allowed);
    allowed = storable<GuardedPage>(allowed);
    allowed = storable<GuardedDescription>(allowed);
    allowed = storable<readonly GuardedRow[]>(allowed);
    allowed = storable<GuardedRow | null>(allowed);
    expect(allowed).to.equal(5);

    let refused = 0;
    // @ts-expect-error A row of an adapter.
    refused = storable<RawRow>(refused);
    // @ts-expect-error A page of an adapter.
    refused = storable<Page>(refused);
    // @ts-expect-error A row that looks right but was not minted.
    refused = storable<RecordRow>(refused);
    // @ts-expect-error A description of an adapter.
    refused = storable<TableDescription>(refused);
    // @ts-expect-error A list with something else in it.
    refused = storable<readonly (GuardedRow | string)[]>(refused);
    // @ts-expect-error Text.
    refused = storable<string>(refused);
    expect(refused).to.equal(6);
    expect(mintedRow('PRB1') satisfies Storable).to.be.frozen;
  });
});
