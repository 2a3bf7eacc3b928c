import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { SearchFieldController } from '../../src/parts/search-field/search-field.controller.js';
import { FakeClock } from './fake-clock.js';
import { english, partHost, type PartHost } from './part-host.js';

describe('search field', () => {
  const clock = new FakeClock();
  let host: PartHost;
  let field: SearchFieldController;
  let searched: string[];

  const input = (): HTMLInputElement => host.find<HTMLInputElement>('input');
  const type = async (text: string): Promise<void> => {
    input().value = text;
    input().dispatchEvent(new InputEvent('input', { bubbles: true }));
    await host.updateComplete;
  };

  beforeEach(async () => {
    searched = [];
    host = await partHost((part) => {
      field = new SearchFieldController(part, (text) => searched.push(text));
      return () => field.render({ locale: english, name: 'Cases' });
    });
    clock.install();
  });
  afterEach(() => clock.restore());

  it('is a native search field in a search landmark, named by what it searches', async () => {
    expect(input().type).to.equal('search');
    expect(input().getAttribute('aria-label')).to.equal('Search Cases');
    expect(input().parentElement?.localName).to.equal('search');
    clock.restore();
    await expect(host).to.be.accessible();
  });

  it('searches a quarter of a second after the last letter, once', async () => {
    await type('pr');
    clock.pass(249);
    await type('printer ');
    clock.pass(249);
    expect(searched).to.deep.equal([]);
    clock.pass(1);
    expect(searched).to.deep.equal(['printer']);
    expect(field.text).to.equal('printer');
  });

  it('does not search for the same text twice', async () => {
    await type('a');
    clock.pass(250);
    await type('a ');
    clock.pass(250);
    expect(searched).to.deep.equal(['a']);
  });

  it('K-search-01 searches at once with Enter', async () => {
    input().focus();
    await type('a');
    clock.restore();
    await sendKeys({ press: 'Enter' });
    expect(searched).to.deep.equal(['a']);
  });

  it('K-search-02 empties the field with Escape, ends the search and keeps focus', async () => {
    await type('a');
    clock.pass(250);
    clock.restore();
    input().focus();
    await sendKeys({ press: 'Escape' });
    await host.updateComplete;
    expect([input().value, searched, host.root.activeElement === input()]).to.deep.equal(['', ['a', ''], true]);
  });

  it('leaves Escape to what is around it once it is empty', () => {
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    input().dispatchEvent(escape);
    expect(escape.defaultPrevented).to.equal(false);
  });

  it('has a named button that clears it, only while there is something to clear', async () => {
    expect(host.all('button')).to.have.lengthOf(0);
    await type('a');
    const clear = host.find('[part=search-clear]');
    expect(clear.getAttribute('aria-label')).to.equal('Clear search');
    clear.click();
    await host.updateComplete;
    expect([input().value, host.root.activeElement === input(), clock.waiting]).to.deep.equal(['', true, 0]);
  });

  it('waits while letters are being composed', () => {
    input().value = 'に';
    input().dispatchEvent(new InputEvent('input', { isComposing: true }));
    clock.pass(1000);
    expect(searched).to.deep.equal([]);
    input().dispatchEvent(new CompositionEvent('compositionend'));
    clock.pass(250);
    expect(searched).to.deep.equal(['に']);
  });

  it('forgets a search that its widget is no longer there for', async () => {
    await type('a');
    host.remove();
    clock.pass(1000);
    expect(searched).to.deep.equal([]);
  });

  it('starts over without a search', async () => {
    await type('a');
    clock.pass(250);
    field.reset();
    await host.updateComplete;
    clock.pass(1000);
    expect([input().value, field.text, searched]).to.deep.equal(['', '', ['a']]);
  });
});
