/** What an instance decides about approvals for itself. */
export interface ApprovalSettings {
  /**
   * `lenient`: people of a portal (`sn_esm_user`) decide what they are asked; `strict`: only holders of the licensed role
   * `approver_user` do, directly or as a `business_stakeholder`.
   */
  readonly licence: 'lenient' | 'strict';
  /** The property `glide.approvals.restrict_by_record`: an approval is for who may read the record that it is about. */
  readonly restrictByRecord: boolean;
  /** Whether a rejection has to say why. */
  readonly rejectionComments: 'optional' | 'mandatory';
}

/** As the instance comes. */
export const usualApprovals: ApprovalSettings = { licence: 'lenient', restrictByRecord: false, rejectionComments: 'optional' };
