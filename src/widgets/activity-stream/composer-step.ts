import type { CommentState } from '../../controllers/comment.controller.js';
import type { PortalError } from '../../data/errors.js';
import type { Locale } from '../../i18n/locale.js';
import type { ComposerStep } from '../../parts/composer/composer-step.js';

/** How far a message is, in words. `readAgain` is the way on from not knowing. */
export function composerStep(state: CommentState, locale: Locale, readAgain: () => void): ComposerStep {
  switch (state.kind) {
    case 'idle':
      return { kind: 'writing' };
    case 'sending':
      return { kind: 'busy', text: locale.t('composer.sending') };
    case 'checking':
      return { kind: 'busy', text: locale.t('composer.checking') };
    case 'failed':
      return failedStep(state.error, locale, readAgain);
  }
}

function failedStep({ code, retryAt }: PortalError, locale: Locale, readAgain: () => void): ComposerStep {
  switch (code) {
    case 'outcome-unknown':
      return {
        kind: 'failed',
        title: locale.t('composer.unknown'),
        next: locale.t('composer.unknown-next'),
        action: { label: locale.t('composer.check'), run: readAgain },
      };
    case 'denied':
    case 'not-available':
    case 'no-view':
    case 'write-refused':
      return { kind: 'failed', title: locale.t('composer.not-sent'), next: locale.t('composer.not-allowed') };
    default:
      return {
        kind: 'failed',
        title: locale.t('composer.not-sent'),
        next: retryAt === undefined
          ? locale.t(`error.${code}.title`)
          // Rounded up to the minute that people read.
          : locale.t('error.retry-at', { time: locale.formatTimeOfDay({ epochMilliseconds: Math.ceil(retryAt / 60_000) * 60_000 }) }),
      };
  }
}
