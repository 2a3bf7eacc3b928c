import { expect } from '@open-wc/testing';
import { openHostPage, type HostPage } from './host-page.js';

const strictPolicy = (policies: string): string =>
  [
    "default-src 'none'",
    "script-src 'nonce-page' 'strict-dynamic'",
    "style-src 'none'",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    `trusted-types ${policies}`,
  ].join('; ');

/** Ids with which a page would take over the names that Lit looks for. */
const clobbering = [
  'litHtmlPolyfillSupport', 'reactiveElementPolyfillSupport', 'litElementPolyfillSupport',
  'litHtmlVersions', 'reactiveElementVersions', 'litElementVersions', 'ShadyCSS', 'litNonce',
];

describe('the loader, as a script tag brings it', () => {
  let page: HostPage | undefined;

  afterEach(() => {
    page?.close();
    page = undefined;
  });

  it('defines the tags that stand on the page and no others', async () => {
    page = await openHostPage({ body: '<portal-provider></portal-provider>' });
    await page.window.customElements.whenDefined('portal-provider');
    expect(page.window.customElements.get('related-records')).to.equal(undefined);
    expect(page.errors).to.deep.equal([]);
  });

  it('defines a tag that is put on the page later', async () => {
    page = await openHostPage({ body: '' });
    expect(page.window.customElements.get('portal-provider')).to.equal(undefined);
    page.document.body.append(page.document.createElement('portal-provider'));
    await page.window.customElements.whenDefined('portal-provider');
  });

  it('takes a prefix, so that it can live beside tags of the page with the same names', async () => {
    page = await openHostPage({ body: '<acme-portal-provider></acme-portal-provider><portal-provider></portal-provider>', parameters: '?prefix=acme' });
    await page.window.customElements.whenDefined('acme-portal-provider');
    expect(page.window.customElements.get('portal-provider')).to.equal(undefined);
  });

  it('works on a page that allows nothing but its scripts and the Trusted Types policy of the kit', async () => {
    page = await openHostPage({ policy: strictPolicy('portal-widgets'), body: '<portal-provider></portal-provider>' });
    await page.window.customElements.whenDefined('portal-provider');
    expect(page.violations).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
  });

  it('works beside a Lit of the page, which has a Trusted Types policy of its own', async () => {
    page = await openHostPage({
      policy: strictPolicy('lit-html portal-widgets'),
      head: '<script nonce="page" type="module" src="/node_modules/lit/index.js"></script>',
      body: '<portal-provider></portal-provider>',
    });
    await page.window.customElements.whenDefined('portal-provider');
    expect(page.violations).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
  });

  it('works on a page whose texts carry ids with the names that Lit looks for', async () => {
    const anchors = clobbering.map((id) => `<a id="${id}" href="#">${id}</a>`).join('');
    page = await openHostPage({ policy: strictPolicy('portal-widgets'), head: anchors, body: `${anchors}<portal-provider></portal-provider>` });
    await page.window.customElements.whenDefined('portal-provider');
    expect(page.violations).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
  });
});
