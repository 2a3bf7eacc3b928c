import type { Upload } from '../../controllers/upload-queue.controller.js';
import type { PortalError } from '../../data/errors.js';
import type { Locale } from '../../i18n/locale.js';
import type { FileProblem } from '../../model/file-limits.js';
import { fileSize } from './file-size.js';

/** Why a file is not sent at all. */
function problemText(problem: FileProblem, maxSize: number, locale: Locale): string {
  switch (problem) {
    case 'no-content':
      return locale.t('files.no-content');
    case 'too-large':
      return locale.t('files.too-large', { size: fileSize(maxSize, locale.tag) ?? '' });
    case 'wrong-type':
      return locale.t('files.wrong-type');
  }
}

/** Why something that a person did with a file did not work; server text never reaches them (G-61). */
export function fileErrorText({ code }: PortalError, locale: Locale): string {
  switch (code) {
    case 'denied':
    case 'not-available':
    case 'no-view':
    case 'write-refused':
      return locale.t('files.not-allowed');
    case 'refused':
    case 'unsupported':
    case 'invalid':
      return locale.t('files.refused');
    case 'too-large':
      return locale.t('files.too-large-here');
    case 'outcome-unknown':
      return locale.t('files.unknown');
    default:
      return locale.t(`error.${code}.title`);
  }
}

/** How far a file is, or why it has not arrived. */
export function uploadText({ state }: Pick<Upload, 'state'>, maxSize: number, locale: Locale): string {
  switch (state.kind) {
    case 'waiting':
      return locale.t('files.waiting');
    case 'sending':
      return state.share === undefined ? '' : (locale.formatPercent(Math.round(state.share * 100)) ?? '');
    case 'checking':
      return locale.t('files.checking');
    case 'failed':
      return fileErrorText(state.error, locale);
    case 'unfit':
      return problemText(state.problem, maxSize, locale);
  }
}
