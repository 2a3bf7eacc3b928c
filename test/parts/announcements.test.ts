import { expect } from '@open-wc/testing';
import { AnnouncementsController } from '../../src/parts/live-region/announcements.controller.js';
import { FakeClock } from './fake-clock.js';
import { content, partHost, type PartHost } from './part-host.js';

describe('announcements', () => {
  const clock = new FakeClock();
  let host: PartHost;
  let voice: AnnouncementsController;

  const status = async (): Promise<string> => {
    await host.updateComplete;
    return content(host.find('[role=status]'));
  };
  const alert = async (): Promise<string> => {
    await host.updateComplete;
    return content(host.find('[role=alert]'));
  };

  beforeEach(async () => {
    clock.install();
    host = await partHost((part) => {
      voice = new AnnouncementsController(part);
      return () => voice.render();
    });
  });
  afterEach(() => {
    host.remove();
    clock.restore();
  });

  it('has its regions in the page, empty, before it says anything', async () => {
    voice.announce('12 records');
    expect([await status(), await alert()]).to.deep.equal(['', '']);
    clock.pass(500);
    expect(await status()).to.equal('12 records');
  });

  it('says one thing after the other, at least half a second apart', async () => {
    clock.pass(500);
    voice.announce('Sorted');
    voice.announce('12 records');
    expect(await status()).to.equal('Sorted');
    clock.pass(499);
    expect(await status()).to.equal('Sorted');
    clock.pass(1);
    expect(await status()).to.equal('12 records');
  });

  it('does not repeat what it is saying or is about to say', async () => {
    clock.pass(500);
    voice.announce('A');
    voice.announce('A');
    voice.announce('B');
    voice.announce('B');
    voice.announce('');
    clock.pass(500);
    expect(await status()).to.equal('B');
    clock.pass(500);
    expect(await status()).to.equal('B');
  });

  it('forgets what it said after five seconds, and can say it again then', async () => {
    clock.pass(500);
    voice.announce('Saved');
    clock.pass(4999);
    expect(await status()).to.equal('Saved');
    clock.pass(1);
    expect(await status()).to.equal('');
    voice.announce('Saved');
    expect(await status()).to.equal('Saved');
  });

  it('keeps failures apart from everything else', async () => {
    clock.pass(500);
    voice.announce('Loading');
    voice.alert('Not saved');
    expect([await status(), await alert()]).to.deep.equal(['Loading', 'Not saved']);
  });

  it('falls silent when its widget leaves the page, and finds its voice again when it is back', async () => {
    clock.pass(500);
    voice.announce('A');
    voice.announce('B');
    const parent = host.parentElement;
    host.remove();
    expect(clock.waiting).to.equal(0);
    parent?.append(host);
    await host.redraw();
    clock.pass(500);
    expect(await status()).to.equal('');
    voice.announce('C');
    expect(await status()).to.equal('C');
  });
});
