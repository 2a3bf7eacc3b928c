import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { CommentController } from '../../controllers/comment.controller.js';
import { grantOf } from '../../controllers/grant-of.js';
import { MinutesController } from '../../controllers/minutes.controller.js';
import type { Journal } from '../../data/activity.js';
import { attachmentTable } from '../../data/attachments.js';
import { PortalError } from '../../data/errors.js';
import { parseRef, recordRef, type RecordRef } from '../../data/record-ref.js';
import { actionDialogStyles } from '../../parts/action-dialog/action-dialog.styles.js';
import { offersFiles } from '../../parts/attachments/attachment-access.rule.js';
import { attachmentsStyles } from '../../parts/attachments/attachments.styles.js';
import { ComposerController } from '../../parts/composer/composer.controller.js';
import { composerStyles } from '../../parts/composer/composer.styles.js';
import { dialogStyles } from '../../parts/dialog/dialog.styles.js';
import { PortalSavedEvent, PortalSubmitEvent } from '../../parts/events/write.event.js';
import { fieldValueStyles } from '../../parts/field-value/field-value.styles.js';
import { OnDemandController } from '../../parts/on-demand/on-demand.controller.js';
import { pagerStyles } from '../../parts/pager/pager.styles.js';
import { offlineBanner } from '../../parts/state-view/state-view.js';
import { WidgetElement, type WaitingState } from '../../parts/widget/widget-element.js';
import { ActivityController, type ActivityState } from './activity.controller.js';
import { activityStreamStyles } from './activity-stream.styles.js';
import { composerStep } from './composer-step.js';
import type { StreamOrder } from './stream-items.rule.js';
import { StreamListController } from './stream-list.controller.js';

type Known = Exclude<ActivityState, WaitingState>;

/** Bytes. */
const defaultMaxFileSize = 20 * 1024 * 1024;

/**
 * What was written on a record and which of its granted fields changed, with a field to write in and the record's files.
 * Work notes are told apart in words and looks, and are never there for external people. What somebody types is kept in
 * memory until it is on the server.
 *
 * @element activity-stream
 * @fires portal-submit - a person is about to write; cancel it to keep it from being sent. Names the record and the journal, never the text
 * @fires portal-saved - a message or a file is on the server, or a file is gone from it
 * @fires portal-error - the stream could not be read, or `record` names none
 * @csspart entry - one thing that happened; also `comment`, `note` or `change`
 * @csspart composer - the form to write in
 * @csspart composer-text - the text field
 * @csspart composer-send - the button that sends
 * @csspart order - the choice of the order
 * @csspart older - the button for older entries
 * @csspart files - the files
 */
export class ActivityStream extends WidgetElement<ActivityState> {
  static readonly tag: string = 'activity-stream';
  static readonly dependencies: readonly [] = [];
  static override readonly styles = [
    ...WidgetElement.sharedStyles, dialogStyles, actionDialogStyles, fieldValueStyles, pagerStyles, composerStyles, attachmentsStyles,
    activityStreamStyles,
  ];

  /** The record: `table/sys_id`. */
  @property() record: string | null = null;

  /** Name of the view that says what may be seen and written, of the record and of its files. */
  @property() view = 'portal';

  /** Which entries come first: the `newest`, with the text field above them, or the `oldest`, with it below. */
  @property() order: StreamOrder = 'newest';

  /** Kinds of files that are taken, as in a native file input: `.pdf, image/*`. All kinds if absent. */
  @property() accept: string | null = null;

  /** The largest file that is taken, in bytes. */
  @property({ type: Number, attribute: 'max-file-size' }) maxFileSize = defaultMaxFileSize;

  /** Takes no more messages and files, as a closed case does by itself. */
  @property({ type: Boolean, reflect: true }) locked = false;

  readonly #activity = new ActivityController(this);
  readonly #list = new StreamListController(this, (text) => this.announcements.announce(text));
  readonly #comment = new CommentController(this);
  readonly #composer = new ComposerController(this, {
    onSend: (journal, text) => void this.#send(journal, text),
    onProblem: (words) => this.announcements.alert(words),
  });
  // Many records have no files, and many views offer none.
  readonly #files = new OnDemandController(this, async () => {
    const { AttachmentsController } = await import('../../parts/attachments/attachments.controller.js');
    return new AttachmentsController(this, {
      say: (text) => this.announcements.announce(text),
      alert: (text) => this.announcements.alert(text),
      onChanged: (ref, operation) => this.dispatchEvent(new PortalSavedEvent(ref, { operation })),
    });
  }, (key) => this.announceWait(key));
  #malformed: { readonly record: string | null; readonly error: PortalError } | undefined;

  constructor() {
    super();
    new MinutesController(this);
  }

  /** Goes to the field to write in. Answers whether there is one. */
  startComment(): boolean {
    this.#composer.focus();
    return this.renderRoot.querySelector('[part="composer"]:focus-within') !== null;
  }

  /** Lets the person choose files, as the button of the files does. Answers whether there is one. */
  chooseFiles(): boolean {
    const input = this.renderRoot.querySelector<HTMLInputElement>('[part="file-input"]');
    input?.focus();
    input?.click();
    return input !== null;
  }

  protected override get defaultHeading(): string {
    return this.locale.t('activity.heading');
  }

  protected override read(changed: PropertyValues<this>): ActivityState {
    if (changed.has('record')) {
      this.#list.shorten();
      this.#comment.reset();
    }
    const parts = parseRef(this.record);
    const { data, identity } = this.session ?? {};
    this.#activity.want(data, parts, this.view);
    const { state } = this.#activity;
    const known = state.kind === 'ready' || state.kind === 'empty' ? state : undefined;
    this.#files.part?.want(data, parts && identity ? {
      ref: recordRef(parts.table, parts.id),
      view: this.view,
      allowed: known?.allowed,
      locked: known !== undefined && this.#isLocked(known),
      person: identity,
    } : undefined);
    if (!parts) return { kind: 'error', error: this.#malformedRecord() };
    const offersFiles = this.#offersFiles(parts.table);
    if (known?.entries === null && known.writable.length === 0 && !offersFiles) return { kind: 'denied' };
    return known && offersFiles && this.#waitsForFiles() ? { kind: 'loading' } : state;
  }

  protected override refresh(): void {
    this.#activity.refresh();
    this.#files.part?.refresh();
  }

  protected override startOver(): void {
    super.startOver();
    this.#composer.reset();
    this.#comment.reset();
    this.#files.part?.reset();
    this.#list.reset();
  }

  protected override outcomeOf(state: Known): string {
    return state.kind === 'empty' ? this.locale.t('activity.empty') : super.outcomeOf(state);
  }

  protected override renderRecords(state: Known): unknown {
    const order = this.#list.orderOr(this.order);
    const offersFiles = this.#offersFiles(state.allowed.table);
    const areas: Readonly<Record<string, () => unknown>> = {
      writing: () => this.#renderWriting(state),
      files: () => (offersFiles ? this.#renderFiles() : nothing),
      stream: () => this.#renderStream(state, order),
    };
    const names = order === 'oldest' ? ['stream', 'writing', 'files'] : ['writing', 'files', 'stream'];
    // By name, so that a change of the order moves the text field instead of making another one.
    return html`${this.#renderStale(state)}
      <div class="activity">
        <div class="areas ${order} ${offersFiles ? 'with-files' : ''}">${repeat(names, (name) => name, (name) => areas[name]?.())}</div>
      </div>`;
  }

  #renderStale({ stale }: Known): TemplateResult | typeof nothing {
    if (!stale) return nothing;
    if (stale.code === 'offline') return offlineBanner(this.locale);
    return html`<p class="stale muted small">
      ${this.locale.t('activity.stale')}
      <button type="button" class="button quiet" part="retry" @click=${() => this.refresh()}>${this.locale.t('error.retry')}</button>
    </p>`;
  }

  #renderWriting(state: Known): TemplateResult {
    const { locale } = this;
    const { ref, writable } = state;
    const readOnly = writable.length === 0 && !this.#isLocked(state);
    return html`<div class="writing">
      ${readOnly
        ? html`<p class="muted">${locale.t('activity.read-only')}</p>`
        : this.#composer.render({
            locale,
            name: ref,
            journals: writable,
            step: composerStep(this.#comment.state, locale, () => this.refresh()),
            locked: this.#isLocked(state) ? locale.t('activity.closed') : undefined,
          })}
    </div>`;
  }

  #renderFiles(): TemplateResult {
    const { locale, headingLevel } = this;
    const limits = { accept: this.accept ?? '', maxSize: this.maxFileSize > 0 ? this.maxFileSize : defaultMaxFileSize };
    const announcements = (): unknown => this.announcements.render();
    return html`<div class="files-area">
      ${this.#files.render(locale, (files) => files.render({ locale, limits, headingLevel, announcements }))}
    </div>`;
  }

  #renderStream({ entries, allowed }: Known, order: StreamOrder): TemplateResult | typeof nothing {
    if (!entries) return nothing;
    return html`<div class="stream">
      ${this.#list.render(entries, order, { locale: this.locale, descriptions: allowed.description })}
    </div>`;
  }

  async #send(journal: Journal, text: string): Promise<void> {
    const [data, state] = [this.session?.data, this.#activity.state];
    // Before the page is told of it: of a hundred clicks it hears of one.
    const isBusy = this.#comment.state.kind === 'sending' || this.#comment.state.kind === 'checking';
    if (!data || isBusy || (state.kind !== 'ready' && state.kind !== 'empty')) return;
    const { ref, allowed, entries } = state;
    if (!this.dispatchEvent(new PortalSubmitEvent(ref, { fields: [journal] }))) return;
    const onSaved = (): void => this.#saved(ref, journal, text);
    const isSent = await this.#comment.send(data, { grant: allowed, ref, journal, text, entries: entries ?? [], onSaved });
    if (isSent !== undefined) this.#tell(journal);
  }

  /** Says what became of a message. */
  #tell(journal: Journal): void {
    const { state } = this.#comment;
    const step = composerStep(state, this.locale, () => {});
    if (step.kind === 'failed') this.announcements.alert(step.title);
    else this.announcements.announce(this.locale.t(journal === 'work_notes' ? 'composer.saved' : 'composer.sent'));
    // The record may have been closed meanwhile, and then says so itself.
    if (state.kind === 'failed' && state.error.code === 'refused') this.#activity.refresh();
  }

  #saved(ref: RecordRef, journal: Journal, text: string): void {
    this.#composer.sent(ref, text);
    this.dispatchEvent(new PortalSavedEvent(ref, { fields: [journal] }));
  }

  #isLocked({ isClosed }: Known): boolean {
    return this.locked || isClosed;
  }

  /** Whether the views offer files here. Their code is fetched as soon as that is known, not when the record is. */
  #offersFiles(table: string): boolean {
    const data = this.session?.data;
    const [record, files] = [table, attachmentTable].map((name) => {
      const found = data && grantOf(data, name, this.view);
      return found?.kind === 'granted' ? found.grant : null;
    });
    const offers = data !== undefined && offersFiles(data, record ?? null, files ?? null);
    if (offers && this.#files.isUndecided) void this.#files.load();
    return offers;
  }

  /** Files that came after the messages would push them down under the reader's finger. */
  #waitsForFiles(): boolean {
    const isShown = this.state.kind === 'ready' || this.state.kind === 'empty';
    return !isShown && (this.#files.isUndecided || this.#files.part?.isWaiting === true);
  }

  /** One error object per wrong name, so that it is told once. */
  #malformedRecord(): PortalError {
    if (this.#malformed?.record !== this.record) {
      const detail = `${this.localName}: record="${this.record ?? ''}" is not "table/sys_id"`;
      this.#malformed = { record: this.record, error: new PortalError('bad-record', { detail }) };
    }
    return this.#malformed.error;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'activity-stream': ActivityStream;
  }
}
