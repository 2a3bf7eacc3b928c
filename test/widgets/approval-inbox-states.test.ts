import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { errorCodes, PortalError, type ErrorCode } from '../../src/data/errors.js';
import type { GuardedRow, RecordRow } from '../../src/data/row.js';
import { mintRow } from '../../src/guard/mint.js';
import {
  type DecisionEvent, type DecisionState, idle, isOpen, isUnderWay, nextState, type Wish,
} from '../../src/widgets/approval-inbox/decision-state.rule.js';
import { withKeptRows } from '../../src/widgets/approval-inbox/kept-rows.rule.js';
import { itHolds } from '../setup/rule-property.js';

function rowOf(id: string, state?: string): GuardedRow {
  const row: RecordRow = { ref: `sysapproval_approver/${id}`, display: {}, value: state === undefined ? {} : { state } };
  return mintRow(row, { view: 'portal', version: null, cut: [] });
}

const wish: Wish = { decision: 'approve', comment: 'Go ahead' };
const error = (code: ErrorCode): PortalError => new PortalError(code);
const unknown = error('outcome-unknown');

const states = {
  idle,
  choosing: { kind: 'choosing', decision: 'reject' },
  pending: { kind: 'pending-undo', wish },
  sending: { kind: 'sending', wish },
  checking: { kind: 'checking', wish, cause: unknown },
  decided: { kind: 'decided', wish },
  conflicted: { kind: 'conflicted', wish, truth: null },
  failed: { kind: 'failed', wish, error: error('offline'), unsure: false },
  unsure: { kind: 'failed', wish, error: unknown, unsure: true },
} as const satisfies Record<string, DecisionState>;

const events = {
  choose: { type: 'choose', decision: 'reject' },
  decide: { type: 'decide', wish, undoable: true },
  decideNow: { type: 'decide', wish, undoable: false },
  undo: { type: 'undo' },
  send: { type: 'send' },
  succeed: { type: 'succeed' },
  fail: { type: 'fail', error: error('offline') },
  find: { type: 'find', truth: rowOf('1', 'approved') },
  miss: { type: 'miss' },
  check: { type: 'check' },
  dismiss: { type: 'dismiss' },
} as const satisfies Record<string, DecisionEvent>;

/** Written by hand: which events count in which state, and where they lead. All others change nothing. */
const table: Readonly<Record<keyof typeof states, Partial<Record<keyof typeof events, string>>>> = {
  idle: { choose: 'choosing', decide: 'pending-undo', decideNow: 'sending' },
  choosing: { choose: 'choosing', decide: 'pending-undo', decideNow: 'sending', dismiss: 'idle' },
  pending: { undo: 'idle', send: 'sending' },
  sending: { succeed: 'decided', fail: 'failed' },
  checking: { find: 'decided', miss: 'failed' },
  decided: { dismiss: 'idle' },
  conflicted: { dismiss: 'idle' },
  failed: { choose: 'choosing', decide: 'pending-undo', decideNow: 'sending', check: 'checking', dismiss: 'idle' },
  unsure: { check: 'checking' },
};

function namesOf<Name extends string>(record: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(record).filter((name): name is Name => Object.hasOwn(record, name));
}

describe('The state of a decision', () => {
  for (const from of namesOf(states)) {
    it(`${from}: ${Object.entries(table[from]).map(([event, to]) => `${event} leads to ${to}`).join(', ')}; nothing else counts`, () => {
      for (const name of namesOf(events)) {
        const next = nextState(states[from], events[name]);
        const expected = table[from][name];
        if (expected === undefined) expect(next, name).to.equal(states[from]);
        else expect(next.kind, name).to.equal(expected);
      }
    });
  }

  /** Written by hand: after which failures the server surely holds what it held before. */
  const certain: readonly ErrorCode[] = [
    'offline', 'unreachable', 'too-large', 'rate-limited', 'signed-out', 'invalid', 'unsupported', 'no-view', 'write-refused',
    'no-provider', 'bad-configuration', 'bad-views', 'bad-record',
  ];
  for (const code of errorCodes) {
    const lookedUp = !certain.includes(code);
    it(`${code}: ${lookedUp ? 'what the server holds is looked up' : 'can be decided again at once'}, and the comment is kept`, () => {
      const next = nextState(states.sending, { type: 'fail', error: error(code) });
      expect(next.kind).to.equal(lookedUp ? 'checking' : 'failed');
      expect(next.kind === 'checking' || next.kind === 'failed' ? next.wish.comment : '').to.equal('Go ahead');
      expect(isOpen(next)).to.equal(!lookedUp);
    });
  }

  /** Written by hand: why it was looked up, what the server holds, what is told. */
  const truths: readonly (readonly [ErrorCode, string | null, string])[] = [
    ['outcome-unknown', 'approved', 'decided'],
    ['timeout', 'approved', 'decided'],
    ['server', 'approved', 'decided'],
    ['outcome-unknown', 'requested', 'failed'],
    ['outcome-unknown', 'rejected', 'conflicted'],
    ['outcome-unknown', 'not_required', 'conflicted'],
    ['outcome-unknown', null, 'conflicted'],
    ['conflict', 'approved', 'conflicted'],
    ['conflict', 'rejected', 'conflicted'],
    ['conflict', 'requested', 'failed'],
    ['refused', 'cancelled', 'conflicted'],
    ['denied', 'requested', 'failed'],
    ['not-available', null, 'conflicted'],
  ];
  for (const [code, held, told] of truths) {
    it(`${code}, and the server holds ${held ?? 'nothing'}: ${told}`, () => {
      const truth = held === null ? null : rowOf('1', held);
      expect(nextState({ kind: 'checking', wish, cause: error(code) }, { type: 'find', truth }).kind).to.equal(told);
    });
  }

  const anyEvent: fc.Arbitrary<DecisionEvent> = fc.constantFrom(
    ...namesOf(events).map((name) => events[name]),
    ...errorCodes.map((code) => ({ type: 'fail', error: error(code) }) as const),
    ...['requested', 'rejected', 'not_required'].map((state) => ({ type: 'find', truth: rowOf('1', state) }) as const),
  );

  itHolds(
    'sends nothing that a person has not decided since the last time, whatever happens in whatever order',
    (rule) => fc.property(fc.array(anyEvent, { maxLength: 60 }), (happening) => {
      let state: DecisionState = idle;
      let intents = 0;
      let sent = 0;
      return happening.every((event) => {
        const next = rule(state, event);
        if (event.type === 'decide' && next !== state) intents += 1;
        if (next.kind === 'sending' && state.kind !== 'sending') sent += 1;
        state = next;
        return sent <= intents && !(isOpen(state) && isUnderWay(state));
      });
    }),
    nextState,
    {
      'sent again by itself what has failed': (state, event) => {
        const next = nextState(state, event);
        return next.kind === 'failed' ? { kind: 'sending', wish: next.wish } : next;
      },
      'sent again what it should look up': (state, event) => {
        const next = nextState(state, event);
        return next.kind === 'checking' ? { kind: 'sending', wish: next.wish } : next;
      },
    },
  );
});

describe('Rows that a person is busy with', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => rowOf(id)) as [GuardedRow, GuardedRow, GuardedRow, GuardedRow];

  it('keep their place when the list no longer has them, and are not shown twice when it does', () => {
    expect(withKeptRows([a, c], [{ row: b, place: 1 }])).to.deep.equal([a, b, c]);
    expect(withKeptRows([a, b, c], [{ row: b, place: 1 }])).to.deep.equal([a, b, c]);
    expect(withKeptRows([], [{ row: d, place: 3 }, { row: b, place: 1 }])).to.deep.equal([b, d]);
  });
});
