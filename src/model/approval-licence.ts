/**
 * Who decides approvals. `lenient`: everybody whom a portal asks (`sn_esm_user`), as the instance comes; `strict`: only
 * holders of the licensed role `approver_user`.
 */
export type ApprovalLicence = 'lenient' | 'strict';

/** `business_stakeholder` contains `approver_user`; administrators pass every check of roles. */
const licensed: readonly string[] = ['approver_user', 'business_stakeholder', 'approval_admin', 'admin'];

/**
 * Whether somebody may decide what they are asked. The server has the last word: this only spares people buttons that it
 * would refuse.
 *
 * @param roles All roles of the person, those contained in others included.
 */
export function mayDecide(roles: readonly string[], licence: ApprovalLicence): boolean {
  const enough = licence === 'strict' ? licensed : [...licensed, 'sn_esm_user'];
  return roles.some((role) => enough.includes(role));
}
