import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import type { Effective } from '../../guard/effective.js';
import type { Locale } from '../../i18n/locale.js';
import { icon } from '../../parts/icon/icon.js';
import { columns as columnsIcon } from '../../parts/icon/icons.js';
import { OnDemandController } from '../../parts/on-demand/on-demand.controller.js';
import { groupFields } from '../../parts/record-list/group-rows.rule.js';
import type { RecordListController } from '../../parts/record-list/record-list.controller.js';
import type { LoadingMessage } from '../../parts/state-view/loading.controller.js';
import type { ArrangeFormController, Columns } from './arrange-form.controller.js';

export interface ListArrangeOptions {
  readonly say: (text: string) => void;
  readonly wait: (key: LoadingMessage) => void;
}

/** The button that opens the form for groups and columns, and that form, which is loaded when somebody opens it. */
export class ListArrangeController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #list: RecordListController;
  readonly #form: OnDemandController<ArrangeFormController>;
  readonly #button: Ref<HTMLButtonElement> = createRef();
  #isOpen = false;

  constructor(host: ReactiveControllerHost & HTMLElement, list: RecordListController, { say, wait }: ListArrangeOptions) {
    this.#host = host;
    this.#list = list;
    this.#form = new OnDemandController(host, async () => {
      const { ArrangeFormController } = await import('./arrange-form.controller.js');
      return new ArrangeFormController(host, { say, onApply: (columns) => this.#apply(columns), onClose: () => this.#close() });
    }, wait);
  }

  /** Another list is on show. */
  reset(): void {
    this.#isOpen = false;
  }

  /** Nothing where there is one column and nothing to group by. */
  renderButton(allowed: Effective, locale: Locale): TemplateResult | typeof nothing {
    if (allowed.list.length < 2 && groupFields(allowed).length === 0) return nothing;
    return html`<button
      ${ref(this.#button)}
      type="button"
      class="button"
      part="arrange-button"
      aria-expanded=${this.#isOpen ? 'true' : 'false'}
      aria-controls=${this.#isOpen ? 'arrange-panel' : nothing}
      @click=${() => (this.#isOpen ? this.#close() : void this.#open(allowed))}
    >
      ${icon(columnsIcon)} ${locale.t('lists.arrange.open')}
    </button>`;
  }

  /** The form; nothing while it is closed. */
  renderPanel(allowed: Effective, name: string, locale: Locale): unknown {
    return this.#isOpen ? this.#form.render(locale, (form) => form.render({ locale, name, allowed })) : nothing;
  }

  async #open(allowed: Effective): Promise<void> {
    this.#isOpen = true;
    this.#host.requestUpdate();
    await this.#form.load();
    this.#form.part?.begin(this.#list.arrangement, allowed);
  }

  #apply(columns: Columns): void {
    this.#list.arrange({ ...this.#list.arrangement, ...columns });
    this.#close();
  }

  #close(): void {
    this.#isOpen = false;
    this.#host.requestUpdate();
    this.#button.value?.focus();
  }
}
