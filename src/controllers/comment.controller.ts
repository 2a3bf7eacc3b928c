import type { ReactiveControllerHost } from 'lit';
import type { ActivityEntry, Journal } from '../data/activity.js';
import { isPortalError, type PortalError } from '../data/errors.js';
import type { RecordRef } from '../data/record-ref.js';
import type { Grant } from '../guard/grant.js';
import type { PortalActs } from '../provider/portal-acts.js';
import type { PortalData } from '../provider/portal-data.js';
import { OperationController } from './operation.controller.js';
import { readAgain } from './read-again.js';

/** What a person writes, and where. */
export interface Comment {
  readonly grant: Grant;
  readonly ref: RecordRef;
  readonly journal: Journal;
  readonly text: string;
  /** What was written before, as far as it is known. */
  readonly entries: readonly ActivityEntry[];
  /** Called once it is known to be on the server, also when the host has left the page by then. */
  readonly onSaved: () => void;
}

/** What becomes of a comment on its way. */
export type CommentState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  /** The answer was lost: the server is asked whether the text is there. */
  | { readonly kind: 'checking' }
  /** `outcome-unknown` when it is not there, or cannot be read: it may still arrive. */
  | { readonly kind: 'failed'; readonly error: PortalError };

/**
 * Writes comments and work notes, one at a time (T23). When the answer is lost it is never sent again by itself: what the
 * server then has decides, and where that is not certain the person does (T24).
 */
export class CommentController {
  readonly #host: ReactiveControllerHost;
  readonly #post: OperationController<void>;
  #isChecking = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#post = new OperationController(host);
  }

  get state(): CommentState {
    const { state } = this.#post;
    switch (state.kind) {
      case 'idle':
      case 'done':
        return { kind: 'idle' };
      case 'running':
        return { kind: this.#isChecking ? 'checking' : 'sending' };
      case 'failed':
        return state;
    }
  }

  /**
   * Sends it, unless another one is under way.
   *
   * @returns whether it is on the server; `undefined` when nothing was begun, or nobody waits for the outcome any more.
   */
  async send(data: PortalData, comment: Comment): Promise<boolean | undefined> {
    const outcome = await this.#post.run(data, async (acts, intent) => {
      await this.#write(data, acts, intent, comment);
      comment.onSaved();
    });
    return outcome && outcome.kind === 'done';
  }

  /** Forgets what became of the latest one. */
  reset(): void {
    this.#post.reset();
  }

  async #write(data: PortalData, acts: PortalActs, intent: string, comment: Comment): Promise<void> {
    const { grant, ref, journal, text } = comment;
    try {
      await acts.addComment(grant, ref, journal, text, { key: intent });
    } catch (error) {
      const isUnknown = isPortalError(error) && error.code === 'outcome-unknown';
      if (!isUnknown || !(await this.#hasArrived(data, comment))) throw error;
    }
  }

  async #hasArrived(data: PortalData, comment: Comment): Promise<boolean> {
    this.#check(true);
    const entries = await readAgain(data, data.activity(comment.grant, comment.ref));
    this.#check(false);
    return entries !== undefined && countOf(entries, comment) > countOf(comment.entries, comment);
  }

  #check(isChecking: boolean): void {
    this.#isChecking = isChecking;
    this.#host.requestUpdate();
  }
}

/** How often the text stands in its journal. White space aside: servers trim, and change line ends. */
function countOf(entries: readonly ActivityEntry[], { journal, text }: Comment): number {
  const wanted = folded(text);
  return entries.filter((entry) => entry.element === journal && folded(entry.text) === wanted).length;
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
