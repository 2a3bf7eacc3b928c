import { expect } from '@open-wc/testing';
import { pager, rangeText, showMore, shownText } from '../../src/parts/pager/pager.js';
import { content, english, partHost } from './part-host.js';

describe('pager', () => {
  const at = { locale: english, name: 'Cases', from: 21, shown: 20 };

  it('says how many there are only where that is certain, “about” where it is not, and nothing otherwise', () => {
    expect(rangeText({ ...at, total: { exact: 1312 } })).to.equal('21–40 of 1,312');
    expect(rangeText({ ...at, total: { estimate: 1300 } })).to.equal('21–40 of about 1,300');
    expect(rangeText({ ...at, total: 'unknown' })).to.equal('21–40');
    expect(shownText({ locale: english, shown: 1, total: { exact: 1 } })).to.equal('1 of 1 shown');
    expect(shownText({ locale: english, shown: 40, total: { estimate: 1300 } })).to.equal('40 of about 1,300 shown');
    expect(shownText({ locale: english, shown: 40, total: 'unknown' })).to.equal('40 shown');
  });

  it('goes back and forth with named buttons in a named navigation', async () => {
    const went: string[] = [];
    const host = await partHost(() => () =>
      pager({ ...at, total: 'unknown', onPrevious: () => went.push('back'), onNext: () => went.push('on') }),
    );
    expect(host.find('nav').getAttribute('aria-label')).to.equal('Pages of Cases');
    expect(host.all('button').map((button) => button.getAttribute('aria-label'))).to.deep.equal(['Previous page', 'Next page']);
    for (const button of host.all('button')) button.click();
    expect(went).to.deep.equal(['back', 'on']);
    await expect(host).to.be.accessible();
  });

  it('keeps focus on a button after which there is no more', async () => {
    let onNext: (() => void) | undefined = () => undefined;
    const host = await partHost(() => () => pager({ ...at, total: 'unknown', onPrevious: () => undefined, onNext }));
    const next = host.find('button:last-child');
    next.focus();
    onNext = undefined;
    await host.redraw();
    next.click();
    expect([host.root.activeElement === next, next.getAttribute('aria-disabled')]).to.deep.equal([true, 'true']);
  });

  it('is not there when everything is on one page', async () => {
    const host = await partHost(() => () => pager({ ...at, total: { exact: 20 } }));
    expect(host.all('*')).to.have.lengthOf(0);
  });

  it('shows more of a list, once per press while more is on its way', async () => {
    let asked = 0;
    let busy = false;
    const host = await partHost(() => () =>
      showMore({ locale: english, shown: 20, total: 'unknown', busy, onMore: () => (asked += 1) }),
    );
    host.find('button').click();
    busy = true;
    await host.redraw();
    host.find('button').click();
    expect(asked).to.equal(1);
    expect(content(host.find('.pager'))).to.equal('20 shown Show more');
    await expect(host).to.be.accessible();
  });

  it('has no button when everything is shown', async () => {
    const host = await partHost(() => () => showMore({ locale: english, shown: 3, total: { exact: 3 } }));
    expect(content(host.find('.pager'))).to.equal('3 of 3 shown');
    expect(host.all('button')).to.have.lengthOf(0);
  });
});
