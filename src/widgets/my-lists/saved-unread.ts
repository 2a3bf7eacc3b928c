import { html, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';

/** Says that the saved lists cannot be read, beside the lists that can, with a way to try again. */
export function savedUnread({ t }: Locale, onRetry: () => void): TemplateResult {
  return html`<div class="toolbar saved-unread" part="saved-unread">
    <span>${t('lists.saved.unread')}</span>
    <button type="button" class="button" @click=${onRetry}>${t('error.retry')}</button>
  </div>`;
}
