import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Upload } from '../../controllers/upload-queue.controller.js';
import type { PortalError } from '../../data/errors.js';
import type { Locale } from '../../i18n/locale.js';
import { icon } from '../icon/icon.js';
import { cross } from '../icon/icons.js';
import { wayOn } from '../state-view/way-on.rule.js';
import { fileSize } from './file-size.js';
import { uploadText } from './upload-text.js';

export interface UploadListOptions {
  readonly locale: Locale;
  readonly uploads: readonly Upload[];
  /** Bytes. */
  readonly maxSize: number;
  readonly onCancel: (upload: Upload) => void;
  readonly onRetry: (upload: Upload) => void;
}

/** Files on their way, and those that have not arrived. */
export function uploadList(options: UploadListOptions): TemplateResult | typeof nothing {
  const { uploads, locale } = options;
  if (uploads.length === 0) return nothing;
  return html`<ul class="files-list" aria-label=${locale.t('files.uploads')}>
    ${repeat(uploads, ({ id }) => id, (upload) => uploadItem(upload, options))}
  </ul>`;
}

function uploadItem(upload: Upload, { locale, maxSize, onCancel, onRetry }: UploadListOptions): TemplateResult {
  const { file, state } = upload;
  const { name } = file;
  const isOver = state.kind === 'failed' || state.kind === 'unfit';
  return html`<li class=${isOver ? 'file failed' : 'file'} part="upload">
    <div class="file-words">
      <bdi data-private>${name}</bdi>
      <span class="file-facts small"><span class="muted tabular">${fileSize(file.size, locale.tag)}</span> ${stateWords(upload, maxSize, locale)}</span>
      ${isOver ? nothing : progress(upload, locale)}
    </div>
    ${state.kind === 'failed' && isWorthRetry(state.error)
      ? html`<button type="button" class="button" part="upload-retry" aria-label=${locale.t('files.retry', { name })} @click=${() => onRetry(upload)}>
          ${locale.t('error.retry')}
        </button>`
      : nothing}
    <button
      type="button"
      class="button quiet icon-only"
      part="upload-cancel"
      aria-label=${locale.t(isOver ? 'files.dismiss' : 'files.cancel', { name })}
      @click=${() => onCancel(upload)}
    >
      ${icon(cross)}
    </button>
  </li>`;
}

/** A file that the service does not take would not be taken the second time either. */
function isWorthRetry({ code }: PortalError): boolean {
  return wayOn(code) === 'retry' || code === 'outcome-unknown';
}

function stateWords(upload: Upload, maxSize: number, locale: Locale): TemplateResult {
  const isOver = upload.state.kind === 'failed' || upload.state.kind === 'unfit';
  return html`<span class=${isOver ? 'file-problem' : 'muted tabular'}>${uploadText(upload, maxSize, locale)}</span>`;
}

/** Without a value it says that something goes on and not how far it is. */
function progress({ file, state }: Upload, locale: Locale): TemplateResult {
  const share = state.kind === 'sending' ? state.share : undefined;
  return html`<progress max="1" value=${share ?? nothing} aria-label=${locale.t('files.uploading', { name: file.name })}></progress>`;
}
