import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { RecordController, type RecordState } from '../../controllers/record.controller.js';
import type { Path } from '../../data/path.js';
import { PortalError } from '../../data/errors.js';
import { parseRef } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import { stateTone } from '../../model/state-tone.js';
import { OpenRecordEvent } from '../../parts/events/open-record.event.js';
import { PortalSavedEvent, PortalSubmitEvent } from '../../parts/events/write.event.js';
import { fieldValueStyles } from '../../parts/field-value/field-value.styles.js';
import { recordForm } from '../../parts/record-form/record-form.js';
import { recordFormStyles } from '../../parts/record-form/record-form.styles.js';
import { offlineBanner } from '../../parts/state-view/state-view.js';
import { sectionLevel } from '../../parts/widget/heading.js';
import { WidgetElement } from '../../parts/widget/widget-element.js';
import type { RecordOpener } from '../record-view/record-opener.js';
import { caseTaskStyles } from './case-task.styles.js';
import { playbookUrl } from './playbook-link.rule.js';
import { TaskEditController } from './task-edit.controller.js';

type Ready = Extract<RecordState, { kind: 'ready' }>;

const table = 'sn_customerservice_task';
const caseTable = 'sn_customerservice_case';

/**
 * One case task: what is to be done, for which case, how it stands, what was said about it and its files. It offers to change
 * what the view and the server let the person change, and nothing else.
 *
 * @element case-task
 * @fires portal-open-record - a person asks for the case of the task; cancel it to show the case yourself
 * @fires portal-submit - before something is sent; cancel it to prevent that
 * @fires portal-saved - something is stored on the server
 * @fires portal-error - the task could not be read, or `record` names none
 * @csspart form - the sections
 * @csspart section-heading - the title of a section
 * @csspart label - the name of a field
 * @csspart value - the value of a field
 * @csspart case - the button that opens the case
 * @csspart playbook - the link to the playbook
 * @csspart edit - the form for what may be changed
 * @csspart save - the button that saves
 */
export class CaseTask extends WidgetElement<RecordState> {
  static readonly tag: string = 'case-task';
  static readonly dependencies: readonly [] = [];
  static readonly lazy = { 'activity-stream': async () => (await import('../activity-stream/activity-stream.js')).ActivityStream };
  static override readonly styles = [
    ...WidgetElement.sharedStyles, fieldValueStyles, recordFormStyles, ...TaskEditController.styles, caseTaskStyles,
  ];

  /** The task: `sn_customerservice_task/<sys_id>`. */
  @property() record: string | null = null;

  /** Name of the view that says what may be seen and done, of the task and of its case. */
  @property() view = 'portal';

  /** The field that holds the address of the playbook, where the backend has one. The view has to list it. */
  @property({ attribute: 'playbook-field' }) playbookField = '';

  /** Hosts that a playbook may be on, with spaces between. Addresses on others are no links. */
  @property({ attribute: 'playbook-hosts' }) playbookHosts = '';

  /** What shows the case in place of the page, which is told by `portal-open-record` in any case. */
  @property({ attribute: false }) opener: RecordOpener | undefined;

  readonly #task = new RecordController(this);
  /** There is no way to a case that the person may not read. */
  readonly #case = new RecordController(this);
  readonly #edit = new TaskEditController(this, {
    onSubmit: ({ ref }, changes) => this.dispatchEvent(new PortalSubmitEvent(ref, { fields: Object.keys(changes) })),
    onSaved: (row, changes) => this.#saved(row, Object.keys(changes)),
    onDoubt: () => this.#task.refresh(),
  });
  #malformed: { readonly record: string | null; readonly error: PortalError } | undefined;

  protected override get defaultHeading(): string {
    const { state } = this;
    if (state.kind !== 'ready') return '';
    const { display } = state.row;
    return display['short_description'] || display['number'] || state.allowed.description.label;
  }

  protected override read(): RecordState {
    const named = parseRef(this.record);
    const wanted = named?.table === table ? named : null;
    const data = this.session?.data;
    this.#task.want(data, wanted, this.view);
    this.#edit.want(`${this.view} ${this.record ?? ''}`);
    if (!wanted) return { kind: 'error', error: this.#malformedRecord() };
    const { state } = this.#task;
    const parent = state.kind === 'ready' ? state.row.value['parent'] : undefined;
    this.#case.want(parent ? data : undefined, parent ? { table: caseTable, id: parent } : null, this.view);
    if (state.kind === 'loading' && this.session) this.prepareChild('activity-stream');
    return state;
  }

  protected override refresh(): void {
    this.#task.refresh();
  }

  protected override startOver(): void {
    super.startOver();
    this.#edit.reset();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // A task that was taken away takes along what was typed about it.
    if (this.state.kind === 'denied') this.#edit.reset();
  }

  protected override renderRecords({ row, allowed, stale }: Ready): TemplateResult {
    const { locale, headingLevel, session } = this;
    const level = sectionLevel(headingLevel);
    const { richText, description } = allowed;
    return html`${stale?.code === 'offline' ? offlineBanner(locale) : nothing}
      <div class="task">
        ${recordForm({
          locale, table, richText, row,
          toneOf: stateTone,
          sections: this.#sections(allowed),
          descriptions: description,
          headingLevel: level,
          replace: (path) => this.#way(path, row),
        })}
        ${session ? this.#edit.render({ data: session.data, locale, row, allowed, headingLevel: level }) : nothing}
        ${this.renderChild('activity-stream', { record: row.ref, view: this.view, headingLevel: level })}
      </div>`;
  }

  /** The sections of the view, less the short description where it is the heading. */
  #sections({ form, list }: Effective): Effective['form'] {
    const sections = form.length > 0 ? form : [{ title: '', fields: list }];
    if (this.heading !== null) return sections;
    return sections.map(({ title, fields }) => ({ title, fields: fields.filter((path) => path !== 'short_description') }));
  }

  /** A way on in place of a plain value: to the case, or to the playbook. */
  #way(path: Path, row: GuardedRow): TemplateResult | undefined {
    if (path === this.playbookField) return this.#renderPlaybook(row.display[path]);
    const { state } = this.#case;
    if (path !== 'parent' || state.kind !== 'ready') return undefined;
    const name = row.display[path] || state.row.display['number'] || state.allowed.description.label;
    return html`<button type="button" class="link" part="case" @click=${() => this.#openCase(state.row, name)}><bdi>${name}</bdi></button>`;
  }

  #renderPlaybook(address: string | undefined): TemplateResult | undefined {
    const url = playbookUrl(address, this.playbookHosts.split(/\s+/));
    return url === null ? undefined : html`<a class="link" part="playbook" href=${url}>${this.locale.t('task.playbook')}</a>`;
  }

  #openCase(row: GuardedRow, name: string): void {
    if (this.dispatchEvent(new OpenRecordEvent(row))) this.opener?.(row.ref, name);
  }

  #saved({ ref }: GuardedRow, fields: readonly Path[]): void {
    this.announcements.announce(this.locale.t('task.saved', { name: this.defaultHeading }));
    this.dispatchEvent(new PortalSavedEvent(ref, { fields }));
  }

  /** One error object per wrong name, so that it is told once. */
  #malformedRecord(): PortalError {
    if (this.#malformed?.record !== this.record) {
      const detail = `${this.localName}: record="${this.record ?? ''}" is not "${table}/sys_id"`;
      this.#malformed = { record: this.record, error: new PortalError('bad-record', { detail }) };
    }
    return this.#malformed.error;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'case-task': CaseTask;
  }
}
