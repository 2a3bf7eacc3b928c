import type { Path } from '../../data/path.js';
import type { Locale } from '../../i18n/locale.js';

/** The field of a task that holds its project is called after the place of that in a plan; people look for their project. */
export function projectLabel({ t }: Locale): ReadonlyMap<Path, string> {
  return new Map([['top_task', t('project-tasks.project')]]);
}
