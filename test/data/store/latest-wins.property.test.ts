import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { settled } from './fake-clock.js';
import { patience } from './patience.js';
import { storeFixture } from './store-fixture.js';

describe('Answers that arrive out of order', () => {
  it('R14 whatever the order of a thousand random delays, a widget ends with what was asked last and never shows what was given up', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        fc.boolean(),
        async (intents, chance, deaf) => {
          const { server, watch } = storeFixture();
          server.deaf = deaf;
          const [first = 0, ...rest] = intents;
          let wanted = `q${first}`;
          const shown: string[] = [];
          const { watch: widget } = watch(server.query(wanted), (result) => {
            if (result.kind === 'ready') shown.push(`${wanted} shows ${result.data.display['number']}`);
          });
          await settled();
          const answerSome = async (all: boolean): Promise<void> => {
            while (server.open.size > 0 && (all || (chance.next().value ?? 0) % 3 === 0)) {
              const open = [...server.open];
              const request = open[(chance.next().value ?? 0) % open.length];
              request?.answer(request.name);
              await settled();
            }
          };
          for (const intent of rest) {
            wanted = `q${intent}`;
            widget.set(server.query(wanted));
            await settled();
            await answerSome(false);
          }
          await answerSome(true);
          expect(widget.result).to.have.property('kind', 'ready');
          expect(shown.at(-1)).to.equal(`${wanted} shows ${wanted}`);
          for (const sight of shown) expect(sight).to.match(/^(q\d) shows \1$/);
        },
      ),
      { numRuns: 1000 },
    );
  }).timeout(patience);
});
