import { expect } from '@open-wc/testing';
import { createMock, landmarks } from '../../../mocks/index.js';
import { linkHeader } from '../../../mocks/servicenow/paging.js';
import { ask, origin, rowsOf } from '../ask.js';

const parent = landmarks.caseWithManyRequests.slice(landmarks.caseWithManyRequests.indexOf('/') + 1);
const list = `/api/now/table/sc_request?sysparm_query=parent=${parent}^ORDERBYnumber&sysparm_fields=number`;

describe('paging', () => {
  const mock = createMock({ baseUrl: origin });

  const at = (limit: number, offset: number) => ask(mock, 'customer', `${list}&sysparm_limit=${limit}&sysparm_offset=${offset}`);

  /** The relations of a header with their offsets, as the page gives them. */
  const relations = (header: string | null): string =>
    (header ?? '')
      .split(',')
      .map((part) => /sysparm_offset=(\d+)>;rel="(\w+)"$/.exec(part))
      .map((match) => `${match?.[2] ?? '?'}=${match?.[1] ?? '?'}`)
      .join(' ');

  it('counts all and links to the first, next and last page from the first', async () => {
    const { headers, ...answer } = await at(10, 0);
    expect(headers.get('X-Total-Count')).to.equal('34');
    expect(relations(headers.get('Link'))).to.equal('first=0 next=10 last=30');
    expect(rowsOf({ headers, ...answer })[0]).to.deep.equal({ number: 'REQ0050101' });
  });

  it('links both ways from the middle, and not forward from the end', async () => {
    expect(relations((await at(10, 10)).headers.get('Link'))).to.equal('first=0 prev=0 next=20 last=30');
    const last = await at(10, 30);
    expect(relations(last.headers.get('Link'))).to.equal('first=0 prev=20 last=30');
    expect(rowsOf(last)).to.have.length(4);
  });

  it('leaves the header out where one page holds everything', async () => {
    expect((await at(100, 0)).headers.get('Link')).to.equal(null);
  });

  it('writes the header without blanks, with the address of the instance', () => {
    const page = new URL('https://support.example.com/api/now/table/problem?sysparm_limit=10000');
    expect(linkHeader(page, { limit: 10_000, offset: 0 }, 28_124, true)).to.equal(
      '<https://support.example.com/api/now/table/problem?sysparm_limit=10000&sysparm_offset=0>;rel="first",'
        + '<https://support.example.com/api/now/table/problem?sysparm_limit=10000&sysparm_offset=10000>;rel="next",'
        + '<https://support.example.com/api/now/table/problem?sysparm_limit=10000&sysparm_offset=20000>;rel="last"',
    );
  });

  it('does not count when told not to, and then knows no last page', async () => {
    const { headers } = await ask(mock, 'customer', `${list}&sysparm_limit=10&sysparm_no_count=true`);
    expect(headers.get('X-Total-Count')).to.equal(null);
    expect(relations(headers.get('Link'))).to.equal('first=0 next=10');
  });

  it('leaves the header out when told to', async () => {
    const { headers } = await ask(mock, 'customer', `${list}&sysparm_limit=10&sysparm_suppress_pagination_header=true`);
    expect([headers.get('Link'), headers.get('X-Total-Count')]).to.deep.equal([null, '34']);
  });

  it('cuts the page before it asks who may read what: short pages come before the end', async () => {
    const pages = await Promise.all([0, 5, 10].map((offset) => ask(mock, 'customer', `/api/now/table/problem?sysparm_query=ORDERBYDESCnumber&sysparm_fields=number&sysparm_limit=5&sysparm_offset=${offset}`)));
    const lengths = pages.map((page) => rowsOf(page).length);
    expect(pages.map(({ headers }) => headers.get('X-Total-Count'))).to.deep.equal(['13', '13', '13']);
    expect(lengths[0]).to.be.lessThan(5);
    expect(lengths[2]).to.equal(3);
  });

  it('answers an empty list with 404 in version 1 only', async () => {
    const none = '?sysparm_query=number=none';
    expect((await ask(mock, 'customer', `/api/now/v1/table/sc_request${none}`)).status).to.equal(404);
    expect((await ask(mock, 'customer', `/api/now/v2/table/sc_request${none}`)).body).to.deep.equal({ result: [] });
    expect((await ask(mock, 'customer', `/api/now/table/sc_request${none}`)).body).to.deep.equal({ result: [] });
  });

  it('finds by pairs of column and value, labels and names included', async () => {
    const { body } = await ask(mock, 'agent', '/api/now/table/sn_customerservice_case?state=awaiting+info&contact=Mira+Castell&number=CS0101018&sysparm_fields=number');
    expect(body).to.deep.equal({ result: [{ number: 'CS0101018' }] });
  });

  it('puts up with double slashes and with carets and equals signs as they are', async () => {
    const { body } = await ask(mock, 'agent', '/api/now//table/problem?sysparm_query=number=PRB0040201^ORnumber=PRB0040202^ORDERBYDESCnumber&sysparm_fields=number');
    expect(body).to.deep.equal({ result: [{ number: 'PRB0040202' }, { number: 'PRB0040201' }] });
  });
});
