import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PortalError } from '../../data/errors.js';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import type { Locale } from '../../i18n/locale.js';
import { instantValue } from '../field-value/time-value.js';
import { icon } from '../icon/icon.js';
import { download, file, trash } from '../icon/icons.js';
import { fileSize } from './file-size.js';
import { fileErrorText } from './upload-text.js';

/** What is going on with one file: it is being fetched, or could not be. */
export type DownloadState = { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly error: PortalError };

export interface FileListOptions {
  readonly locale: Locale;
  readonly rows: readonly GuardedRow[];
  readonly allowed: Effective;
  readonly downloadOf: (row: GuardedRow) => DownloadState | undefined;
  readonly onDownload: (row: GuardedRow) => void;
  /** What removes a file; `undefined` where it may not be removed. */
  readonly onRemove: (row: GuardedRow) => ((opener: HTMLElement) => void) | undefined;
}

/** What people call a file. */
export function fileName({ display, ref }: GuardedRow): string {
  return display['file_name'] ?? ref.slice(ref.indexOf('/') + 1);
}

/** The files of a record, with what the view grants of each. */
export function fileList(options: FileListOptions): TemplateResult {
  return html`<ul class="files-list" aria-labelledby="files-heading">
    ${repeat(options.rows, ({ ref }) => ref, (row) => fileItem(row, options))}
  </ul>`;
}

function fileItem(row: GuardedRow, { locale, allowed, downloadOf, onDownload, onRemove }: FileListOptions): TemplateResult {
  const name = fileName(row);
  const state = downloadOf(row);
  const remove = onRemove(row);
  return html`<li class="file" part="file">
    ${icon(file)}
    <div class="file-words">
      ${allowed.operations.has('download')
        ? html`<button
            type="button"
            class="link"
            part="file-download"
            aria-label=${locale.t('files.download', { name })}
            aria-disabled=${state?.kind === 'loading' ? 'true' : 'false'}
            @click=${() => onDownload(row)}
          ><bdi data-private>${name}</bdi></button>`
        : html`<bdi data-private>${name}</bdi>`}
      <span class="file-facts small muted">${facts(row, locale)}</span>
      ${state ? html`<span class="small ${state.kind === 'failed' ? 'file-problem' : 'muted'}">${downloadText(name, state, locale)}</span>` : nothing}
    </div>
    ${state?.kind === 'loading' ? icon(download) : nothing}
    ${remove
      ? html`<button
          type="button"
          class="button quiet icon-only"
          part="file-remove"
          aria-haspopup="dialog"
          aria-label=${locale.t('files.remove', { name })}
          @click=${({ currentTarget }: Event) => {
            if (currentTarget instanceof HTMLElement) remove(currentTarget);
          }}
        >
          ${icon(trash)}
        </button>`
      : nothing}
  </li>`;
}

function facts({ display, value }: GuardedRow, locale: Locale): readonly TemplateResult[] {
  const size = value['size_bytes'] ?? display['size_bytes'];
  const when = value['sys_created_on'];
  const author = display['sys_created_by'];
  return [
    ...(size === undefined ? [] : [html`<span class="tabular">${fileSize(size, locale.tag) ?? size}</span>`]),
    ...(when === undefined ? [] : [html`<span>${instantValue(when, locale) ?? display['sys_created_on']}</span>`]),
    ...(author === undefined ? [] : [html`<bdi>${author}</bdi>`]),
  ];
}

function downloadText(name: string, state: DownloadState, locale: Locale): string {
  if (state.kind === 'loading') return locale.t('files.downloading');
  return `${locale.t('files.not-downloaded', { name })}. ${fileErrorText(state.error, locale)}`;
}
