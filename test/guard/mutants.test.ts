import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { checkQuery } from '../../src/guard/check-query.js';
import { checkCreate } from '../../src/guard/check-write.js';
import { narrow } from '../../src/guard/narrow.js';
import { project } from '../../src/guard/project.js';
import { sealGrant } from '../../src/guard/seal-grant.js';
import { settle } from '../../src/provider/settle.js';
import { errorMutants, soundErrors } from './mutants/error.mutants.js';
import { grantMutants, soundGrants } from './mutants/grant.mutants.js';
import { interferenceMutants, soundBetween } from './mutants/interference.mutants.js';
import { narrowingMutants, soundNarrowings } from './mutants/narrowing.mutants.js';
import { projectionMutants, soundProjections } from './mutants/projection.mutants.js';
import { queryMutants, soundQueries } from './mutants/query.mutants.js';
import { writeMutants, soundWrites } from './mutants/write.mutants.js';
import { errorsHold } from './properties/error.property.js';
import { sealingHolds } from './properties/grant.property.js';
import { nonInterferenceHolds } from './properties/interference.property.js';
import { narrowingHolds } from './properties/narrowing.property.js';
import { projectionHolds } from './properties/projection.property.js';
import { queryHolds } from './properties/query.property.js';
import { writeHolds } from './properties/write.property.js';

/** Fixed, so that a mutant is found out by the same example today and tomorrow. */
const mutantRuns = { numRuns: 2000, seed: 20260131 };

/** A thousand examples take longer than a test usually may when the machine is busy; milliseconds. */
const slow = 60_000;

/** The guard itself keeps the property for ever new examples; each mutant is found out by one of the fixed ones. */
function proves<Part>(rule: string, holds: (part: Part) => fc.IRawProperty<unknown>, guard: Part, mutants: Readonly<Record<string, Part>>, sound: Readonly<Record<string, Part>>): void {
  it(`${rule}: the guard holds for a thousand examples`, async function () {
    this.timeout(slow);
    await fc.assert(holds(guard) as fc.IAsyncProperty<unknown>, { numRuns: 1000 });
  });
  for (const [name, frame] of Object.entries(sound)) {
    it(`${rule}: lets pass a guard that ${name}`, async function () {
      this.timeout(slow);
      await fc.assert(holds(frame) as fc.IAsyncProperty<unknown>, { ...mutantRuns, numRuns: 200 });
    });
  }
  for (const [name, mutant] of Object.entries(mutants)) {
    it(`${rule}: finds out a guard that ${name}`, async function () {
      this.timeout(slow);
      const { failed, errorInstance } = await fc.check(holds(mutant) as fc.IAsyncProperty<unknown>, mutantRuns);
      // A mutant that merely crashes proves nothing about the property.
      expect([failed, String(errorInstance)]).to.deep.equal([true, 'Error: Property failed by returning false']);
    });
  }
}

describe('properties of the guard, and mutants that break them', () => {
  proves('G-03 G-04 G-06 G-07 G-08 G-65 a grant is what was declared', sealingHolds, sealGrant, grantMutants, soundGrants);
  proves('G-21 G-23 G-73 what is left is allowed by everybody', narrowingHolds, narrow, narrowingMutants, soundNarrowings);
  proves('G-10 to G-28 a row shows what is granted', projectionHolds, project, projectionMutants, soundProjections);
  proves('G-30 to G-36 a query is asked whole or not at all', queryHolds, checkQuery, queryMutants, soundQueries);
  proves('G-43 G-46 a write is sent whole or not at all', writeHolds, checkCreate, writeMutants, soundWrites);
  proves('G-61 G-67 an error tells a code', errorsHold, settle, errorMutants, soundErrors);
  proves('G-11 G-13 G-62 what is hidden makes no difference', nonInterferenceHolds, (adapter) => adapter, interferenceMutants, soundBetween);
});
