import { type JsonObject, storedText } from './json.js';

/** Classes of users that can only be external: for them ServiceNow itself assigns `snc_external` at the first sign-in. */
const externalClasses: ReadonlySet<string> = new Set([
  'customer_contact', 'csm_consumer_user', 'sn_csm_service_organization_external_staff',
]);

/**
 * The person's roles, those contained in others included, as `sys_user_has_role` lists them. Portal users may often not
 * read their own rows there. The only role that can then be told without guessing is `snc_external`, from the class of
 * the user record; every other guess could choose a wider view than the person has (G-02), so there are none. An
 * instance whose views need more roles lets people read their own rows of `sys_user_has_role`.
 */
export function rolesOf(rows: readonly JsonObject[], userClass: string): readonly string[] {
  const roles = new Set(rows.map((row) => storedText(row, 'role.name')).filter((name) => name !== ''));
  if (roles.size === 0 && externalClasses.has(userClass)) roles.add('snc_external');
  return [...roles];
}
