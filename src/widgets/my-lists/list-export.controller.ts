import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { grantOf } from '../../controllers/grant-of.js';
import type { Locale } from '../../i18n/locale.js';
import type { ExportController } from '../../parts/export/export.controller.js';
import { icon } from '../../parts/icon/icon.js';
import { cross, download } from '../../parts/icon/icons.js';
import { OnDemandController } from '../../parts/on-demand/on-demand.controller.js';
import type { LoadingMessage } from '../../parts/state-view/loading.controller.js';
import type { PortalData } from '../../provider/portal-data.js';
import type { ListedRequest } from './shown-list.controller.js';

/** How many records are read at once. */
const pageSize = 500;

export interface ListExportOptions {
  readonly locale: () => Locale;
  readonly announce: (text: string) => void;
  readonly alert: (text: string) => void;
  readonly wait: (key: LoadingMessage) => void;
}

/** The button that exports the list on show, and stops it. What it takes is loaded when somebody presses it. */
export class ListExportController {
  readonly #options: ListExportOptions;
  readonly #export: OnDemandController<ExportController>;
  /** Counts what was stopped, also before there was anything to stop. */
  #stops = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ListExportOptions) {
    this.#options = options;
    this.#export = new OnDemandController(host, async () => {
      const { ExportController } = await import('../../parts/export/export.controller.js');
      return new ExportController(host, {
        onDone: (count) => options.announce(options.locale().t('lists.export.done', { count })),
        onFailed: () => options.alert(options.locale().t('lists.export.failed')),
      });
    }, options.wait);
  }

  /** Stops and forgets: another list is on show, or another person is there. */
  reset(): void {
    this.#stops += 1;
    this.#export.part?.cancel();
  }

  /** Nothing where the view lets nothing be exported, or nothing is listed. */
  render(data: PortalData | undefined, listed: ListedRequest | undefined, name: string): TemplateResult | typeof nothing {
    const locale = this.#options.locale();
    const state = this.#export.part?.state ?? { kind: 'idle' };
    if (!data || !listed || listed.allowed.export.length === 0) return nothing;
    const isRunning = state.kind === 'running';
    return html`<button
        type="button"
        class="button"
        part="export-button"
        @click=${() => (isRunning ? this.#cancel() : void this.#start(data, listed, name))}
      >
        ${icon(isRunning ? cross : download)} ${locale.t(isRunning ? 'lists.export.cancel' : 'lists.export.start')}
      </button>
      ${isRunning ? html`<span class="muted small tabular">${locale.t('lists.export.running', { count: state.count })}</span>` : nothing}
      ${state.kind === 'failed' ? html`<span class="small" part="export-failed">${locale.t('lists.export.failed')}</span>` : nothing}`;
  }

  async #start(data: PortalData, { request, allowed }: ListedRequest, name: string): Promise<void> {
    const before = this.#stops;
    await this.#export.load();
    const { part } = this.#export;
    if (!part || before !== this.#stops) return;
    // The file has all columns that may be exported, whichever are shown.
    const { only: _, ...whole } = request;
    const { table, view } = request;
    const grant = grantOf(data, table, view);
    if (grant.kind !== 'granted') return;
    await part.start({
      name,
      allowed,
      page: (cursor) => data.list(grant.grant, { ...whole, limit: pageSize, ...(cursor !== undefined && { cursor }) }),
      watch: (query, listener) => data.watch(query, listener),
    });
  }

  #cancel(): void {
    this.#export.part?.cancel();
    this.#options.announce(this.#options.locale().t('lists.export.cancelled'));
  }
}
