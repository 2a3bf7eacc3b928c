import type { Identity } from '../../data/identity.js';
import type { Effective } from '../../guard/effective.js';
import type { Grant } from '../../guard/grant.js';
import type { FileLimits } from '../../model/file-limits.js';
import type { CaseOption } from '../../model/case-options.js';
import type { PortalData } from '../../provider/portal-data.js';

/** The table of what is created. */
export const caseTable = 'sn_customerservice_case';

/** The table of articles that may answer what a case would ask. */
export const articleTable = 'kb_knowledge';

/** The tables of what a case may be about for the contacts of a project. */
export const projectTable = 'customer_project';
export const taskTable = 'customer_project_task';

/** What the page says that a case is about: names of records, as its attributes have them. */
export interface CaseSubject {
  readonly project: string | null;
  readonly task: string | null;
}

/** Who opens a case, by which grant, and for whom they may. */
export interface CaseContext {
  readonly data: PortalData;
  readonly grant: Grant;
  /** What the server leaves of the grant. */
  readonly allowed: Effective;
  readonly identity: Identity;
  readonly producer: string;
  /** By the person's roles; what the view lacks is taken off later. */
  readonly options: readonly CaseOption[];
  readonly limits: FileLimits;
  readonly subject: CaseSubject;
}
