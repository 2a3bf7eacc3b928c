import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { OperationController } from '../../controllers/operation.controller.js';
import { isPortalError, PortalError } from '../../data/errors.js';
import type { RecordRef } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import type { Grant } from '../../guard/grant.js';
import type { Locale } from '../../i18n/locale.js';
import type { PortalData } from '../../provider/portal-data.js';
import { ActionDialogController } from '../action-dialog/action-dialog.controller.js';
import type { ActionStep } from '../action-dialog/action-question.js';
import { fileName, type DownloadState } from './file-list.js';
import { saveFile } from './save-file.js';
import { fileErrorText } from './upload-text.js';

/** Whose files these are, and by which grant. */
export interface FileActsContext {
  readonly locale: Locale;
  readonly data: PortalData;
  /** Of the files themselves. */
  readonly files: Grant;
  /** The record they hang on. */
  readonly ref: RecordRef;
}

export interface FileActsCallbacks {
  readonly say: (text: string) => void;
  readonly alert: (text: string) => void;
  readonly onRemoved: (ref: RecordRef) => void;
  readonly fallbackFocus: () => HTMLElement | null;
}

/** What a person does with a file that hangs on a record: save it, or remove it once they have confirmed that. */
export class FileActsController {
  readonly #host: ReactiveControllerHost;
  readonly #callbacks: FileActsCallbacks;
  readonly #remove: OperationController<unknown>;
  readonly #dialog: ActionDialogController;
  readonly #downloads = new Map<RecordRef, DownloadState>();
  /** Gone as far as the person is concerned; the list is still being read. */
  readonly #removed = new Set<RecordRef>();
  #ended = new AbortController();
  #asked: GuardedRow | undefined;
  #context: FileActsContext | undefined;

  constructor(host: ReactiveControllerHost, callbacks: FileActsCallbacks) {
    this.#host = host;
    this.#callbacks = callbacks;
    this.#remove = new OperationController(host);
    this.#dialog = new ActionDialogController(host, {
      fallbackFocus: callbacks.fallbackFocus,
      onConfirm: () => void this.#confirmed(),
      onClose: () => {
        this.#asked = undefined;
      },
    });
  }

  /** What is going on with a file. */
  downloadOf(row: GuardedRow): DownloadState | undefined {
    return this.#downloads.get(row.ref);
  }

  /** The files that are left. */
  left(rows: readonly GuardedRow[]): readonly GuardedRow[] {
    return rows.filter(({ ref }) => !this.#removed.has(ref));
  }

  /** Fetches the bytes of a file and hands them to the browser to save, once at a time. */
  async download(row: GuardedRow): Promise<void> {
    const context = this.#context;
    if (!context || this.#downloads.get(row.ref)?.kind === 'loading') return;
    const { signal } = this.#ended;
    this.#told(row.ref, { kind: 'loading' });
    try {
      const acts = await context.data.acts();
      const content = await acts.download(context.files, row.ref, signal);
      if (signal.aborted) return;
      this.#told(row.ref, undefined);
      saveFile(content, fileName(row));
    } catch (thrown) {
      if (signal.aborted) return;
      const error = isPortalError(thrown) ? thrown : new PortalError('internal');
      this.#told(row.ref, { kind: 'failed', error });
      this.#callbacks.alert(context.locale.t('files.not-downloaded', { name: fileName(row) }));
    }
  }

  /** Asks whether a file is to be removed. */
  ask(row: GuardedRow, opener: HTMLElement): void {
    if (this.#remove.state.kind === 'running') return;
    this.#remove.reset();
    this.#asked = row;
    this.#dialog.open(opener);
  }

  /** Forgets everything: the person has gone, or another record is shown. */
  reset(): void {
    this.#ended.abort();
    this.#ended = new AbortController();
    this.#downloads.clear();
    this.#removed.clear();
    this.#remove.reset();
    if (this.#dialog.isOpen) this.#dialog.close();
  }

  /** The question about removing. Render it always. */
  renderDialog(context: FileActsContext, announcements: () => unknown): TemplateResult {
    this.#context = context;
    const { locale } = context;
    const row = this.#asked;
    return this.#dialog.render(row ? {
      locale,
      name: row.ref,
      heading: locale.t('files.remove-heading'),
      message: locale.t('files.remove-message', { name: fileName(row) }),
      confirm: locale.t('files.remove-confirm'),
      step: this.#step(locale),
      announcements: announcements(),
    } : null);
  }

  #step(locale: Locale): ActionStep {
    const { state } = this.#remove;
    switch (state.kind) {
      case 'idle':
      case 'done':
        return { kind: 'asking' };
      case 'running':
        return { kind: 'running', text: locale.t('files.removing') };
      case 'failed':
        return { kind: 'failed', title: fileErrorText(state.error, locale), next: locale.t(`error.${state.error.code}.next`) };
    }
  }

  async #confirmed(): Promise<void> {
    const [context, row] = [this.#context, this.#asked];
    if (!context || !row) return;
    const { data, files, ref, locale } = context;
    const outcome = await this.#remove.run(data, (acts, key) => acts.perform(files, 'remove', row.ref, {}, { key, touches: [ref] }));
    if (outcome?.kind === 'done') {
      // Before the dialog closes, so that focus does not return to a button that is about to go.
      this.#removed.add(row.ref);
      this.#dialog.close();
      this.#callbacks.say(locale.t('files.removed', { name: fileName(row) }));
      this.#callbacks.onRemoved(row.ref);
    } else if (outcome) {
      this.#callbacks.alert(fileErrorText(outcome.error, locale));
    }
  }

  #told(ref: RecordRef, state: DownloadState | undefined): void {
    if (state) this.#downloads.set(ref, state);
    else this.#downloads.delete(ref);
    this.#host.requestUpdate();
  }
}
