import { nothing, type ReactiveControllerHost } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import { dialogStyles } from '../dialog/dialog.styles.js';
import { OnDemandController } from '../on-demand/on-demand.controller.js';
import type { LoadingMessage } from '../state-view/loading.controller.js';
import type { ActionDialogController, ActionDialogOptions } from './action-dialog.controller.js';
import { actionDialogStyles } from './action-dialog.styles.js';
import type { ActionQuestion } from './action-question.js';

export interface ActionDialogOnDemandOptions extends ActionDialogOptions {
  readonly announce: (key: LoadingMessage) => void;
}

/** The question before something is done. Most people read a record and do nothing: it is loaded with the first one. */
export class ActionDialogOnDemandController {
  static readonly styles = [dialogStyles, actionDialogStyles];

  readonly #dialog: OnDemandController<ActionDialogController>;
  /** Who waits for the dialog to be loaded. */
  #opener: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, { announce, ...options }: ActionDialogOnDemandOptions) {
    this.#dialog = new OnDemandController(host, async () => {
      const { ActionDialogController } = await import('./action-dialog.controller.js');
      const dialog = new ActionDialogController(host, options);
      if (this.#opener) dialog.open(this.#opener);
      return dialog;
    }, announce);
  }

  get isOpen(): boolean {
    return this.#dialog.part?.isOpen ?? false;
  }

  /** Opens it; focus comes back to the opener, or to one of its kind. */
  open(opener: HTMLElement): void {
    this.#opener = opener;
    if (this.#dialog.part) this.#dialog.part.open(opener);
    else void this.#dialog.load();
  }

  close(): void {
    this.#opener = undefined;
    if (this.isOpen) this.#dialog.part?.close();
  }

  /** Forgets what was typed: for one question, or for all. */
  forget(name?: string): void {
    this.#dialog.part?.forget(name);
  }

  render(question: ActionQuestion | null, locale: Locale): unknown {
    if (!this.#dialog.part && !question) return nothing;
    return this.#dialog.render(locale, (dialog) => dialog.render(question));
  }
}
