import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import { acceptedKinds, type FileLimits } from '../../model/file-limits.js';
import { icon } from '../icon/icon.js';
import { paperclip } from '../icon/icons.js';
import { fileSize } from './file-size.js';

export interface FilePickerOptions {
  readonly locale: Locale;
  readonly limits: FileLimits;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The native file input, which the keyboard and assistive technology know, drawn as a button; what it takes beside it. */
export function filePicker({ locale, limits, onFiles }: FilePickerOptions): TemplateResult {
  const kinds = acceptedKinds(limits.accept);
  const choose = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    onFiles([...(target.files ?? [])]);
    // The same file may be chosen again once it has failed.
    target.value = '';
  };
  return html`<div class="file-picker" part="file-picker">
    <label class="button file-choice">
      ${icon(paperclip)} ${locale.t('files.attach')}
      <input
        class="file-input"
        part="file-input"
        type="file"
        multiple
        accept=${kinds.length > 0 ? kinds.join(',') : nothing}
        aria-describedby="file-limit"
        @change=${choose}
      />
    </label>
    <p id="file-limit" class="muted small">
      ${locale.t('files.limit', { size: fileSize(limits.maxSize, locale.tag) ?? '' })}
      ${kinds.length > 0 ? locale.t('files.types', { types: locale.formatList(kinds) }) : nothing}
      <span class="file-drop-hint">${locale.t('files.drop')}</span>
    </p>
  </div>`;
}
