import { textOf } from '../visible-text.js';
import { TaskListDriver } from './task-list.driver.js';

/** Reads and operates a `project-tasks` as a person does, whatever its markup is. */
export class ProjectTasksDriver extends TaskListDriver {
  /** The names of the projects above their tasks; none where tasks are not put together. */
  get groups(): readonly string[] {
    return [...this.root.querySelectorAll('[part="group-header"]')].map((header) => textOf(header));
  }
}
