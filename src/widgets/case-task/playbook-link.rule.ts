import { safeUrl } from '../../parts/links/safe-url.js';

/**
 * The address of a playbook, or `null` when it must not be followed: only pages of the hosts that the portal owner has named
 * are, and only over HTTPS. Data alone can lead nowhere.
 *
 * @param hosts Host names, with a port where there is one.
 */
export function playbookUrl(text: string | undefined, hosts: readonly string[]): string | null {
  const address = text === undefined ? null : safeUrl(text.trim());
  if (address === null) return null;
  const { protocol, host } = new URL(address);
  return protocol === 'https:' && hosts.includes(host) ? address : null;
}
