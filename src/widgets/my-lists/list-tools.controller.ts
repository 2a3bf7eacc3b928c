import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Effective } from '../../guard/effective.js';
import type { RecordListController } from '../../parts/record-list/record-list.controller.js';
import type { PortalData } from '../../provider/portal-data.js';
import { ListArrangeController } from './list-arrange.controller.js';
import { ListExportController, type ListExportOptions } from './list-export.controller.js';
import { ListSavedController } from './list-saved.controller.js';
import type { SavedFormView } from './saved-form.controller.js';
import type { SavedListsController } from './saved-lists.controller.js';
import type { SavedList } from './saved-lists.schema.js';
import type { ListedRequest } from './shown-list.controller.js';

export interface ListToolsOptions extends ListExportOptions {
  readonly saved: SavedListsController;
  readonly onSaved: (list: SavedList) => void;
}

export interface ListToolsView {
  /** What the list is called. */
  readonly name: string;
  readonly allowed: Effective;
  readonly data: PortalData | undefined;
  readonly listed: ListedRequest | undefined;
  readonly saved: SavedFormView;
}

/** What stands beside the search and the filters of a list: its arrangement, the saved lists, and its export. */
export class ListToolsController {
  readonly #arrange: ListArrangeController;
  readonly #saved: ListSavedController;
  readonly #export: ListExportController;

  constructor(host: ReactiveControllerHost & HTMLElement, list: RecordListController, options: ListToolsOptions) {
    const { announce: say, alert, wait, saved, onSaved } = options;
    this.#arrange = new ListArrangeController(host, list, { say, wait });
    this.#saved = new ListSavedController(host, { say, alert, wait, saved, onSaved });
    this.#export = new ListExportController(host, options);
  }

  /** Another list is on show. */
  reset(): void {
    this.#arrange.reset();
    this.#saved.reset();
    this.#export.reset();
  }

  /** Another person is there. */
  forget(): void {
    this.#saved.forget();
  }

  renderButtons({ allowed, data, listed, name, saved: { locale } }: ListToolsView): TemplateResult {
    return html`${this.#arrange.renderButton(allowed, locale)} ${this.#saved.renderButton(locale)} ${this.#export.render(data, listed, name)}`;
  }

  renderPanels({ allowed, name, saved }: ListToolsView): TemplateResult {
    return html`${this.#arrange.renderPanel(allowed, name, saved.locale)} ${this.#saved.renderPanel(saved)}`;
  }

  /** The saved lists alone: where a list is refused, what was saved of it can be deleted. */
  renderSaved(saved: SavedFormView): TemplateResult {
    return html`<div class="toolbar">${this.#saved.renderButton(saved.locale)}</div>${this.#saved.renderPanel(saved)}`;
  }
}
