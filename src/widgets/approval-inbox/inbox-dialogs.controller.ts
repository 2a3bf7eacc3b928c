import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { RecordRef } from '../../data/record-ref.js';
import { recordRef } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import type { Clock } from '../../data/store/clock.js';
import type { Locale } from '../../i18n/locale.js';
import { approvedKey, approvedTable } from '../../model/approval-document.js';
import type { Decision } from '../../model/approval-states.js';
import { ActionDialogController } from '../../parts/action-dialog/action-dialog.controller.js';
import type { ActionQuestion, ActionText } from '../../parts/action-dialog/action-question.js';
import { DialogController } from '../../parts/dialog/dialog.controller.js';
import { icon } from '../../parts/icon/icon.js';
import { check } from '../../parts/icon/icons.js';
import { nameOf } from './approval-texts.js';
import { BulkRun } from './bulk-run.js';
import { bulkMessage, bulkOutcome, bulkStep } from './bulk-texts.js';
import type { DecisionState, Wish } from './decision-state.rule.js';
import { type CommentPolicy, type DecisionWay, needsComment } from './decision-way.rule.js';
import { isFramed } from './framed.js';

export interface InboxDialogsOptions {
  readonly clock: () => Clock;
  /** Draws the widget that shows a record. */
  readonly record: (properties: Readonly<Record<string, unknown>>) => unknown;
  readonly fallbackFocus: () => HTMLElement | null;
  /** A person has answered the question about one approval. */
  readonly onDecide: (row: GuardedRow, wish: Wish) => void;
  /** They have closed it without an answer. */
  readonly onDismiss: (ref: RecordRef) => void;
  /** They want to decide from where they read the record. */
  readonly onChoose: (row: GuardedRow, decision: Decision, withComment: boolean, opener: HTMLElement | null) => void;
  /** Decides one of many at once, without a way back; answers how that has ended. */
  readonly decideNow: (row: GuardedRow, wish: Wish) => Promise<DecisionState>;
  /** All of many have had their turn: what of them can be tried again, and how it ended in words. */
  readonly onBulkEnd: (open: readonly GuardedRow[], outcome: string) => void;
}

export interface InboxDialogsView {
  readonly locale: Locale;
  readonly view: string;
  readonly requireComment: CommentPolicy;
  /** Whether the view lets comments be written. */
  readonly takesComments: boolean;
  readonly wayOf: (row: GuardedRow) => DecisionWay;
  readonly announcements: unknown;
}

type Question = { readonly kind: 'one'; readonly row: GuardedRow; readonly decision: Decision } | { readonly kind: 'many'; readonly run: BulkRun };

/** How long a question has to be on the screen of a framed page before an answer counts, in milliseconds (T15). */
const framedDelay = 500;

/** What an inbox asks and shows over the page: a record, a comment for one decision, a list of many. */
export class InboxDialogsController {
  readonly #host: ReactiveControllerHost;
  readonly #options: InboxDialogsOptions;
  readonly #detail: DialogController;
  readonly #ask: ActionDialogController;
  #shown: GuardedRow | undefined;
  #opener: HTMLElement | null = null;
  #question: Question | undefined;
  #askedAt = 0;
  #locale: Locale | undefined;

  constructor(host: ReactiveControllerHost, options: InboxDialogsOptions) {
    this.#host = host;
    this.#options = options;
    const { fallbackFocus } = options;
    this.#detail = new DialogController(host, { fallbackFocus, onClose: () => (this.#shown = undefined) });
    this.#ask = new ActionDialogController(host, {
      fallbackFocus,
      onConfirm: (text) => this.#confirmed(text),
      onClose: () => this.#closed(),
    });
  }

  /** Shows the record of an approval. */
  openRecord(row: GuardedRow, opener: HTMLElement): void {
    this.#shown = row;
    this.#opener = opener;
    this.#detail.open(opener);
  }

  /** Asks for a comment, or for a confirmation. What they wrote before is still there. */
  ask(row: GuardedRow, decision: Decision, opener: HTMLElement | null): void {
    this.#begin({ kind: 'one', row, decision }, opener);
  }

  /** Asks about many at once. */
  askAll(rows: readonly GuardedRow[], decision: Decision, opener: HTMLElement): void {
    const run = new BulkRun(rows, decision, {
      decide: this.#options.decideNow,
      onChange: () => this.#host.requestUpdate(),
      onEnd: (ended) => this.#ended(ended),
    });
    this.#begin({ kind: 'many', run }, opener);
  }

  /** Forgets what was typed about one approval: it has been stored, or the person does not want it any more. */
  forget(ref: RecordRef): void {
    for (const decision of ['approve', 'reject'] as const) this.#ask.forget(`${decision} ${ref}`);
  }

  /** Closes everything and forgets what was typed, for another person. */
  reset(): void {
    this.#ask.forget();
    if (this.#detail.isOpen) this.#detail.close();
    if (this.#ask.isOpen) this.#ask.close();
    if (this.#question?.kind === 'many') this.#question.run.stop();
    this.#question = undefined;
    this.#shown = undefined;
  }

  render(view: InboxDialogsView): TemplateResult {
    this.#locale = view.locale;
    return html`${this.#renderDetail(view)} ${this.#ask.render(this.#question && this.#ask.isOpen ? this.#questionOf(this.#question, view) : null)}`;
  }

  #begin(question: Question, opener: HTMLElement | null): void {
    this.#question = question;
    this.#askedAt = this.#options.clock().now();
    this.#ask.open(opener ?? undefined);
  }

  #confirmed(comment: string): void {
    const question = this.#question;
    // A click that was meant for something else of a page around this one comes sooner than anybody reads.
    if (!question || (isFramed() && this.#options.clock().now() - this.#askedAt < framedDelay)) return;
    if (question.kind === 'many') {
      void question.run.start(comment);
      return;
    }
    this.#question = undefined;
    this.#options.onDecide(question.row, { decision: question.decision, comment });
    this.#ask.close();
  }

  #closed(): void {
    const question = this.#question;
    if (question?.kind === 'one') this.#options.onDismiss(question.row.ref);
    // Many that are being decided go on; there is no way to see them again.
    this.#question = undefined;
  }

  #ended(run: BulkRun): void {
    if (this.#locale) this.#options.onBulkEnd(run.open, bulkOutcome(run, this.#locale));
    if (run.failed.length > 0) return;
    this.#ask.forget(nameOfQuestion({ kind: 'many', run }));
    if (this.#question?.kind === 'many' && this.#question.run === run) this.#ask.close();
  }

  #questionOf(question: Question, view: InboxDialogsView): ActionQuestion {
    const { locale, announcements } = view;
    const name = nameOfQuestion(question);
    if (question.kind === 'many') {
      const { decision } = question.run;
      return {
        locale, name, announcements,
        heading: locale.t(`approvals.ask-${decision}-count`, { count: question.run.rows.length }),
        message: bulkMessage(question.run, locale),
        text: commentField(decision, view, locale.t('approvals.comment-all')),
        confirm: locale.t(`approvals.confirm-${decision}-count`, { number: question.run.open.length }),
        step: bulkStep(question.run, locale),
      };
    }
    const { row, decision } = question;
    const summary = row.display['sysapproval.short_description'];
    return {
      locale, name, announcements,
      heading: locale.t(`approvals.ask-${decision}`, { name: nameOf(row, locale) }),
      message: html`${summary ? html`<p dir="auto">${summary}</p>` : nothing}<p class="muted">${locale.t('approvals.final')}</p>`,
      text: commentField(decision, view),
      confirm: locale.t(decision === 'approve' ? 'approvals.approve' : 'approvals.confirm-reject'),
      step: { kind: 'asking' },
    };
  }

  #renderDetail(view: InboxDialogsView): TemplateResult {
    const row = this.#shown;
    const [table, key] = row ? [approvedTable(row), approvedKey(row)] : [];
    if (!row || !table || !key) return this.#detail.render(null);
    const { locale, announcements } = view;
    const name = nameOf(row, locale);
    return this.#detail.render({
      locale,
      heading: html`<bdi>${name}</bdi>`,
      body: this.#options.record({
        record: recordRef(table, key), view: view.view, heading: '', label: name, headingLevel: 3, foldItems: true,
      }),
      footer: this.#renderFooter(row, view),
      announcements,
    });
  }

  #renderFooter(row: GuardedRow, { locale, wayOf, takesComments }: InboxDialogsView): TemplateResult | undefined {
    const way = wayOf(row);
    if (way.kind === 'sign') return html`<a class="button" part="sign-link" href=${way.url} rel="noopener noreferrer">${locale.t('approvals.sign')}</a>`;
    if (way.kind !== 'buttons') return undefined;
    const choose = (decision: Decision, withComment: boolean) => (): void => this.#choose(row, decision, withComment);
    return html`${way.decisions.includes('reject')
        ? html`<button type="button" class="button" part="detail-reject" @click=${choose('reject', true)}>${locale.t('approvals.reject')}</button>`
        : nothing}
      ${way.decisions.includes('approve')
        ? html`${takesComments
              ? html`<button type="button" class="button" part="detail-comment" @click=${choose('approve', true)}>${locale.t('approvals.approve-comment')}</button>`
              : nothing}
            <button type="button" class="button primary" part="detail-approve" @click=${choose('approve', false)}>
              ${icon(check)} ${locale.t('approvals.approve')}
            </button>`
        : nothing}`;
  }

  /** The record makes way first: there is never a dialog on a dialog. */
  #choose(row: GuardedRow, decision: Decision, withComment: boolean): void {
    this.#detail.close();
    this.#options.onChoose(row, decision, withComment, this.#opener);
  }
}

function nameOfQuestion(question: Question): string {
  return question.kind === 'many' ? `many ${question.run.decision}` : `${question.decision} ${question.row.ref}`;
}

function commentField(decision: Decision, { locale, takesComments, requireComment }: InboxDialogsView, hint?: string): ActionText | undefined {
  if (!takesComments) return undefined;
  return {
    label: locale.t('approvals.comment'),
    ...(hint === undefined ? {} : { hint }),
    ...(needsComment(decision, requireComment) ? { missing: locale.t('approvals.comment-missing') } : {}),
  };
}
