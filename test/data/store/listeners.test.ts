import { expect } from '@open-wc/testing';
import { settled } from './fake-clock.js';
import { storeFixture } from './store-fixture.js';

describe('A widget that breaks while it is told', () => {
  it('R24 does not turn the answer into a failure, and the page hears of its fault', async () => {
    const faults: unknown[] = [];
    const report = globalThis.reportError;
    globalThis.reportError = (fault: unknown) => faults.push(fault);
    try {
      const { server, watch } = storeFixture();
      const fault = new Error('broken widget');
      const broken = watch(server.query('a'), () => {
        throw fault;
      });
      const sound = watch(server.query('a'));
      await settled();
      server.last.answer('A');
      await settled();
      expect([broken.now, sound.now]).to.deep.equal(['ready A', 'ready A']);
      expect(faults).to.deep.equal([fault, fault]);
    } finally {
      globalThis.reportError = report;
    }
  });
});
