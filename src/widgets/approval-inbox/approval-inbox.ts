import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { grantOf } from '../../controllers/grant-of.js';
import type { PortalError } from '../../data/errors.js';
import type { RecordRef } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import { browserClock, type Clock } from '../../data/store/clock.js';
import type { Effective } from '../../guard/effective.js';
import { approvedKey, approvedTable, isApprovedReadable } from '../../model/approval-document.js';
import { type ApprovalLicence, mayDecide } from '../../model/approval-licence.js';
import { actionDialogStyles } from '../../parts/action-dialog/action-dialog.styles.js';
import { dialogStyles } from '../../parts/dialog/dialog.styles.js';
import { OpenRecordEvent } from '../../parts/events/open-record.event.js';
import { fieldValueStyles } from '../../parts/field-value/field-value.styles.js';
import { OnDemandController } from '../../parts/on-demand/on-demand.controller.js';
import { pagerStyles } from '../../parts/pager/pager.styles.js';
import { SearchFieldController } from '../../parts/search-field/search-field.controller.js';
import { searchFieldStyles } from '../../parts/search-field/search-field.styles.js';
import { sectionLevel } from '../../parts/widget/heading.js';
import { WidgetElement } from '../../parts/widget/widget-element.js';
import { ApprovalDeskController } from './approval-desk.controller.js';
import type { DeskSettings } from './approval-desk.js';
import { approvalInboxStyles } from './approval-inbox.styles.js';
import { approvalItem } from './approval-item.js';
import { nameOf } from './approval-texts.js';
import { misuseOf } from './attributes.rule.js';
import { decisionActions } from './decision-actions.js';
import type { CommentPolicy, UnreadablePolicy } from './decision-way.rule.js';
import { inboxTabs, type InboxTab } from './inbox-tabs.js';
import { nearestDecision } from './nearest-decision.js';
import { pickBox, selectionBar } from './selection-bar.js';
import type { WaitingListState } from './waiting-list.controller.js';
import { waitingPanel } from './waiting-panel.js';

type Ready = Extract<WaitingListState, { kind: 'ready' }>;
type Empty = Extract<WaitingListState, { kind: 'empty' }>;

/**
 * The approvals that wait for the person, for their groups, or for somebody they stand in for, and those that are decided.
 * Each is approved or rejected, with a comment where that is wanted, and can be taken back for a while; several at once.
 * Whose approvals they are is for the server's rules to say.
 *
 * @element approval-inbox
 * @fires portal-decide - a person decides; cancel it and nothing is sent
 * @fires portal-decided - the server has stored a decision
 * @fires portal-open-record - a person asks for the record behind an approval; cancel it to show the record yourself
 * @fires portal-error - the approvals could not be read, a decision has failed, or an attribute is wrong
 * @csspart approval - one approval
 * @csspart actions - what can be done about it, or what has become of it
 * @csspart open-button - the button that shows its record
 * @csspart approve-button - the button that approves
 * @csspart reject-button - the button that rejects
 * @csspart undo-button - the button that takes a decision back
 * @csspart sign-link - the link to where a decision is signed
 * @csspart selection - what is picked, and what can be done with it
 * @csspart tab - one of the two tabs
 * @csspart dialog - the pop-ups
 */
export class ApprovalInbox extends WidgetElement<WaitingListState> {
  static readonly tag: string = 'approval-inbox';
  static readonly dependencies: readonly [] = [];
  // Many people decide by what the list says.
  static readonly lazy = { 'record-view': async () => (await import('../record-view/record-view.js')).RecordView };
  static override readonly styles = [
    ...WidgetElement.sharedStyles, fieldValueStyles, searchFieldStyles, pagerStyles, dialogStyles, actionDialogStyles, approvalInboxStyles,
  ];

  /** Name of the view that says what may be seen of approvals and of the records behind them. */
  @property() view = 'portal';

  /** The most approvals that are read at once, 1 to 1000. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 10;

  /** What a person has to give reasons for: a `reject`, `always`, or `never`. Comments are possible wherever the view lets them be written. */
  @property({ attribute: 'require-comment' }) requireComment: CommentPolicy = 'reject';

  /** What happens to approvals of records that the person may not read: `show`, `hide`, or `lock` until they may. */
  @property() unreadable: UnreadablePolicy = 'show';

  /** Who may decide: all whom the portal asks (`lenient`), or holders of the role `approver_user` (`strict`). */
  @property() licence: ApprovalLicence = 'lenient';

  /** How long a decision can be taken back, in seconds; with 0 it is confirmed instead. */
  @property({ type: Number }) undo = 5;

  /** Whether an approval is confirmed in a dialog: `always`, or where a page of somebody else may lie over it (`auto`), or `never`. */
  @property() confirm: 'auto' | 'always' | 'never' = 'auto';

  /** Where decisions are signed. The key of the approval is added as the parameter `approval`. */
  @property({ attribute: 'signature-url' }) signatureUrl = '';

  /** Tables whose records are decided with a signature, with spaces between. */
  @property({ attribute: 'signature-tables' }) signatureTables = '';

  /** Time and chance; for tests. */
  @property({ attribute: false }) clock: Clock = browserClock;

  @state() private tab: InboxTab = 'waiting';

  readonly #desk = new ApprovalDeskController(this, {
    settings: () => this.#settings,
    locale: () => this.locale,
    record: (properties) => this.renderChild('record-view', properties),
    say: {
      announce: (text) => this.announcements.announce(text),
      alert: (text) => this.announcements.alert(text),
      wait: (key) => this.announceWait(key),
    },
    focusNear: (place) => this.#focusSoon(place),
    fallbackFocus: () => this.renderRoot.querySelector<HTMLElement>('#heading'),
  });
  readonly #search = new SearchFieldController(this, () => this.requestUpdate());
  readonly #decided = new OnDemandController(this, async () => {
    const { DecidedListController } = await import('./decided-list.controller.js');
    return new DecidedListController(this, (key) => this.announceWait(key));
  }, (key) => this.announceWait(key));
  /** Where in the list the person was last, from 0. */
  #place = 0;
  /** The search whose outcome people know of. */
  #searched = '';
  #misused: PortalError | undefined;

  protected override get defaultHeading(): string {
    return this.locale.t('approvals.heading');
  }

  protected override read(changed: PropertyValues<this>): WaitingListState {
    const { view, unreadable, requireComment } = this;
    const attributes = { tag: this.localName, requireComment, signature: this.#signature };
    if (changed.has('signatureUrl') || changed.has('signatureTables')) this.#misused = misuseOf(attributes);
    const data = this.#misused ? undefined : this.session?.data;
    const pageSize = this.pageSize >= 1 ? Math.min(Math.floor(this.pageSize), 1000) : 10;
    const known = this.#desk.waiting.want(data, { ...attributes, view, pageSize, search: this.#search.text, unreadable });
    this.#decided.part?.want(this.tab === 'decided' ? data : undefined, view, pageSize);
    // A permission was taken away.
    if (known.kind === 'denied') this.#desk.forget();
    this.#desk.selection.keep(new Set(this.#desk.selectable(known).map(({ ref }) => ref)));
    return this.#misused ? { kind: 'error', error: this.#misused } : known;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { state: now, session } = this;
    this.#desk.prepare(now);
    if (now.kind !== 'ready' && now.kind !== 'empty') return;
    if (session) this.#desk.deciding?.news.greet(session.identity.id, this.locale);
    if (this.#searched === this.#search.text || (now.kind === 'ready' && now.refreshing)) return;
    this.#searched = this.#search.text;
    this.announcements.announce(this.outcomeOf(now));
  }

  protected override outcomeOf(now: Ready | Empty): string {
    return this.locale.t('approvals.found', { count: now.kind === 'ready' ? now.rows.length : 0 });
  }

  protected override refresh(): void {
    this.#desk.waiting.refresh();
    this.#decided.part?.refresh();
  }

  protected override startOver(): void {
    super.startOver();
    this.#desk.endSession(this.isConnected);
    this.#search.reset();
    this.#searched = '';
    this.tab = 'waiting';
  }

  /** The next approval that can be decided, else the one before, else the heading. */
  protected override rescueFocus(): void {
    this.#focusNear(this.#place);
  }

  protected override renderRecords(now: Ready | Empty): unknown {
    const { locale, tab } = this;
    const total = now.kind === 'ready' && now.total !== 'unknown' && 'exact' in now.total ? now.total.exact : null;
    const dropped = this.#desk.deciding?.news.dropped ?? 0;
    return html`<div class="inbox">
      ${dropped === 0 ? nothing : html`<p class="note" part="note">${locale.t('approvals.dropped', { count: dropped })}</p>`}
      ${inboxTabs({
        name: this.heading || this.defaultHeading,
        labels: {
          waiting: total === null ? locale.t('approvals.waiting') : locale.t('approvals.waiting-count', { total }),
          decided: locale.t('approvals.decided'),
        },
        selected: tab,
        direction: locale.direction,
        panel: tab === 'waiting' ? this.#renderWaiting(now) : this.#renderDecided(),
        onSelect: (chosen) => (this.tab = chosen),
      })}
      ${this.#desk.renderDialogs(this.announcements.render(), now.allowed)}
    </div>`;
  }

  #renderWaiting(now: Ready | Empty): TemplateResult {
    const { locale } = this;
    const selectable = this.#desk.selectable(now).map(({ ref }) => ref);
    return waitingPanel(now, {
      locale,
      isLicensed: this.#settings.licensed,
      searched: this.#search.text,
      search: () => this.#search.render({ locale, name: this.defaultHeading }),
      bar: selectionBar({
        locale,
        selectable,
        selection: this.#desk.selection,
        countOf: (decision) => this.#desk.picked(decision).length,
        onDecide: (decision, opener) => void this.#desk.act('all', (acting) => acting.chooseAll(decision, opener)),
      }),
      item: (row, index) => this.#renderOpen(row, index, now.allowed, selectable),
      onMore: (shown) => this.#more(shown),
    });
  }

  #renderOpen(row: GuardedRow, index: number, allowed: Effective, selectable: readonly RecordRef[]): TemplateResult {
    const { deciding, selection } = this.#desk;
    const before = pickBox({ selection, selectable }, row.ref, this.locale.t('approvals.select', { name: nameOf(row, this.locale) }));
    const actions = deciding?.renderProgress(row) ?? decisionActions(row, {
      locale: this.locale,
      way: this.#desk.wayOf(row, allowed),
      onDecide: (decision, opener) => void this.#desk.act(row.ref, (acting) => acting.choose(row, decision, false, opener)),
    });
    return this.#renderItem(row, index, allowed, before, actions);
  }

  #renderDecided(): unknown {
    return this.#decided.render(this.locale, (list) => list.render(this.locale, (row, index, { allowed }) => (
      this.#renderItem(row, index, allowed, nothing, nothing))));
  }

  #renderItem(row: GuardedRow, index: number, allowed: Effective, before: unknown, actions: unknown): TemplateResult {
    return approvalItem(row, {
      locale: this.locale,
      allowed,
      me: this.session?.identity.id ?? '',
      now: this.clock.now(),
      headingLevel: sectionLevel(this.headingLevel),
      id: `approval-${index}`,
      before,
      actions,
      onOpen: this.#canOpen(row, allowed) ? (opener) => this.#open(row, opener) : undefined,
    });
  }

  /** Whether there is something to show of the record: it may be read, and the portal owner has a view for it (G-01). */
  #canOpen(row: GuardedRow, allowed: Effective): boolean {
    const [data, table] = [this.session?.data, approvedTable(row)];
    if (!data || table === undefined || approvedKey(row) === undefined || !isApprovedReadable(row, allowed.read)) return false;
    return grantOf(data, table, this.view).kind !== 'denied';
  }

  #open(row: GuardedRow, opener: HTMLElement): void {
    if (this.dispatchEvent(new OpenRecordEvent(row))) void this.#desk.act(row.ref, (acting) => acting.openRecord(row, opener));
  }

  /** With the last approvals the button for more goes: the first of them is where a person goes on. */
  #more(shown: number): void {
    this.#place = shown;
    this.#desk.waiting.more();
  }

  #focusSoon(place: number): void {
    this.#place = place;
    void this.updateComplete.then(() => this.#focusNear(place));
  }

  #focusNear(place: number): void {
    const button = nearestDecision(this.renderRoot, place);
    if (button) button.focus();
    else this.focusHeading();
  }

  get #signature(): { readonly address: string; readonly tables: readonly string[] } {
    return { address: this.signatureUrl, tables: this.signatureTables.split(/\s+/).filter((table) => table !== '') };
  }

  get #settings(): DeskSettings {
    const { clock, view, requireComment, undo, confirm, unreadable } = this;
    const licensed = mayDecide(this.session?.identity.roles ?? [], this.licence);
    return { clock, view, requireComment, undo, confirm, unreadable, licensed, signature: this.#signature };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'approval-inbox': ApprovalInbox;
  }
}
