import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { RecordState } from '../../controllers/record.controller.js';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import type { Locale } from '../../i18n/locale.js';
import { OnDemandController } from '../../parts/on-demand/on-demand.controller.js';
import { pagerStyles } from '../../parts/pager/pager.styles.js';
import { recordFormStyles } from '../../parts/record-form/record-form.styles.js';
import { LoadingController, type LoadingMessage } from '../../parts/state-view/loading.controller.js';
import { offlineBanner, stateView } from '../../parts/state-view/state-view.js';
import { ScrollRegionController } from '../../parts/table/scroll-region.controller.js';
import { tableStyles } from '../../parts/table/table.styles.js';
import { dayAt } from '../../parts/timeline/timeline.rule.js';
import type { timeline } from '../../parts/timeline/timeline.js';
import { timelineStyles } from '../../parts/timeline/timeline.styles.js';
import { heading, sectionLevel } from '../../parts/widget/heading.js';
import type { PortalData } from '../../provider/portal-data.js';
import { projectDetails } from './project-details.js';
import { projectHeader } from './project-header.js';
import { projectList } from './project-list.js';
import type { ProjectList } from './project-lists.rule.js';
import { hasDates, isPartial, timelineEntries } from './project-timeline.rule.js';
import { ProjectController, type FoundList, type ListsState, type WantedProject } from './project.controller.js';

export type ProjectState = Extract<RecordState, { kind: 'ready' }>;

export interface ProjectPageOptions {
  readonly open: (row: GuardedRow, allowed: Effective) => void;
  readonly announce: (key: LoadingMessage) => void;
}

export interface ProjectPageView {
  readonly locale: Locale;
  /** Level of the headings on the page. */
  readonly headingLevel: number;
  /** What a person can do about the project. */
  readonly actions: unknown;
}

/** The page of one project: how it stands, its fields, its timeline, what belongs to it. */
export class ProjectPageController {
  static readonly styles = [recordFormStyles, tableStyles, pagerStyles, timelineStyles];

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ProjectPageOptions;
  readonly #project: ProjectController;
  readonly #regions = new Map<string, ScrollRegionController>();
  // Not every project has dates, nor does every view grant them.
  readonly #timeline: OnDemandController<typeof timeline>;
  readonly #wait: LoadingController;
  /** The list that somebody has asked for more of, and the last row before that. */
  #asked: { readonly list: ProjectList; readonly after: GuardedRow['ref'] | undefined } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ProjectPageOptions) {
    this.#host = host;
    this.#options = options;
    this.#project = new ProjectController(host);
    this.#timeline = new OnDemandController(host, async () => (await import('../../parts/timeline/timeline.js')).timeline, options.announce);
    this.#wait = new LoadingController(host, options.announce);
  }

  /** Says which project is wanted and answers what is known of it; call it from `willUpdate`. */
  want(data: PortalData | undefined, wanted: WantedProject): RecordState {
    this.#project.want(data, wanted);
    const { state } = this.#project;
    if (state.kind === 'ready' && this.#lists(state).kind === 'loading') this.#wait.start();
    else this.#wait.stop();
    return state;
  }

  /** Asks again: the way on from an error. */
  refresh(): void {
    this.#project.refresh();
  }

  /** Starts over, for another project or another person. */
  reset(): void {
    this.#asked = undefined;
  }

  /** Puts focus on the first of the rows that somebody has asked for; answers whether there is one. */
  rescueFocus(): boolean {
    const { list, after } = this.#asked ?? {};
    const found = this.#found.find((one) => one.list === list);
    const last = found?.state.rows.findIndex(({ ref }) => ref === after) ?? -1;
    return list !== undefined && last !== -1 && this.#focusRow(list, last + 1);
  }

  /** Puts focus on the button of a record that was opened from here; answers whether it is listed. */
  focusRow(ref: GuardedRow['ref']): boolean {
    for (const { list, state } of this.#found) {
      const place = state.rows.findIndex((row) => row.ref === ref);
      if (place !== -1) return this.#focusRow(list, place);
    }
    return false;
  }

  render(state: ProjectState, { locale, headingLevel, actions }: ProjectPageView): TemplateResult {
    const shown = { locale, row: state.row, allowed: state.allowed };
    return html`<div class="project">
      ${state.stale?.code === 'offline' ? offlineBanner(locale) : nothing}
      ${projectHeader(shown)} ${actions} ${projectDetails(shown, headingLevel)}
      ${this.#renderLists(state, locale, headingLevel)}
    </div>`;
  }

  #renderLists(state: ProjectState, locale: Locale, headingLevel: number): unknown {
    const lists = this.#lists(state);
    switch (lists.kind) {
      case 'loading':
        return stateView({ kind: 'loading', phase: this.#wait.phase }, { locale });
      case 'ready':
        return html`${this.#renderTimeline(state.row, lists.found, locale, headingLevel)}
        ${repeat(lists.found, ({ list }) => list.name, (found) => projectList(found, {
          locale, headingLevel,
          region: this.#regionOf(found.list),
          onOpen: (row) => this.#options.open(row, found.state.allowed),
          onMore: () => this.#more(found),
        }))}
        ${lists.failed
          ? html`<p class="failed muted small">
              ${locale.t('projects.some-failed')}
              <button type="button" class="button quiet" part="retry" @click=${() => this.refresh()}>${locale.t('error.retry')}</button>
            </p>`
          : nothing}`;
    }
  }

  #renderTimeline(row: GuardedRow, found: readonly FoundList[], locale: Locale, headingLevel: number): TemplateResult | typeof nothing {
    if (!hasDates(row, found)) return nothing;
    return html`<section aria-labelledby="timeline-heading">
      ${heading(headingLevel, locale.t('projects.timeline'), 'timeline-heading', 'section-heading')}
      ${isPartial(found) ? html`<p class="muted small">${locale.t('projects.timeline-partial')}</p>` : nothing}
      ${this.#timeline.render(locale, (draw) => draw({
        locale,
        entries: timelineEntries(row, found, locale),
        today: dayAt(Date.now(), locale.timeZone),
      }))}
    </section>`;
  }

  /** A timeline that came after the lists would push them down: they wait until it is known what has become of it. */
  #lists({ row }: ProjectState): ListsState {
    const { lists } = this.#project;
    if (lists.kind === 'loading' || !this.#timeline.isUndecided || !hasDates(row, lists.found)) return lists;
    void this.#timeline.load();
    return { kind: 'loading' };
  }

  get #found(): readonly FoundList[] {
    const { lists } = this.#project;
    return lists.kind === 'ready' ? lists.found : [];
  }

  #more({ list, state }: FoundList): void {
    this.#asked = { list, after: state.rows.at(-1)?.ref };
    this.#project.more(list);
  }

  #regionOf({ name }: ProjectList): ScrollRegionController {
    const region = this.#regions.get(name) ?? new ScrollRegionController(this.#host);
    this.#regions.set(name, region);
    return region;
  }

  #focusRow({ name }: ProjectList, place: number): boolean {
    const rows = this.#host.shadowRoot?.querySelectorAll<HTMLElement>(`[data-list="${name}"] [part="row"]`);
    const button = rows?.[place]?.querySelector<HTMLElement>('[part="open-button"]');
    button?.focus();
    return button !== undefined && button !== null;
  }
}

/** Level of the headings below that of a project that stands below the heading of the widget. */
export function headingsBelow(level: number, isTitled: boolean): number {
  return isTitled ? sectionLevel(level) : sectionLevel(sectionLevel(level));
}
