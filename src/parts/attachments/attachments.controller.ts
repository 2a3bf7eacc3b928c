import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { CollectionController, type CollectionRequest } from '../../controllers/collection.controller.js';
import { grantOf } from '../../controllers/grant-of.js';
import { UploadQueueController, type UploadNews } from '../../controllers/upload-queue.controller.js';
import { attachmentTable } from '../../data/attachments.js';
import type { Identity } from '../../data/identity.js';
import type { RecordRef } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import type { Grant } from '../../guard/grant.js';
import type { Locale } from '../../i18n/locale.js';
import type { FileLimits } from '../../model/file-limits.js';
import type { PortalData } from '../../provider/portal-data.js';
import { showMore } from '../pager/pager.js';
import { stateView } from '../state-view/state-view.js';
import { heading, sectionLevel } from '../widget/heading.js';
import { filesOf, mayRemoveFile, maySeeFiles, newestFirst } from './attachment-access.rule.js';
import { FileActsController } from './file-acts.controller.js';
import { fileList } from './file-list.js';
import { filePicker } from './file-picker.js';
import { uploadList } from './upload-list.js';

/** The record that files hang on. */
export interface AttachmentsSubject {
  readonly ref: RecordRef;
  readonly view: string;
  /** What the person may do with the record; absent until it is known. The list need not wait for it. */
  readonly allowed: Effective | undefined;
  /** Whether it takes and loses no more files. */
  readonly locked: boolean;
  /** Who looks at it. */
  readonly person: Pick<Identity, 'userName' | 'roles'>;
}

export interface AttachmentsCallbacks {
  readonly say: (text: string) => void;
  readonly alert: (text: string) => void;
  /** A file was hung on the record, or removed from it. */
  readonly onChanged: (ref: RecordRef, operation: 'attach' | 'remove') => void;
}

export interface AttachmentsView {
  readonly locale: Locale;
  readonly limits: FileLimits;
  /** Of the heading around the section. */
  readonly headingLevel: number;
  readonly announcements: () => unknown;
}

const pageSize = 50;

/**
 * The files of a record: those that hang there, those on their way, and where more can be chosen or dropped. Draws what the
 * grants allow and no more. Uploads go on while the host is moved or off the page; {@link reset} ends them.
 */
export class AttachmentsController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #callbacks: AttachmentsCallbacks;
  readonly #list: CollectionController;
  readonly #queue: UploadQueueController;
  readonly #acts: FileActsController;
  #data: PortalData | undefined;
  #subject: AttachmentsSubject | undefined;
  #locale: Locale | undefined;
  #isOver = false;
  #focused: Element | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, callbacks: AttachmentsCallbacks) {
    const { say, alert, onChanged } = callbacks;
    this.#host = host;
    this.#callbacks = callbacks;
    this.#list = new CollectionController(host);
    this.#queue = new UploadQueueController(host, {
      onAttached: (ref) => onChanged(ref, 'attach'),
      onEnd: (news) => this.#tell(news),
    });
    this.#acts = new FileActsController(host, {
      say, alert,
      onRemoved: () => this.#subject && onChanged(this.#subject.ref, 'remove'),
      fallbackFocus: () => this.#safePlace,
    });
    host.addController(this);
  }

  /** Says whose files are wanted now; call it from `willUpdate`. */
  want(data: PortalData | undefined, subject: AttachmentsSubject | undefined): void {
    if (subject?.ref !== this.#subject?.ref) this.#acts.reset();
    this.#data = data;
    this.#subject = subject;
    this.#list.want(data, this.#request);
  }

  /** Whether the list is still on its way. */
  get isWaiting(): boolean {
    return this.#filesGrant !== null && this.#list.state.kind === 'loading';
  }

  /** Reads the list again: the way on from an error. */
  refresh(): void {
    this.#list.refresh();
  }

  /** Ends uploads and forgets what was failing, opened or asked: the person has gone. */
  reset(): void {
    this.#queue.clear();
    this.#acts.reset();
    this.#isOver = false;
  }

  hostUpdate(): void {
    const focused = this.#host.shadowRoot?.activeElement ?? null;
    this.#focused = focused?.closest('[part="files"]') ? focused : null;
  }

  /** A file that leaves takes its buttons along: focus goes to where the next one is chosen. */
  hostUpdated(): void {
    if (this.#focused && !this.#focused.isConnected) this.#safePlace?.focus();
  }

  render(view: AttachmentsView): TemplateResult | typeof nothing {
    const [data, subject] = [this.#data, this.#subject];
    if (!data || !subject) return nothing;
    const { locale, limits, headingLevel, announcements } = view;
    this.#locale = locale;
    const files = this.#filesGrant;
    const takes = this.#takesFiles;
    return html`<div
      role="group"
      class=${this.#isOver && takes ? 'files over' : 'files'}
      part="files"
      aria-labelledby="files-heading"
      @dragover=${takes ? this.#dragged : nothing}
      @dragleave=${this.#dragLeft}
      @drop=${takes ? (event: DragEvent) => this.#dropped(event, limits) : nothing}
    >
      ${heading(sectionLevel(headingLevel), locale.t('files.heading'), 'files-heading', 'section-heading')}
      ${takes ? filePicker({ locale, limits, onFiles: (chosen) => this.#add(chosen, limits) }) : nothing}
      ${uploadList({
        locale,
        uploads: this.#queue.uploadsOf(subject.ref),
        maxSize: limits.maxSize,
        onCancel: ({ id }) => this.#queue.cancel(id),
        onRetry: ({ id }) => this.#queue.retry(id),
      })}
      ${files ? this.#renderList(locale) : nothing}
      ${files ? this.#acts.renderDialog({ locale, data, files, ref: subject.ref }, announcements) : nothing}
    </div>`;
  }

  #renderList(locale: Locale): unknown {
    const { state } = this.#list;
    switch (state.kind) {
      case 'loading':
      case 'denied':
        return nothing;
      case 'error':
        return stateView(state, { locale, onRetry: () => this.refresh() });
      case 'empty':
        return this.#renderNone(locale);
      case 'ready': {
        const rows = this.#acts.left(state.rows);
        if (rows.length === 0) return this.#renderNone(locale);
        const { locked, person } = this.#subject ?? {};
        const mayRemove = state.allowed.operations.has('remove') && !locked;
        return html`${fileList({
          locale,
          rows,
          allowed: state.allowed,
          downloadOf: (row) => this.#acts.downloadOf(row),
          onDownload: (row) => void this.#acts.download(row),
          onRemove: (row) => (mayRemove && person && mayRemoveFile(row, person) ? (opener) => this.#acts.ask(row, opener) : undefined),
        })}
        ${state.more === 'none'
          ? nothing
          : showMore({ locale, shown: rows.length, total: 'unknown', busy: state.more === 'loading', onMore: () => this.#list.more() })}`;
      }
    }
  }

  #renderNone(locale: Locale): TemplateResult | typeof nothing {
    return this.#subject && this.#queue.uploadsOf(this.#subject.ref).length > 0
      ? nothing
      : html`<p class="muted">${locale.t('files.empty')}</p>`;
  }

  /** Whether the person may hang files on the record now. */
  get #takesFiles(): boolean {
    const subject = this.#subject;
    return subject?.allowed?.operations.has('attach') === true && !subject.locked && this.#data?.hasAttachments === true;
  }

  get #filesGrant(): Grant | null {
    const found = this.#data && this.#subject ? grantOf(this.#data, attachmentTable, this.#subject.view) : undefined;
    return found?.kind === 'granted' && maySeeFiles(found.grant) ? found.grant : null;
  }

  get #request(): CollectionRequest | null {
    const [subject, files] = [this.#subject, this.#filesGrant];
    if (!subject || !files) return null;
    return { table: attachmentTable, view: subject.view, where: filesOf(subject.ref, files), sort: newestFirst(files), limit: pageSize };
  }

  get #rows(): readonly GuardedRow[] {
    return this.#list.state.kind === 'ready' ? this.#list.state.rows : [];
  }

  get #safePlace(): HTMLElement | null {
    const root = this.#host.shadowRoot;
    return root?.querySelector<HTMLElement>('[part="file-input"]') ?? root?.querySelector<HTMLElement>('#files-heading') ?? null;
  }

  #add(chosen: readonly File[], limits: FileLimits): void {
    const [data, subject, files, request] = [this.#data, this.#subject, this.#filesGrant, this.#request];
    if (!data || !subject?.allowed || chosen.length === 0) return;
    const list = files && request ? data.list(files, request) : null;
    this.#queue.add({ data, grant: subject.allowed, ref: subject.ref, list, shown: () => this.#rows }, chosen, limits);
  }

  #tell({ attached, failed }: UploadNews): void {
    const locale = this.#locale;
    if (!locale) return;
    if (attached > 0) this.#callbacks.say(locale.t('files.attached', { count: attached }));
    if (failed > 0) this.#callbacks.alert(locale.t('files.not-attached', { count: failed }));
  }

  readonly #dragged = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.#over(true);
  };

  readonly #dragLeft = ({ currentTarget, relatedTarget }: DragEvent): void => {
    const isInside = currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!isInside) this.#over(false);
  };

  #dropped(event: DragEvent, limits: FileLimits): void {
    event.preventDefault();
    this.#over(false);
    this.#add([...(event.dataTransfer?.files ?? [])], limits);
  }

  #over(isOver: boolean): void {
    if (isOver === this.#isOver) return;
    this.#isOver = isOver;
    this.#host.requestUpdate();
  }
}
