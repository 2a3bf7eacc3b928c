import { expect } from '@open-wc/testing';
import { adapterOver, codeOf, fakeInstance, json, never, refusal, type Sent } from './fake-instance.js';

const me = '1111111111111111111111111111111a';
const user = { user_sys_id: me, user_name: 'mira.holm', user_display_value: 'Mira Holm' };

/** What the instance says about the person, by last parts of the path; whatever is not here is refused. */
type Surfaces = Readonly<Record<string, (request: Sent) => unknown>>;

const everything: Surfaces = {
  'user/current_user': () => user,
  [`sys_user/${me}`]: () => ({ name: 'Mira Holm', time_zone: 'Europe/Berlin', preferred_language: 'pb', company: 'company1', sys_class_name: 'customer_contact' }),
  [`customer_contact/${me}`]: () => ({ account: 'account1' }),
  'table/sys_user_has_role': () => [{ 'role.name': 'snc_external' }, { 'role.name': 'sn_customerservice.customer' }, { 'role.name': 'snc_external' }],
  'table/sys_user_grmember': () => [{ group: 'group1' }, { group: '' }],
};

function instanceOf(surfaces: Surfaces) {
  return fakeInstance((request) => {
    const answer = surfaces[request.url.pathname.split('/').slice(-2).join('/')];
    return answer ? json({ result: answer(request) }) : refusal(403, 'Operation Failed');
  });
}

const without = (name: string): Surfaces => Object.fromEntries(Object.entries(everything).filter(([key]) => key !== name));
const identify = (surfaces: Surfaces) => adapterOver(instanceOf(surfaces)).identity({ signal: never() });

describe('Who is signed in', () => {
  it('is told by the session, with roles, groups, account, language and time zone', async () => {
    expect(await identify(everything)).to.deep.equal({
      id: me,
      name: 'Mira Holm',
      userName: 'mira.holm',
      roles: ['snc_external', 'sn_customerservice.customer'],
      groups: ['group1'],
      account: 'account1',
      locale: 'pt-BR',
      timeZone: 'Europe/Berlin',
    });
  });

  it('asks for the person’s own rows by key, never with a script', async () => {
    const instance = instanceOf(everything);
    await adapterOver(instance).identity({ signal: never() });
    expect(instance.sent.map(({ url }) => url.searchParams.get('sysparm_query')).filter(Boolean)).to.deep.equal([
      `user=${me}^state=active`, `user=${me}`, `delegate=${me}^approvals=true`,
    ]);
  });

  it('stands in for those who have made them their delegate, whenever that is: the server’s rules know', async () => {
    const delegations = () => [{ user: 'u7' }, { user: '' }, { user: 'u8' }];
    expect((await identify({ ...everything, 'table/sys_user_delegate': delegations })).standsInFor).to.deep.equal(['u7', 'u8']);
  });

  it('is nobody when the session is a guest’s', async () => {
    expect(await codeOf(identify({ ...everything, 'user/current_user': () => ({ ...user, user_name: 'guest' }) }))).to.equal('signed-out');
  });

  it('takes the company for the account where there is no contact record', async () => {
    expect((await identify(without(`customer_contact/${me}`))).account).to.equal('company1');
  });

  it('leaves out what cannot be read or is no language and no time zone', async () => {
    expect(await identify({ 'user/current_user': () => user })).to.deep.equal({ id: me, name: 'Mira Holm', userName: 'mira.holm', roles: [], groups: [] });
    const odd = { name: 'Mira Holm', time_zone: 'Mars/Olympus', preferred_language: '!!', company: '', sys_class_name: 'sys_user' };
    const found = await identify({ ...without(`customer_contact/${me}`), [`sys_user/${me}`]: () => odd });
    expect(found).not.to.have.any.keys('locale', 'timeZone', 'account');
  });

  it('G-02 has no role but snc_external when roles cannot be read, and that only for a class of users that is external', async () => {
    expect((await identify(without('table/sys_user_has_role'))).roles).to.deep.equal(['snc_external']);
    const employee = { name: 'Dana', sys_class_name: 'sys_user' };
    expect((await identify({ ...without('table/sys_user_has_role'), [`sys_user/${me}`]: () => employee })).roles).to.deep.equal([]);
  });

  it('fails when the server fails, instead of taking everything for unreadable', async () => {
    const instance = fakeInstance(({ url }) => (url.pathname.endsWith('current_user') ? json({ result: user }) : refusal(500, 'x')));
    expect(await codeOf(adapterOver(instance).identity({ signal: never() }))).to.equal('server');
  });

  it('is one request for the session and one for all the rest where batches are offered', async () => {
    const instance = fakeInstance(({ url, body }) => {
      if (url.pathname.endsWith('current_user')) return json({ result: user });
      const { rest_requests: parts } = JSON.parse(body) as { rest_requests: { id: string }[] };
      const answer = btoa(JSON.stringify({ result: [] }));
      return json({ serviced_requests: parts.map(({ id }) => ({ id, status_code: 200, body: answer })), unserviced_requests: [] });
    });
    await adapterOver(instance, { batch: true }).identity({ signal: never() });
    expect(instance.sent.map(({ url }) => url.pathname)).to.deep.equal(['/api/now/ui/user/current_user', '/api/now/v1/batch']);
  });
});

describe('Who is signed in where the session does not tell', () => {
  const own = { sys_id: me, name: 'Mira Holm', user_name: 'mira.holm' };
  /** A user table that runs the script, or drops the condition without a word as a hardened instance does. */
  const users = (drops: boolean): Surfaces => ({
    'table/sys_user': ({ url }) => {
      const query = url.searchParams.get('sysparm_query') ?? '';
      return query.startsWith('sys_id!=') && !drops ? [] : [own];
    },
  });

  it('is read from the user table', async () => {
    expect(await identify(users(false))).to.include({ id: me, name: 'Mira Holm' });
  });
  it('is nobody when the instance drops the script and would answer with somebody else', async () => {
    expect(await codeOf(identify(users(true)))).to.equal('signed-out');
  });
  it('is nobody when several people come back', async () => {
    expect(await codeOf(identify({ 'table/sys_user': () => [own, { ...own, sys_id: 'b' }] }))).to.equal('signed-out');
  });
  it('is nobody when nobody comes back', async () => {
    expect(await codeOf(identify({}))).to.equal('signed-out');
  });
});
