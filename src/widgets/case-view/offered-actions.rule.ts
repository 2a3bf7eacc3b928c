import type { Effective } from '../../guard/effective.js';
import { caseActionsIn, type CaseAction } from '../../model/case-actions.rule.js';
import type { PortalData } from '../../provider/portal-data.js';

/** Who looks at the case, and through what. */
export interface Situation {
  readonly allowed: Effective;
  /** What the backend can do. */
  readonly data: Pick<PortalData, 'capabilities' | 'hasAttachments'>;
  readonly roles: readonly string[];
  /** The stored value of the state, where it is granted. */
  readonly state: string | undefined;
}

/**
 * What the person can do now: what makes sense in the state of the case, is granted by the view (G-43, G-50) and can be
 * done by the backend.
 */
export function offeredActions({ allowed, data, roles, state }: Situation): readonly CaseAction[] {
  const { capabilities, hasAttachments } = data;
  const isPossible = (action: CaseAction): boolean => {
    switch (action) {
      case 'comment':
        return capabilities.comments && allowed.update.has('comments');
      case 'attach':
        return hasAttachments && allowed.operations.has('attach');
      case 'reject-solution':
        // Whoever rejects a solution must be able to say why.
        return isGranted(action) && allowed.update.has('comments');
      case 'accept-solution':
      case 'close-case':
        return isGranted(action);
    }
  };
  const isGranted = (operation: string): boolean => (
    allowed.operations.has(operation) && capabilities.operations.includes(operation)
  );
  return caseActionsIn(state, roles).filter(isPossible);
}
