import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { OperationController } from '../../src/controllers/operation.controller.js';
import { PortalError } from '../../src/data/errors.js';
import { Store } from '../../src/data/store/store.js';
import { PortalActs } from '../../src/provider/portal-acts.js';
import { guard, scriptedAdapter } from '../guard/scripted-adapter.js';

class Host implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true);
  readonly controllers: ReactiveController[] = [];
  updates = 0;

  addController(controller: ReactiveController): void {
    this.controllers.push(controller);
  }

  removeController(): void {}

  requestUpdate(): void {
    this.updates += 1;
  }
}

/** Something to do whose end is in the hands of the test. */
function desk() {
  const host = new Host();
  const operation = new OperationController<string>(host);
  const runs: { readonly intent: string; readonly end: PromiseWithResolvers<string> }[] = [];
  const data = {
    acts: async () => new PortalActs(await guard(scriptedAdapter({}), []).guarded.acts(), new Store({ scope: [] })),
  };
  const run = () => operation.run(data, (_, intent) => {
    const end = Promise.withResolvers<string>();
    runs.push({ intent, end });
    return end.promise;
  });
  const begun = async (count: number): Promise<void> => {
    while (runs.length < count) await new Promise((resolve) => setTimeout(resolve));
  };
  return { host, operation, runs, run, begun };
}

describe('Something that a person does', () => {
  it('T23 is done once however often they click, and again when it has ended, as another intent', async () => {
    const { operation, runs, run, begun } = desk();
    const [first, ...others] = Array.from({ length: 100 }, run);
    expect(operation.state.kind).to.equal('running');
    expect(new Set(await Promise.all(others))).to.deep.equal(new Set([undefined]));
    await begun(1);
    runs[0]?.end.resolve('made');
    expect(await first).to.deep.equal({ kind: 'done', result: 'made' });
    expect(operation.state).to.deep.equal({ kind: 'done', result: 'made' });
    void run();
    await begun(2);
    expect(runs).to.have.length(2);
    expect(runs[0]?.intent).to.not.equal(runs[1]?.intent);
  });

  it('G-61 ends with a code, whatever it fails with', async () => {
    for (const [thrown, code] of [[new PortalError('conflict'), 'conflict'], [new TypeError('secret'), 'internal']] as const) {
      const { runs, run, begun } = desk();
      const running = run();
      await begun(1);
      runs[0]?.end.reject(thrown);
      const outcome = await running;
      expect(outcome?.kind === 'failed' && outcome.error.code).to.equal(code);
    }
  });

  it('tells its host at every change', async () => {
    const { host, runs, run, begun } = desk();
    const running = run();
    expect(host.updates).to.equal(1);
    await begun(1);
    runs[0]?.end.resolve('');
    await running;
    expect(host.updates).to.equal(2);
  });

  it('R16 is not heard of by a host that has left the page, nor after a new beginning', async () => {
    for (const leave of ['leave', 'reset'] as const) {
      const { host, operation, runs, run, begun } = desk();
      const running = run();
      await begun(1);
      if (leave === 'leave') for (const controller of host.controllers) controller.hostDisconnected?.();
      else operation.reset();
      runs[0]?.end.resolve('late');
      expect(await running).to.equal(undefined);
      expect(operation.state).to.deep.equal({ kind: 'idle' });
    }
  });
});
