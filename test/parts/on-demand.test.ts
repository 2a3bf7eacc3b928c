import { expect } from '@open-wc/testing';
import { OnDemandController } from '../../src/parts/on-demand/on-demand.controller.js';
import { content, english, partHost, until } from './part-host.js';

/** A part that comes, or does not, when the test says so. */
class Delivery {
  asked = 0;
  come: (part: string) => void = () => {};
  fail: () => void = () => {};

  load(): Promise<string> {
    this.asked += 1;
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    this.come = resolve;
    this.fail = () => reject(new TypeError('Failed to fetch dynamically imported module'));
    return promise;
  }
}

describe('a part that is loaded when it is needed', () => {
  it('is not asked for before it is drawn, and then once', async () => {
    const delivery = new Delivery();
    let drawn = false;
    const host = await partHost((element) => {
      const part = new OnDemandController(element, () => delivery.load(), () => {});
      return () => (drawn ? part.render(english, (text) => text) : 'nothing yet');
    });
    expect(delivery.asked).to.equal(0);
    drawn = true;
    await host.redraw();
    await host.redraw();
    expect(delivery.asked).to.equal(1);
    delivery.come('the part');
    await until(() => content(host.root) === 'the part');
  });

  it('shows and says that it takes its time', async () => {
    const delivery = new Delivery();
    const said: string[] = [];
    const host = await partHost((element) => {
      const part = new OnDemandController(element, () => delivery.load(), (key) => said.push(key));
      return () => part.render(english, (text) => text);
    });
    await until(() => host.all('[part=skeleton]').length === 1);
    await until(() => said.includes('state.loading'));
    delivery.come('the part');
    await until(() => host.all('[part=skeleton]').length === 0);
  });

  it('says when it cannot be had, tells the page once, and can be tried again', async () => {
    const delivery = new Delivery();
    const errors: string[] = [];
    const host = await partHost((element) => {
      element.addEventListener('portal-error', ({ detail }) => errors.push(detail.code));
      const part = new OnDemandController(element, () => delivery.load(), () => {});
      return () => part.render(english, (text) => text);
    });
    delivery.fail();
    await until(() => host.all('[part=retry]').length === 1);
    await host.redraw();
    expect(errors).to.deep.equal(['unreachable']);
    expect(delivery.asked).to.equal(1);
    host.find('[part=retry]').click();
    expect(delivery.asked).to.equal(2);
    delivery.come('the part');
    await until(() => host.all('[part=retry]').length === 0);
    expect(content(host.root)).to.equal('the part');
  });
});
