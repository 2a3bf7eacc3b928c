import { PortalError } from '../../data/errors.js';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Reads the address of the instance. Relative addresses are relative to the page.
 *
 * @returns The address without a slash at its end.
 * @throws PortalError `bad-configuration` when it is no address, carries credentials, a query or a fragment, or would
 *   send tokens and records unencrypted to another host than the page's own or this machine.
 */
export function baseAddress(text: string): string {
  const page = typeof location === 'undefined' ? undefined : location;
  const url = URL.parse(text, page?.href);
  if (!url) throw refusal('is not an address');
  if (url.username !== '' || url.password !== '') throw refusal('must not carry credentials');
  if (url.search !== '' || url.hash !== '') throw refusal('must end with its path');
  const near = loopback.has(url.hostname) || url.origin === page?.origin;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && near)) throw refusal('must begin with https:');
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

function refusal(reason: string): PortalError {
  return new PortalError('bad-configuration', { detail: `base-url ${reason}` });
}
