import { expect } from '@open-wc/testing';
import type { DataAdapter } from '../../src/data/adapter.js';
import { Connection } from '../../src/provider/connection.js';
import type { SessionState } from '../../src/provider/session.js';
import type { ViewDocument } from '../../src/views/view-document.schema.js';
import { FakeClock, settled } from '../data/store/fake-clock.js';

const never = (): Promise<never> => new Promise(() => {});
const views: ViewDocument = {
  version: 1,
  views: [{ name: 'portal', table: 'problem', roles: ['snc_external'], list: ['number'] }],
};

function adapterWith(id: string, identity: DataAdapter['identity']): DataAdapter {
  return {
    id,
    capabilities: { operators: [], sort: 'none', search: false, totals: 'none', versions: false, operations: [], activity: false, comments: false },
    identity,
    describe: never, list: never, get: never, create: never, update: never, perform: never, activity: never, addComment: never,
  };
}

describe('a connection', () => {
  function connect(adapter: DataAdapter) {
    const clock = new FakeClock();
    const states: string[] = [];
    const connection = new Connection({ adapter, views, clock }, {
      stateChanged: (state: SessionState) => states.push(state.kind === 'failed' ? state.error.code : state.kind),
      drifted: () => {},
    });
    connection.connect();
    return { clock, states, connection };
  }

  it('does not wait for ever for a backend that never says who is signed in', async () => {
    const { clock, states, connection } = connect(adapterWith('silent', never));
    for (let second = 0; second < 90; second += 1) {
      await settled();
      await clock.advance(1000);
    }
    await settled();
    expect(states).to.deep.equal(['connecting', 'timeout']);
    connection.dispose();
  });

  it('hears nothing more of a backend once it has been let go', async () => {
    let answer = (): void => {};
    const late = adapterWith('late', () => new Promise((resolve) => {
      answer = () => resolve({ id: 'mira', name: 'Mira', roles: ['snc_external'], groups: [] });
    }));
    const { states, connection } = connect(late);
    await settled();
    connection.dispose();
    answer();
    await settled();
    expect(states).to.deep.equal(['connecting']);
  });
});
