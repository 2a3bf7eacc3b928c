import { expect } from '@open-wc/testing';
import { errorCodes, PortalError, type ErrorCode } from '../../src/data/errors.js';
import { LoadingController } from '../../src/parts/state-view/loading.controller.js';
import { offlineBanner, stateView, type ViewState } from '../../src/parts/state-view/state-view.js';
import { FakeClock } from './fake-clock.js';
import { content, english, partHost, type PartHost } from './part-host.js';

const shown = (state: ViewState, onRetry?: () => void): Promise<PartHost> =>
  partHost(() => () => stateView(state, { locale: english, onRetry }));

describe('state view', () => {
  for (const code of errorCodes) {
    it(`says what happened and what to do on ${code}`, async () => {
      const host = await shown({ kind: 'error', error: new PortalError(code) }, () => undefined);
      expect(content(host.find('.state'))).to.include(english.t(`error.${code}.title`));
      expect(content(host.find('.state'))).to.include(english.t(`error.${code}.next`));
      await expect(host).to.be.accessible();
    });
  }

  it('offers to try again exactly where that can help', async () => {
    const retryable: ErrorCode[] = [
      'offline', 'unreachable', 'timeout', 'server', 'bad-response', 'rate-limited', 'signed-out', 'conflict', 'internal',
    ];
    let error = new PortalError('internal');
    const host = await partHost(() => () => stateView({ kind: 'error', error }, { locale: english, onRetry: () => undefined }));
    for (const code of errorCodes) {
      error = new PortalError(code);
      await host.redraw();
      expect(host.all('[part=retry]').length === 1, code).to.equal(retryable.includes(code));
    }
  });

  it('never offers to repeat something of which nobody knows whether it was done', async () => {
    const host = await shown({ kind: 'error', error: new PortalError('outcome-unknown') }, () => undefined);
    expect(host.all('button')).to.deep.equal([]);
  });

  it('asks again when the person presses the button', async () => {
    let asked = 0;
    const host = await shown({ kind: 'error', error: new PortalError('server') }, () => (asked += 1));
    host.find('[part=retry]').click();
    expect(asked).to.equal(1);
  });

  it('says from when on trying again makes sense, never too early', async () => {
    const error = new PortalError('rate-limited', { retryAt: Date.UTC(2026, 0, 31, 13, 4, 1) });
    const host = await shown({ kind: 'error', error });
    expect(content(host.find('.state'))).to.include('You can try again at 08:05.');
  });

  it('gives a reference that support can look up', async () => {
    const host = await shown({ kind: 'error', error: new PortalError('server', { correlationId: 'k3-77' }) });
    expect(content(host.find('.state'))).to.include('Reference for support: k3-77');
  });

  it('tells the owner of a page where the configuration is wrong, and nobody else anything of that kind', async () => {
    const owner = await shown({ kind: 'error', error: new PortalError('bad-views', { detail: 'views[0].list[2]' }) });
    expect(content(owner.find('.state'))).to.include('views[0].list[2]');
    const person = await shown({ kind: 'error', error: new PortalError('server', { detail: 'views[0].list[2]' }) });
    expect(content(person.find('.state'))).not.to.include('views[0]');
  });

  it('G-61 shows what is denied and what does not exist in the same words', async () => {
    const denied = await shown({ kind: 'denied' });
    const missing = await shown({ kind: 'error', error: new PortalError('not-available') });
    expect(content(denied.find('.state'))).to.equal(content(missing.find('.state')));
  });

  it('shows its own text, or the widget’s, where there is nothing', async () => {
    expect(content((await shown({ kind: 'empty' })).find('.state'))).to.equal('Nothing to show');
    expect(content((await shown({ kind: 'empty', text: 'No tasks' })).find('.state'))).to.equal('No tasks');
  });

  it('draws nothing at first, then a skeleton that is silent, then words', async () => {
    expect((await shown({ kind: 'loading', phase: 'quiet' })).all('*')).to.deep.equal([]);
    const skeleton = await shown({ kind: 'loading', phase: 'skeleton' });
    expect(skeleton.find('.skeleton').getAttribute('aria-hidden')).to.equal('true');
    expect(content(skeleton.find('.state'))).to.equal('');
    expect(content((await shown({ kind: 'loading', phase: 'slow' })).find('.state'))).to.equal('Still loading…');
  });

  it('tells people who are offline that what they see may be old', async () => {
    const host = await partHost(() => () => offlineBanner(english));
    expect(content(host.find('[part=offline]'))).to.equal('You are offline. What you see may be out of date.');
    await expect(host).to.be.accessible();
  });
});

describe('waiting', () => {
  const clock = new FakeClock();
  let said: string[];
  let loading: LoadingController;

  beforeEach(async () => {
    said = [];
    await partHost((host) => {
      loading = new LoadingController(host, (key) => said.push(key));
      return () => loading.phase;
    });
    clock.install();
  });
  afterEach(() => clock.restore());

  it('shows and says nothing while an answer is quick', () => {
    loading.start();
    clock.pass(299);
    expect(loading.phase).to.equal('quiet');
    loading.stop();
    clock.pass(10_000);
    expect([loading.phase, said.length, clock.waiting]).to.deep.equal(['quiet', 0, 0]);
  });

  it('shows a skeleton after 0.3 s, says so after 1 s, and says that it still waits after 5 s', () => {
    loading.start();
    clock.pass(300);
    expect([loading.phase, [...said]]).to.deep.equal(['skeleton', []]);
    clock.pass(700);
    expect([loading.phase, [...said]]).to.deep.equal(['skeleton', ['state.loading']]);
    clock.pass(4000);
    expect([loading.phase, [...said]]).to.deep.equal(['slow', ['state.loading', 'state.still-loading']]);
  });

  it('goes on counting when it is started again meanwhile, and starts over after a stop', () => {
    loading.start();
    clock.pass(200);
    loading.start();
    clock.pass(100);
    expect(loading.phase).to.equal('skeleton');
    loading.stop();
    loading.start();
    clock.pass(299);
    expect(loading.phase).to.equal('quiet');
  });
});
