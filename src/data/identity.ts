/** Who is signed in, as the backend says. Part of every cache key; a change of it drops all data (G-52, G-63). */
export interface Identity {
  /** The key of the person's user record. */
  readonly id: string;
  readonly name: string;
  /** The name they sign in with, which records carry as `sys_created_by`. */
  readonly userName?: string;
  /** All roles, those contained in others included. */
  readonly roles: readonly string[];
  /** Keys of the groups the person belongs to. */
  readonly groups: readonly string[];
  /** Keys of people who have made them their delegate for approvals, now or at another time: the backend knows when. */
  readonly standsInFor?: readonly string[];
  /** Key of the account or company of a customer contact. */
  readonly account?: string;
  /** BCP 47, from the person's profile. */
  readonly locale?: string;
  /** IANA name, from the person's profile. */
  readonly timeZone?: string;
  /** The person on whose behalf they act, if any. */
  readonly actingFor?: { readonly id: string; readonly name: string };
}
