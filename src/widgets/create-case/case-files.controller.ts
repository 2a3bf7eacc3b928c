import { html, type nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { grantOf } from '../../controllers/grant-of.js';
import { UploadQueueController, type UploadNews } from '../../controllers/upload-queue.controller.js';
import { attachmentTable } from '../../data/attachments.js';
import type { RecordRef } from '../../data/record-ref.js';
import type { Locale } from '../../i18n/locale.js';
import { fileProblem } from '../../model/file-limits.js';
import { filesOf, maySeeFiles } from '../../parts/attachments/attachment-access.rule.js';
import { filePicker } from '../../parts/attachments/file-picker.js';
import { uploadList } from '../../parts/attachments/upload-list.js';
import type { CaseContext } from './case-context.js';
import { chosenFiles, type ChosenFile } from './chosen-files.js';

/** Files of a case that does not exist yet: chosen beside the form, sent once there is a case to hang them on. */
export class CaseFilesController {
  readonly #host: ReactiveControllerHost;
  readonly #queue: UploadQueueController;
  #chosen: readonly ChosenFile[] = [];

  constructor(host: ReactiveControllerHost, onEnd: (news: UploadNews) => void) {
    this.#host = host;
    this.#queue = new UploadQueueController(host, { onAttached: () => host.requestUpdate(), onEnd });
  }

  /** Whether anything was chosen that has not been sent, or has not arrived at the case that was created. */
  hasUnsent(created: RecordRef | null): boolean {
    return this.#chosen.length > 0 || (created !== null && this.#queue.uploadsOf(created).length > 0);
  }

  /** Sends what was chosen and fits; each file that fails can be sent again, and the case is there anyway. */
  send({ data, grant, limits }: CaseContext, ref: RecordRef): void {
    const fit = this.#chosen.filter(({ problem }) => problem === null).map(({ file }) => file);
    this.#chosen = [];
    const state = grantOf(data, attachmentTable, grant.view);
    const files = state.kind === 'granted' && maySeeFiles(state.grant) ? state.grant : null;
    const list = files && data.list(files, { table: attachmentTable, view: grant.view, where: filesOf(ref, files), limit: 100 });
    if (fit.length > 0) this.#queue.add({ data, grant, ref, list, shown: () => [] }, fit, limits);
  }

  /** Stops and forgets everything, for the next person. */
  reset(): void {
    this.#chosen = [];
    this.#queue.clear();
  }

  /** Where files are chosen, and those that were. */
  renderChoice({ limits }: CaseContext, locale: Locale): TemplateResult {
    const add = (files: readonly File[]): void => {
      this.#chosen = [...this.#chosen, ...files.map((file) => ({ file, problem: fileProblem(file, limits) }))];
      this.#host.requestUpdate();
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      add([...(event.dataTransfer?.files ?? [])]);
    };
    return html`<div
      role="group"
      class="files"
      part="files"
      aria-label=${locale.t('files.heading')}
      @dragover=${(event: DragEvent) => event.preventDefault()}
      @drop=${drop}
    >
      ${filePicker({ locale, limits, onFiles: add })}
      ${chosenFiles(this.#chosen, { locale, maxSize: limits.maxSize, onRemove: (file) => this.#remove(file) })}
    </div>`;
  }

  /** Files on their way to the new case. */
  renderUploads({ limits }: CaseContext, ref: RecordRef, locale: Locale): TemplateResult | typeof nothing {
    return uploadList({
      locale,
      uploads: this.#queue.uploadsOf(ref),
      maxSize: limits.maxSize,
      onCancel: ({ id }) => this.#queue.cancel(id),
      onRetry: ({ id }) => this.#queue.retry(id),
    });
  }

  #remove(file: ChosenFile): void {
    this.#chosen = this.#chosen.filter((other) => other !== file);
    this.#host.requestUpdate();
  }
}
