import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { keys } from '../../mocks/dataset/landmarks.js';
import { people } from '../../mocks/dataset/people.js';
import type { Mock } from '../../mocks/simulation/create-mock.js';
import { Approver, type Mishap } from './approver.js';

/** How long all runs may take on a busy machine, in milliseconds. */
const patience = 120_000;

/** Approvals that Jonas and his delegate Priya can both decide, as a list calls them. */
const shared: ReadonlyMap<string, string> = new Map([
  [keys.approvalOfRequest, 'REQ0050001'], [keys.approvalOfChange, 'CHG0030001'], [keys.approvalOfItem, 'RITM0050001'],
]);

type Who = 'jonas' | 'priya';

const names = [...shared.values()];

/** Whose approvals they are in the inbox of each: nobody else's, or those of the person one stands in for. */
const stoodInFor: Readonly<Record<Who, string>> = { jonas: '', priya: 'Jonas Ferrow' };

type Step =
  /** Somebody decides, and at once or later it cannot be taken back any more. */
  | { readonly does: 'decide'; readonly who: Who; readonly approval: number; readonly decision: 'approve' | 'reject'; readonly waits: boolean }
  /** Somebody presses whatever is there. */
  | { readonly does: 'press'; readonly who: Who; readonly control: number }
  | { readonly does: 'wait' | 'reload'; readonly who: Who }
  | { readonly does: 'lose'; readonly who: Who; readonly mishap: Mishap }
  /** The request behind an approval is not wanted any more. */
  | { readonly does: 'revoke'; readonly approval: number };

const who = fc.constantFrom<Who>('jonas', 'priya');
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('decide' as const), who, approval: fc.nat(2), decision: fc.constantFrom('approve' as const, 'reject' as const), waits: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('press' as const), who, control: fc.nat(30) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('wait' as const, 'reload' as const), who }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('lose' as const), who, mishap: fc.constantFrom<Mishap>('request-lost', 'answer-lost') }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('revoke' as const), approval: fc.nat(2) }) },
);

/** Counts what the service takes for a decision, whoever made it. */
class Ledger {
  readonly decisions = new Map<string, string[]>();
  readonly #states = new Map<string, string>();
  readonly #stop: () => void;

  constructor({ backend }: Mock) {
    const stateOf = (id: string): string => backend.asSystem().get('sysapproval_approver', id)['state'] ?? '';
    for (const id of shared.keys()) this.#states.set(id, stateOf(id));
    this.#stop = backend.onChange((table, id) => {
      if (table !== 'sysapproval_approver' || !shared.has(id)) return;
      const [before, now] = [this.#states.get(id), stateOf(id)];
      this.#states.set(id, now);
      if (now !== before && (now === 'approved' || now === 'rejected')) this.decisions.set(id, [...(this.decisions.get(id) ?? []), now]);
    });
  }

  stateOf(id: string): string {
    return this.#states.get(id) ?? '';
  }

  close(): void {
    this.#stop();
  }
}

/** What a row of an inbox says of an approval, by the state that makes it true; what says nothing is true of all. */
const claims: readonly (readonly [RegExp, (state: string) => boolean])[] = [
  [/^Approved$|Already approved/, (state) => state === 'approved'],
  [/^Rejected$|Already rejected/, (state) => state === 'rejected'],
  [/^Undo|Approving|Rejecting|Checking/, () => false],
];

async function act(taken: Step, at: Readonly<Record<Who, Approver>>, { backend }: Mock): Promise<void> {
  switch (taken.does) {
    case 'decide':
      await at[taken.who].decide(names[taken.approval] ?? '', stoodInFor[taken.who], taken.decision);
      if (taken.waits) await at[taken.who].wait();
      return;
    case 'press':
      return at[taken.who].press(taken.control);
    case 'wait':
      return at[taken.who].wait();
    case 'reload':
      return at[taken.who].reload();
    case 'lose':
      at[taken.who].mishap = taken.mishap;
      return;
    case 'revoke': {
      const id = [...shared.keys()][taken.approval] ?? '';
      const { state } = backend.asSystem().get('sysapproval_approver', id);
      if (state === 'requested') backend.asSystem().update('sysapproval_approver', id, { state: 'cancelled' });
    }
  }
}

describe('two people at the same approvals', () => {
  it('T23 T24 T25 however their clicks, waits, losses and returns fall: one decision at most, and both screens tell the truth in the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const at = { jonas: new Approver('customer-admin'), priya: new Approver('case-manager') };
        const { mock } = at.jonas.page;
        const ledger = new Ledger(mock);
        try {
          await at.jonas.arrive();
          await at.priya.arrive();
          for (const taken of steps) await act(taken, at, mock);
          for (const approver of [at.jonas, at.priya]) await approver.settle();

          for (const [id, made] of ledger.decisions) expect(made, shared.get(id)).to.have.length(1);
          for (const person of ['jonas', 'priya'] as const) {
            const approver = at[person];
            for (const [id, sent] of approver.sent) expect(sent, `requests for ${shared.get(id) ?? id}`).to.be.at.most(approver.intents.get(id) ?? 0);
            for (const [id, name] of shared) {
              const said = approver.claims(stoodInFor[person]).get(name) ?? '';
              for (const [words, isTrue] of claims) {
                if (words.test(said)) expect(isTrue(ledger.stateOf(id)), `“${said}” of ${name}, which is ${ledger.stateOf(id)}`).to.equal(true);
              }
            }
            await approver.reload();
            const left = approver.claims(stoodInFor[person]);
            const waiting = [...shared].filter(([, name]) => left.has(name)).map(([id]) => id);
            expect(waiting).to.deep.equal([...shared.keys()].filter((id) => ledger.stateOf(id) === 'requested'));
          }
        } finally {
          ledger.close();
          at.jonas.leave();
          at.priya.leave();
        }
      }),
      { numRuns: 10, endOnFailure: true, includeErrorInReport: true },
    );
  }).timeout(patience);

  it('the service itself lets nobody decide twice, so that what is counted here means something', () => {
    const { page } = new Approver('customer-admin');
    const ledger = new Ledger(page.mock);
    const jonas = page.mock.backend.as(people.jonas.userName);
    jonas.update('sysapproval_approver', keys.approvalOfRequest, { state: 'approved' });
    expect(() => jonas.update('sysapproval_approver', keys.approvalOfRequest, { state: 'rejected' })).to.throw();
    expect([...ledger.decisions.values()]).to.deep.equal([['approved']]);
    ledger.close();
    page.leave();
  });
});
