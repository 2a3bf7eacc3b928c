import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { CollectionController, type CollectionRequest } from '../../controllers/collection.controller.js';
import { RecordController } from '../../controllers/record.controller.js';
import { PortalError } from '../../data/errors.js';
import type { Path } from '../../data/path.js';
import { idOf, parseRef, type RefParts } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import type { Entry } from '../../parts/form/entry.rule.js';
import { nameOf } from '../../parts/reference-picker/picker-options.js';
import { leftBehind } from './belonging.rule.js';
import { projectTable, taskTable, type CaseContext, type CaseSubject } from './case-context.js';
import type { CreateCaseState } from './create-case-state.js';

/** The form, as far as it is about a project. */
export interface ProjectAnswers {
  /** The key of the record that a field holds, empty for none. */
  readonly chosen: (path: Path) => string;
  /** Fills a field in for the person. */
  readonly give: (path: Path, entry: Entry) => void;
  /** What a field is called. */
  readonly labelOf: (path: Path) => string;
  readonly say: (text: string) => void;
}

/** Keys of a project and a task, empty for none. */
interface Keys {
  readonly project: string;
  readonly task: string;
}

const none: Keys = { project: '', task: '' };
const [projectField, taskField] = ['customer_project', 'customer_project_task'] as const;

/**
 * What a case about a project takes beside what every case takes: that the person is a contact of a project, what the page
 * says that the case is about, and the project and the account that follow from what is chosen.
 */
export class ProjectCaseController {
  readonly #answers: ProjectAnswers;
  /** Whether there are any: one of each tells. */
  readonly #projects: CollectionController;
  readonly #tasks: CollectionController;
  readonly #project: RecordController;
  readonly #task: RecordController;
  #subject: CaseSubject = { project: null, task: null };
  #malformed: PortalError | null = null;
  /** What the page has named and what has not been filled in yet. */
  #given: Keys | null = null;
  #isUnknown = false;
  /** The project whose account, and the task whose project, have been filled in. */
  #followed = none;

  constructor(host: ReactiveControllerHost, answers: ProjectAnswers) {
    this.#answers = answers;
    this.#projects = new CollectionController(host);
    this.#tasks = new CollectionController(host);
    this.#project = new RecordController(host);
    this.#task = new RecordController(host);
  }

  /**
   * Says who opens a case about what, `null` while nobody does; call it from `willUpdate`, and {@link ProjectCaseController.fillIn}
   * after it.
   */
  want(context: CaseContext | null): void {
    const [data, view] = [context?.data, context?.grant.view ?? ''];
    if (context) this.#take(context.subject);
    const ask = (table: string): CollectionRequest | null => (context ? { table, view, limit: 1 } : null);
    this.#projects.want(data, ask(projectTable));
    this.#tasks.want(data, ask(taskTable));
    const refTo = (table: string, id: string): RefParts | null => (context && id !== '' ? { table, id } : null);
    this.#task.want(data, refTo(taskTable, this.#keys.task), view);
    this.#project.want(data, refTo(projectTable, this.#projectKey), view);
  }

  /** Fills in what the page has given and what follows from what is chosen, as far as it is known by now. */
  fillIn(locale: Locale): void {
    if (this.#given) this.#fillInGiven(this.#given);
    else this.#follow(locale);
  }

  /** Whether the form can be shown; if not, what a person meets instead. */
  get state(): CreateCaseState {
    if (this.#malformed) return { kind: 'error', error: this.#malformed };
    const [projects, tasks] = [this.#projects.state, this.#tasks.state];
    if (projects.kind === 'empty') return { kind: 'empty', reason: 'no-project' };
    if (projects.kind !== 'ready') return projects;
    const read = this.#given ? [this.#task.state, this.#project.state] : [];
    const failed = [tasks, ...read].find(({ kind }) => kind === 'error');
    if (failed?.kind === 'error') return failed;
    return { kind: this.#given || tasks.kind === 'loading' ? 'loading' : 'ready' };
  }

  /** Whether there is a task to choose. Without any, neither it nor a project is asked for (ServiceNow documentation). */
  get hasTasks(): boolean {
    return this.#tasks.state.kind === 'ready';
  }

  /** The fields that mean nothing any more, since another one holds something else now. */
  leftBehind(changed: Path, entry: Entry): readonly Path[] {
    return leftBehind(changed, entry, (path) => {
      const chosen = this.#answers.chosen(path);
      return { chosen, owner: path === taskField ? this.#projectOf(chosen) : this.#accountOf(chosen) };
    });
  }

  /**
   * What is said before the form: that what the page has named cannot be had, which is the same for what is hidden and for what
   * does not exist (G-61); and which project the case is about where the form does not ask for it.
   */
  renderNotice(untold: Entry | null, { t }: Locale): TemplateResult | typeof nothing {
    if (this.#isUnknown) return html`<p class="case-notice" part="notice">${t('new-case.subject-unknown')}</p>`;
    return untold ? html`<p class="case-notice" part="notice">${t('new-case.about-project', { project: untold.name })}</p>` : nothing;
  }

  refresh(): void {
    for (const part of [this.#projects, this.#tasks, this.#project, this.#task]) part.refresh();
  }

  /** Begins again with what the page has given: for the next case, or the next person. */
  reset(): void {
    const { project, task } = this.#subject;
    this.#given = { project: parseRef(project)?.id ?? '', task: parseRef(task)?.id ?? '' };
    this.#isUnknown = false;
    this.#followed = none;
  }

  #take(subject: CaseSubject): void {
    if (subject.project === this.#subject.project && subject.task === this.#subject.task) return;
    this.#subject = subject;
    const wrong = wrongIn(subject);
    this.#malformed = wrong === null ? null : new PortalError('bad-record', { detail: `create-case: ${wrong}` });
    this.reset();
  }

  get #keys(): Keys {
    return this.#given ?? { project: this.#answers.chosen(projectField), task: this.#answers.chosen(taskField) };
  }

  /** The project that the task says, while that is news; else the one that is given or chosen. */
  get #projectKey(): string {
    const { project, task } = this.#keys;
    const isNews = this.#given !== null || task !== this.#followed.task;
    return (isNews ? this.#projectOf(task) : undefined) ?? project;
  }

  #fillInGiven({ task }: Keys): void {
    const project = this.#projectKey;
    const isKnown = (part: RecordController, key: string): boolean => key === '' || part.state.kind === 'ready' || part.state.kind === 'denied';
    if (!isKnown(this.#task, task) || !isKnown(this.#project, project)) return;
    const found = { project: this.#entryOf(this.#project, project), task: this.#entryOf(this.#task, task) };
    this.#given = null;
    this.#isUnknown = (task !== '' && !found.task) || (project !== '' && !found.project);
    this.#followed = { task, project: '' };
    if (found.project) this.#answers.give(projectField, found.project);
    if (found.task) this.#answers.give(taskField, found.task);
  }

  #follow(locale: Locale): void {
    const { task, project } = this.#keys;
    this.#followed = { task: task === '' ? '' : this.#followed.task, project: project === '' ? '' : this.#followed.project };
    const ofTask = task === this.#followed.task ? null : this.#entryOf(this.#project, this.#projectOf(task) ?? '');
    if (ofTask) {
      this.#followed = { ...this.#followed, task };
      this.#fill(projectField, ofTask, locale);
    }
    const account = project === this.#followed.project ? undefined : this.#accountOf(project);
    if (account === undefined) return;
    this.#followed = { ...this.#followed, project };
    const { state } = this.#project;
    const name = state.kind === 'ready' ? (state.row.display['account'] ?? '') : '';
    this.#fill('account', { text: account, name, isUnreadable: false }, locale);
  }

  #fill(path: Path, entry: Entry, { t }: Locale): void {
    const { chosen, give, labelOf, say } = this.#answers;
    if (chosen(path) === entry.text) return;
    give(path, entry);
    say(t('new-case.filled-in', { field: labelOf(path), name: entry.name }));
  }

  #projectOf(task: string): string | undefined {
    return rowOf(this.#task, task)?.value['top_task'] || undefined;
  }

  #accountOf(project: string): string | undefined {
    return rowOf(this.#project, project)?.value['account'] || undefined;
  }

  #entryOf(part: RecordController, key: string): Entry | null {
    const row = rowOf(part, key);
    const { state } = part;
    return row && state.kind === 'ready' ? { text: key, name: nameOf(row, state.allowed.list), isUnreadable: false } : null;
  }
}

/** The row of the record with this key, once it has been read. */
function rowOf({ state }: RecordController, key: string): GuardedRow | undefined {
  return state.kind === 'ready' && idOf(state.row.ref) === key ? state.row : undefined;
}

/** The attribute that does not name what it should, in words for the page's owner. */
function wrongIn({ project, task }: CaseSubject): string | null {
  if (project && parseRef(project)?.table !== projectTable) return `project="${project}" is not "${projectTable}/<sys_id>"`;
  if (task && parseRef(task)?.table !== taskTable) return `task="${task}" is not "${taskTable}/<sys_id>"`;
  return null;
}
