import { expect } from '@open-wc/testing';
import { startBrowserMock } from '../../../mocks/browser.js';
import { createMock, landmarks } from '../../../mocks/index.js';

const path = `/api/now/table/${landmarks.caseNew}?sysparm_fields=number`;

describe('a mock in a service worker', () => {
  it('answers the page until it is stopped, errors of the network included', async () => {
    const mock = createMock();
    const running = await startBrowserMock(mock, { workerUrl: '/mockServiceWorker.js' });
    const headers = { Authorization: 'Bearer mock-customer' };
    const response = await fetch(path, { headers });
    expect([response.status, await response.json()]).to.deep.equal([200, { result: { number: 'CS0101021' } }]);
    mock.setScenario('offline');
    const error: unknown = await fetch(path, { headers }).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(TypeError);
    await running.stop();
    const asked = mock.requests.length;
    await fetch(path, { headers });
    expect(mock.requests).to.have.length(asked);
  });
});
