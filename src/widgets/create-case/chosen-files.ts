import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Locale } from '../../i18n/locale.js';
import type { FileProblem } from '../../model/file-limits.js';
import { fileSize } from '../../parts/attachments/file-size.js';
import { uploadText } from '../../parts/attachments/upload-text.js';
import { icon } from '../../parts/icon/icon.js';
import { cross, file as fileIcon } from '../../parts/icon/icons.js';

/** A file that is to be sent once there is a case, or why it will not be. */
export interface ChosenFile {
  readonly file: File;
  readonly problem: FileProblem | null;
}

export interface ChosenFilesView {
  readonly locale: Locale;
  /** Bytes. */
  readonly maxSize: number;
  readonly onRemove: (file: ChosenFile) => void;
}

/** Files that were chosen and not sent yet. */
export function chosenFiles(files: readonly ChosenFile[], { locale, maxSize, onRemove }: ChosenFilesView): TemplateResult | typeof nothing {
  if (files.length === 0) return nothing;
  return html`<ul class="files-list" aria-label=${locale.t('new-case.files')}>
    ${repeat(files, (chosen) => chosen, (chosen) => item(chosen))}
  </ul>`;

  function item(chosen: ChosenFile): TemplateResult {
    const { file, problem } = chosen;
    return html`<li class="file" part="chosen-file">
      ${icon(fileIcon)}
      <div class="file-words">
        <bdi data-private>${file.name}</bdi>
        <span class="file-facts small">
          <span class="muted tabular">${fileSize(file.size, locale.tag)}</span>
          ${problem === null
            ? nothing
            : html`<span class="file-problem">${uploadText({ state: { kind: 'unfit', problem } }, maxSize, locale)}</span>`}
        </span>
      </div>
      <button
        type="button"
        class="button quiet icon-only"
        part="chosen-file-remove"
        aria-label=${locale.t('files.dismiss', { name: file.name })}
        @click=${() => onRemove(chosen)}
      >
        ${icon(cross)}
      </button>
    </li>`;
  }
}
