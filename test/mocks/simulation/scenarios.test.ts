import { getResponse } from 'msw';
import { expect } from '@open-wc/testing';
import { carriesCanary, createMock, isScenarioId, landmarks, scenarios } from '../../../mocks/index.js';
import type { ScenarioId } from '../../../mocks/index.js';
import { ask, origin, respond, rowsOf } from '../ask.js';

const caseList = '/api/now/table/sn_customerservice_case?sysparm_fields=number';

describe('scenarios', () => {
  it('are the ones that links name', () => {
    expect(scenarios.map(({ id }) => id)).to.deep.equal([
      'normal', 'slow', 'flaky', 'offline', 'denied', 'signed-out', 'rate-limited', 'over-sharing', 'empty', 'large', 'conflict',
    ]);
    expect([isScenarioId('slow'), isScenarioId('fast'), isScenarioId(null)]).to.deep.equal([true, false, false]);
  });

  it('slow: every answer is delayed by what the scenario says', async () => {
    const waits: number[] = [];
    const mock = createMock({ baseUrl: origin, scenario: 'slow', wait: (time) => Promise.resolve(void waits.push(time)) });
    for (const offset of [0, 1, 2]) await ask(mock, 'customer', `${caseList}&sysparm_offset=${offset}`);
    expect(waits).to.have.length(3);
    expect(waits.every((time) => time >= 1500 && time <= 4000)).to.equal(true);
    expect(new Set(waits).size).to.be.greaterThan(1);
  });

  /** What becomes of the same forty requests. */
  const fates = async (seed: number, order: readonly number[]): Promise<Readonly<Record<string, string>>> => {
    const mock = createMock({ baseUrl: origin, scenario: 'flaky', seed, wait: () => Promise.resolve() });
    const outcomes: Record<string, string> = {};
    for (const at of order) {
      const response = await respond(mock, 'customer', `${caseList}&sysparm_limit=1&sysparm_offset=${at}`);
      outcomes[String(at)] = response.type === 'error' ? 'lost' : String(response.status);
    }
    return outcomes;
  };
  const forty = Array.from({ length: 40 }, (_, at) => at);

  it('flaky: the same seed fails the same requests, in whatever order they come', async () => {
    const first = await fates(3, forty);
    expect(await fates(3, forty.toReversed())).to.deep.equal(first);
    expect(await fates(4, forty)).to.not.deep.equal(first);
    expect(new Set(Object.values(first))).to.have.property('size', 3);
  });

  it('flaky: whoever asks three times gets through', async () => {
    const mock = createMock({ baseUrl: origin, scenario: 'flaky', wait: () => Promise.resolve() });
    for (const at of forty) {
      const once = async (): Promise<number> => (await respond(mock, 'customer', `${caseList}&sysparm_offset=${at}`)).status;
      const statuses = [await once(), await once(), await once()];
      expect(statuses, String(at)).to.include(200);
    }
  });

  it('flaky: the same request meets the same fate whatever port the mock stands behind', async () => {
    const statuses = async (origin: string): Promise<readonly number[]> => {
      const mock = createMock({ scenario: 'flaky', wait: () => Promise.resolve() });
      const asked = forty.map((at) => getResponse([...mock.handlers], new Request(`${origin}${caseList}&sysparm_offset=${at}`)));
      return (await Promise.all(asked)).map((response) => response?.status ?? -1);
    };
    expect(await statuses('http://127.0.0.1:4001')).to.deep.equal(await statuses('http://127.0.0.1:4002'));
  });

  it('flaky: what is asked for inside ever other batches gets through by the third', async () => {
    const mock = createMock({ baseUrl: origin, scenario: 'flaky', wait: () => Promise.resolve() });
    const inBatch = async (...offsets: readonly number[]): Promise<number> => {
      const requests = offsets.map((at) => ({ id: String(at), method: 'GET', url: `${caseList}&sysparm_offset=${at}`, headers: [] }));
      return (await respond(mock, 'customer', '/api/now/v1/batch', { method: 'POST', json: { batch_request_id: '1', rest_requests: requests } })).status;
    };
    for (const at of forty) {
      const statuses = [await inBatch(at, 1000 + at), await inBatch(at, 2000 + at), await inBatch(at)];
      expect(statuses, String(at)).to.include(200);
    }
  });

  it('flaky: an answer that is lost was given all the same', async () => {
    const mock = createMock({ baseUrl: origin, scenario: 'flaky', wait: () => Promise.resolve() });
    const written = await Promise.all(forty.map(async (at) => {
      const { type } = await respond(mock, 'agent', `/api/now/table/${landmarks.caseNew}`, { method: 'PATCH', json: { comments: `note ${at}.` } });
      return type === 'error' ? at : null;
    }));
    mock.setScenario('normal');
    const { text } = await ask(mock, 'agent', `/api/now/table/${landmarks.caseNew}?sysparm_fields=comments&sysparm_display_value=true`);
    const kept = written.filter((at) => at !== null).map((at) => text.includes(`note ${at}.`));
    expect(new Set(kept)).to.deep.equal(new Set([true, false]));
  });

  it('offline: the network fails', async () => {
    const mock = createMock({ baseUrl: origin, scenario: 'offline' });
    expect((await respond(mock, 'customer', caseList)).type).to.equal('error');
  });

  it('denied: people know who they are and see nothing else', async () => {
    const mock = createMock({ baseUrl: origin, scenario: 'denied' });
    expect((await ask(mock, 'customer', '/api/now/ui/user/current_user')).status).to.equal(200);
    expect(rowsOf(await ask(mock, 'customer', '/api/now/table/sys_user_has_role?sysparm_query=user=011e1f23280c6c46b11df2f724e88e90'))).to.have.length(4);
    expect((await ask(mock, 'customer', caseList)).body).to.deep.equal({ result: [] });
    expect((await ask(mock, 'customer', `/api/now/table/${landmarks.caseNew}`)).status).to.equal(404);
    expect((await ask(mock, 'customer', '/api/now/table/sn_customerservice_case', { method: 'POST', json: {} })).status).to.equal(403);
    expect((await ask(mock, 'agent', `/api/now/table/${landmarks.caseNew}`)).status).to.equal(200);
  });

  it('signed-out: every request is unauthenticated', async () => {
    const mock = createMock({ baseUrl: origin, scenario: 'signed-out' });
    expect((await ask(mock, 'customer', '/api/now/ui/user/current_user')).status).to.equal(401);
  });

  it('rate-limited: the seventh request in ten seconds is told when to come back', async () => {
    let now = Date.UTC(2026, 10, 20, 9, 0, 4);
    const mock = createMock({ baseUrl: origin, scenario: 'rate-limited', now: () => now });
    for (const left of [6, 5, 4, 3, 2, 1]) {
      const { status, headers } = await ask(mock, 'customer', caseList);
      expect(status, String(left)).to.equal(200);
      expect(headers.get('X-RateLimit-Limit')).to.equal('2160');
    }
    const refused = await ask(mock, 'customer', caseList);
    expect(refused.status).to.equal(429);
    expect(refused.headers.get('Retry-After')).to.equal('6');
    expect(refused.headers.get('X-RateLimit-Reset')).to.equal(String(Date.UTC(2026, 10, 20, 9, 0, 10) / 1000));
    expect(refused.body).to.deep.equal({
      error: { message: 'Rate limit exceeded', detail: 'Rate limit of 2160 requests per hour for Table API exceeded' }, status: 'failure',
    });
    now += 6000;
    expect((await ask(mock, 'customer', caseList)).status).to.equal(200);
  });

  it('over-sharing: rows come with every column, hidden ones and their marks included, but no more rows', async () => {
    const mock = createMock({ baseUrl: origin, scenario: 'over-sharing' });
    const path = `/api/now/table/${landmarks.caseWithEverything}?sysparm_fields=number&sysparm_display_value=all`;
    const { text } = await ask(mock, 'customer', path);
    for (const name of ['number', 'u_internal_margin', 'probable_cause', 'work_notes', 'support_manager', 'sys_created_by']) {
      expect(text, name).to.contain(`"${name}":`);
    }
    expect(text).to.contain('do not tell the customer yet [canary-9d41]');
    expect(carriesCanary(text)).to.equal(true);
    const lists = await ask(mock, 'customer', caseList);
    expect(lists.headers.get('X-Total-Count')).to.equal('51');
    expect((await ask(mock, 'consumer', path)).status).to.equal(404);
    mock.setScenario('normal');
    expect(carriesCanary((await ask(mock, 'customer', path)).text)).to.equal(false);
  });

  it('empty: there is nothing, and no error', async () => {
    const mock = createMock({ baseUrl: origin, scenario: 'empty' });
    for (const table of ['sn_customerservice_case', 'problem', 'sc_request', 'sysapproval_approver', 'customer_project']) {
      const { status, headers, body } = await ask(mock, 'agent', `/api/now/table/${table}`);
      expect([status, headers.get('X-Total-Count'), body], table).to.deep.equal([200, '0', { result: [] }]);
    }
  });

  it('large: there are a hundred thousand cases and the landmarks', async () => {
    const mock = createMock({ baseUrl: origin, scenario: 'large' });
    const { headers } = await ask(mock, 'agent', `${caseList}&sysparm_limit=1`);
    expect(headers.get('X-Total-Count')).to.equal('100043');
  });

  it('conflict: somebody else writes first, once', async () => {
    const mock = createMock({ baseUrl: origin, scenario: 'conflict' });
    const count = async (): Promise<unknown> => rowsOf(await ask(mock, 'customer', `/api/now/table/sn_customerservice_case?sysparm_query=number=CS0101021&sysparm_fields=sys_mod_count`))[0]?.['sys_mod_count'];
    const before = Number(await count());
    const write = () => ask(mock, 'customer', `/api/now/table/${landmarks.caseNew}`, { method: 'PATCH', json: { comments: 'x' } });
    await write();
    expect(Number(await count())).to.equal(before + 2);
    await write();
    expect(Number(await count())).to.equal(before + 3);
  });

  const pairs: readonly (readonly [from: ScenarioId, to: ScenarioId, keeps: boolean])[] = [['normal', 'slow', true], ['normal', 'empty', false], ['denied', 'normal', false]];
  for (const [from, to, keeps] of pairs) {
    it(`changing from ${from} to ${to} ${keeps ? 'keeps' : 'renews'} the records`, () => {
      const mock = createMock({ baseUrl: origin, scenario: from });
      const { backend } = mock;
      mock.setScenario(to);
      expect(mock.backend === backend).to.equal(keeps);
      expect(mock.scenario.id).to.equal(to);
    });
  }
});
