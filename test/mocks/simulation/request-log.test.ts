import { expect } from '@open-wc/testing';
import { createMock } from '../../../mocks/index.js';
import { ask, origin } from '../ask.js';

describe('the log of requests', () => {
  it('holds what was asked, with headers and body, and what stood inside a batch', async () => {
    const mock = createMock({ baseUrl: origin });
    const rest_requests = [{ id: '1', method: 'get', url: '/api/now/table/problem?sysparm_fields=number' }];
    await ask(mock, 'customer', '/api/now/v1/batch', { method: 'POST', json: { batch_request_id: '1', rest_requests } });
    expect(mock.requests.map(({ method, url, batched }) => [method, url, batched])).to.deep.equal([
      ['POST', 'https://support.example.com/api/now/v1/batch', false],
      ['GET', 'https://support.example.com/api/now/table/problem?sysparm_fields=number', true],
    ]);
    expect(mock.requests[0]?.headers).to.include({ authorization: 'Bearer mock-customer', 'content-type': 'application/json' });
    expect(mock.requests[0]?.body).to.contain('"sysparm_fields=number'.slice(1));
    mock.reset();
    expect(mock.requests).to.deep.equal([]);
  });

  it('holds what was refused, too', async () => {
    const mock = createMock({ baseUrl: origin, scenario: 'signed-out' });
    await ask(mock, null, '/api/now/table/problem');
    expect(mock.requests).to.have.length(1);
  });
});
