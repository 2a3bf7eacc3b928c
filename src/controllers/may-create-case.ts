import { grantOf } from './grant-of.js';
import { caseOptions } from '../model/case-options.js';
import type { Session } from '../provider/session.js';

/**
 * Whether a person may open a case about a project that they see: their roles let them, and the view grants what a new case
 * takes. Whoever may not need not be asked.
 */
export function mayCreateCase({ data, identity }: Session, view: string): boolean {
  const found = grantOf(data, 'sn_customerservice_case', view);
  return found.kind === 'granted' && found.grant.create.size > 0 && (caseOptions('project', identity.roles) ?? []).length > 0;
}
