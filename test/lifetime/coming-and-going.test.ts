import { expect } from '@open-wc/testing';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { RelatedRecordsDriver } from '../../src/testing/drivers/related-records.driver.js';
import { settled, until } from '../../src/testing/settled.js';
import { PortalPage, tag } from '../widgets/portal-page.js';

describe('a widget that comes and goes', () => {
  let page: PortalPage;

  beforeEach(() => {
    page = new PortalPage();
  });

  afterEach(() => page.leave());

  it('lets go of its reads when it leaves before they are answered', async () => {
    const asked: string[] = [];
    const aborted: string[] = [];
    const never = (signal: AbortSignal, what: string): Promise<never> => new Promise((_, reject) => {
      asked.push(what);
      signal.addEventListener('abort', () => {
        aborted.push(what);
        reject(signal.reason);
      });
    });
    page.provider.adapter = {
      id: 'silent',
      capabilities: { operators: [], sort: 'none', search: false, totals: 'none', versions: false, operations: [], activity: false, comments: false },
      identity: () => Promise.resolve({ id: 'mira', name: 'Mira', roles: ['snc_external'], groups: [] }),
      describe: (_table, _fields, { signal }) => never(signal, 'describe'),
      list: (_query, { signal }) => never(signal, 'list'),
      get: (_ref, _fields, _raw, { signal }) => never(signal, 'get'),
      create: (_table, _values, _key, { signal }) => never(signal, 'create'),
      update: (_ref, _values, _version, { signal }) => never(signal, 'update'),
      perform: (_operation, _ref, _input, _key, { signal }) => never(signal, 'perform'),
      activity: (_ref, _elements, { signal }) => never(signal, 'activity'),
      addComment: (_ref, _element, _text, _key, { signal }) => never(signal, 'addComment'),
    };
    page.provider.append(tag('record-view', { record: landmarks.caseWithEverything }));
    document.body.append(page.provider);
    await until(() => asked.length > 0, 'a read');
    page.provider.remove();
    await page.quiet();
    expect(aborted).to.deep.equal(asked);
  });

  it('keeps what a person has unfolded when the page moves it', async () => {
    const widget = await page.show(tag('related-records', { record: landmarks.caseWithEverything }));
    const driver = new RelatedRecordsDriver(widget);
    await driver.unfold('REQ0050001');
    const other = document.createElement('div');
    page.provider.append(other);
    other.append(widget);
    await settled(widget);
    expect(driver.button('Hide details of REQ0050001')).to.be.instanceOf(HTMLButtonElement);
  });
});
