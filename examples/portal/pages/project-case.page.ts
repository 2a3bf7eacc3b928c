import type { Page } from './page.js';

/** A new case about a project; a link may name the task that it is about. */
export function projectCasePage(task: string | null): Page {
  return (root) => {
    const form = root.querySelector('create-case');
    if (task === null) form?.removeAttribute('task');
    else form?.setAttribute('task', `customer_project_task/${task}`);
  };
}
