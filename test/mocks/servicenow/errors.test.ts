import { expect } from '@open-wc/testing';
import { createMock, landmarks, userTokenFor } from '../../../mocks/index.js';
import type { PersonaId } from '../../../mocks/index.js';
import { ask, origin } from '../ask.js';
import type { Question } from '../ask.js';

const noRecord = { message: 'No Record found', detail: "Record doesn't exist or ACL restricts the record retrieval" };
const unauthenticated = { message: 'User Not Authenticated', detail: 'Required to provide Auth information' };

interface Failure {
  readonly title: string;
  readonly persona: PersonaId | null;
  readonly path: string;
  readonly question?: Question;
  readonly status: number;
  readonly error: { readonly message: string; readonly detail: string | null };
}

const failures: readonly Failure[] = [
  { title: 'nobody is signed in', persona: null, path: '/api/now/table/problem', status: 401, error: unauthenticated },
  {
    title: 'the token is unknown', persona: null, path: '/api/now/table/problem', question: { headers: { Authorization: 'Bearer stranger' } },
    status: 401, error: unauthenticated,
  },
  { title: 'there is no such table, even for people without roles', persona: 'no-role', path: '/api/now/table/nonsense', status: 400, error: { message: 'Invalid table nonsense', detail: null } },
  { title: 'the record does not exist', persona: 'agent', path: '/api/now/table/problem/00000000000000000000000000000000', status: 404, error: noRecord },
  { title: 'the record may not be read', persona: 'consumer', path: `/api/now/table/${landmarks.problemWithPrimaryArticle}`, status: 404, error: noRecord },
  {
    title: 'a record that may not be read is to be written', persona: 'consumer', path: `/api/now/table/${landmarks.caseNew}`,
    question: { method: 'PATCH', json: { comments: 'x' } }, status: 404, error: noRecord,
  },
  {
    title: 'a record that may only be read is to be written', persona: 'customer', path: `/api/now/table/${landmarks.problemWithPrimaryArticle}`,
    question: { method: 'PATCH', json: { short_description: 'x' } }, status: 403,
    error: { message: 'Operation Failed', detail: 'ACL Exception Update Failed due to security constraints' },
  },
  {
    title: 'a record may not be created', persona: 'customer', path: '/api/now/table/problem', question: { method: 'POST', json: {} }, status: 403,
    error: { message: 'Operation Failed', detail: 'ACL Exception Insert Failed due to security constraints' },
  },
  {
    title: 'a record may not be deleted', persona: 'agent', path: `/api/now/table/${landmarks.caseNew}`, question: { method: 'DELETE' }, status: 403,
    error: { message: 'Operation Failed', detail: 'ACL Exception Delete Failed due to security constraints' },
  },
  {
    title: 'an unreadable column is searched', persona: 'customer', path: '/api/now/table/sn_customerservice_case?sysparm_query=probable_causeLIKEbatch', status: 403,
    error: { message: 'Insufficient rights to query records', detail: 'Field(s) present in the query do not have permission to be read' },
  },
  { title: 'the path leads nowhere', persona: 'customer', path: '/api/now/nowhere', status: 400, error: { message: 'Requested URI does not represent any resource', detail: null } },
  { title: 'the method does not fit', persona: 'customer', path: '/api/now/table/problem', question: { method: 'PUT', json: {} }, status: 405, error: { message: 'Method not supported', detail: null } },
  {
    title: 'the body is no object', persona: 'agent', path: `/api/now/table/${landmarks.caseNew}`, question: { method: 'PATCH', json: [1] }, status: 400,
    error: { message: 'Exception while reading request', detail: 'A JSON object was expected' },
  },
  { title: 'only XML is accepted', persona: 'agent', path: '/api/now/table/problem', question: { headers: { Accept: 'application/xml' } }, status: 406, error: { message: 'Not acceptable', detail: null } },
  { title: 'XML is sent', persona: 'agent', path: `/api/now/table/${landmarks.caseNew}`, question: { method: 'PATCH', json: {}, headers: { 'Content-Type': 'application/xml' } }, status: 415, error: { message: 'Unsupported media type', detail: null } },
  { title: 'tables may not be listed', persona: 'customer', path: '/api/now/table/sys_db_object', status: 403, error: { message: 'User Not Authorized', detail: 'Failed API level ACL Validation' } },
];

describe('errors', () => {
  const mock = createMock({ baseUrl: origin });

  for (const { title, persona, path, question, status, error } of failures) {
    it(`answers ${status} when ${title}`, async () => {
      const answer = await ask(mock, persona, path, question);
      expect(answer.status).to.equal(status);
      expect(answer.body).to.deep.equal({ error, status: 'failure' });
    });
  }

  it('asks for credentials in the way of an instance', async () => {
    const { headers } = await ask(mock, null, '/api/now/table/problem');
    expect(headers.get('WWW-Authenticate')).to.equal('BASIC realm="Service-now"');
  });

  it('hides whole tables behind an empty list, not behind an error', async () => {
    for (const table of ['problem', 'sys_dictionary', 'sys_choice', 'sys_journal_field', 'sn_customerservice_contact_relationship']) {
      expect((await ask(mock, 'no-role', `/api/now/table/${table}`)).body, table).to.deep.equal({ result: [] });
    }
  });

  it('widens a query by dropping conditions on columns that do not exist', async () => {
    const { headers } = await ask(mock, 'agent', '/api/now/table/problem?sysparm_query=nonsense=1');
    expect(headers.get('X-Total-Count')).to.equal('13');
  });

  it('takes a cookie only together with the token of the page', async () => {
    const cookie = createMock({ baseUrl: origin, persona: 'customer' });
    const path = '/api/now/ui/user/current_user';
    expect((await ask(cookie, null, path)).status).to.equal(401);
    expect((await ask(cookie, null, path, { headers: { 'X-UserToken': userTokenFor('partner') } })).status).to.equal(401);
    expect((await ask(cookie, null, path, { headers: { 'X-UserToken': userTokenFor('customer') } })).text).to.contain('mira.castell');
    cookie.setPersona(null);
    expect((await ask(cookie, null, path, { headers: { 'X-UserToken': userTokenFor('customer') } })).status).to.equal(401);
  });

  it('takes basic credentials of its users', async () => {
    const headers = { Authorization: `Basic ${btoa('dana.whitlock:whatever')}` };
    expect((await ask(mock, null, '/api/now/ui/user/current_user', { headers })).text).to.contain('Dana Whitlock');
    expect((await ask(mock, null, '/api/now/ui/user/current_user', { headers: { Authorization: `Basic ${btoa('nobody:x')}` } })).status).to.equal(401);
  });
});
