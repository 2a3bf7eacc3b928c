import type { ReactiveControllerHost } from 'lit';
import { CollectionController } from '../../controllers/collection.controller.js';
import { grantOf } from '../../controllers/grant-of.js';
import { RecordController } from '../../controllers/record.controller.js';
import { idOf } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import { knownErrorArticle, knownErrorField, knownErrorTable } from '../../model/known-error.js';
import type { PortalData } from '../../provider/portal-data.js';

/**
 * The Known Error article of a problem, if there is one that the person may read: the primary one, else the only one
 * attached. Without one there is no link at all, not even a disabled one.
 *
 * Everything is read through the views: the problem's view must list `primary_known_error_article` with its raw value;
 * attached articles count only where a view of `m2m_kb_task` lets `task` be filtered on and `kb_knowledge` be read raw.
 */
export class KnownErrorController {
  readonly #attached: CollectionController;
  readonly #article: RecordController;

  constructor(host: ReactiveControllerHost) {
    this.#attached = new CollectionController(host);
    this.#article = new RecordController(host);
  }

  /** The article, once it is known to be readable. */
  get article(): GuardedRow | null {
    const { state } = this.#article;
    return state.kind === 'ready' ? state.row : null;
  }

  /** What people call the article: its title, else its number; empty while there is none. */
  get name(): string {
    const display = this.article?.display;
    return display?.['short_description'] ?? display?.['number'] ?? '';
  }

  /** Says whose article is wanted now; `null` for a record that is no problem. Call it from `willUpdate`. */
  want(data: PortalData | undefined, problem: GuardedRow | null, view: string): void {
    const primary = problem?.value[knownErrorField];
    const task = problem && !primary && data && mayFollow(data, view) ? idOf(problem.ref) : null;
    this.#attached.want(task ? data : undefined, task === null ? null : {
      table: 'm2m_kb_task',
      view,
      where: { field: 'task', op: 'equals', value: task },
      limit: 2,
    });
    const id = knownErrorArticle({ primary, attached: this.#attachedIds() });
    this.#article.want(id ? data : undefined, id ? { table: knownErrorTable, id } : null, view);
  }

  #attachedIds(): readonly string[] {
    const { state } = this.#attached;
    if (state.kind !== 'ready') return [];
    return state.rows.map((row) => row.value['kb_knowledge']).filter((id) => id !== undefined);
  }
}

function mayFollow(data: PortalData, view: string): boolean {
  const state = grantOf(data, 'm2m_kb_task', view);
  return state.kind === 'granted' && state.grant.filter.has('task') && state.grant.raw.has('kb_knowledge');
}
