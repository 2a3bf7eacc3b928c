import { TaskListDriver } from './task-list.driver.js';

/** Reads and operates a `case-tasks` as a person does, whatever its markup is. */
export class CaseTasksDriver extends TaskListDriver {}
