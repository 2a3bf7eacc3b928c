import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import { ActionDialogController } from '../../parts/action-dialog/action-dialog.controller.js';

export interface LeaveQuestionOptions {
  readonly fallbackFocus: () => HTMLElement | null;
  readonly onLeave: () => void;
}

/** Asks before a person leaves a form with what they typed. */
export class LeaveQuestionController {
  readonly #dialog: ActionDialogController;
  #isAsking = false;

  constructor(host: ReactiveControllerHost, { fallbackFocus, onLeave }: LeaveQuestionOptions) {
    this.#dialog = new ActionDialogController(host, {
      fallbackFocus,
      onConfirm: () => {
        this.close();
        onLeave();
      },
      onClose: () => {
        this.#isAsking = false;
      },
    });
  }

  ask(): void {
    this.#isAsking = true;
    this.#dialog.open();
  }

  close(): void {
    if (this.#dialog.isOpen) this.#dialog.close();
    this.#isAsking = false;
  }

  render(locale: Locale, announcements: unknown): TemplateResult {
    return this.#dialog.render(this.#isAsking ? {
      locale,
      name: 'leave',
      heading: locale.t('form.leave.heading'),
      message: locale.t('form.leave.text'),
      confirm: locale.t('form.leave.go'),
      step: { kind: 'asking' },
      announcements,
    } : null);
  }
}
