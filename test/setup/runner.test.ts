import { expect } from '@open-wc/testing';
import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';

@customElement('decorated-element')
class DecoratedElement extends LitElement {
  @property({ type: Number }) count = 1;

  protected override render() {
    return html`<button>${this.count}</button>`;
  }
}

describe('the place where tests run', () => {
  it('is a browser in which reactive properties declared with decorators work', async () => {
    const element = new DecoratedElement();
    document.body.append(element);
    element.count = 2;
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.equal('2');
    element.remove();
  });

  it('lets several pages have the focus at once', () => {
    expect(document.hasFocus()).to.equal(true);
  });

  it('serves the service worker that answers in place of a backend', async () => {
    const response = await fetch('/mockServiceWorker.js');
    expect(response.ok).to.equal(true);
    expect(await response.text()).to.contain('Mock Service Worker');
  });

  it('lets packages read the environment that bundlers would have put in', () => {
    expect(Reflect.get(globalThis, 'process')).to.deep.equal({ env: { NODE_ENV: 'test' } });
  });

  it('does not take a postponed resize notification for a failure', async () => {
    const box = document.createElement('div');
    document.body.append(box);
    let notified = 0;
    const observer = new ResizeObserver(() => {
      notified += 1;
      if (notified < 5) box.style.blockSize = `${String(notified * 10)}px`;
    });
    observer.observe(box);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(notified).to.be.greaterThan(0);
    observer.disconnect();
    box.remove();
  });
});
