import { everyone } from '../dataset/people.js';
import { personaOfToken, userTokenFor } from '../personas.js';
import type { Persona } from '../personas.js';
import { fromBase64 } from '../servicenow/base64.js';

/**
 * The user name of who asks, or `null`. A bearer token names a persona, basic credentials a user (with any password). A
 * cookie alone is not enough: the header `X-UserToken` has to show that the page itself asks.
 */
export function userNameOf(headers: Headers, cookie: Persona | null): string | null {
  const authorization = headers.get('authorization');
  if (authorization !== null) return userNameOfCredentials(authorization);
  return cookie !== null && headers.get('x-usertoken') === userTokenFor(cookie.id) ? cookie.person.userName : null;
}

function userNameOfCredentials(authorization: string): string | null {
  const [scheme = '', credentials = ''] = authorization.split(' ');
  switch (scheme.toLowerCase()) {
    case 'bearer':
      return personaOfToken(credentials)?.person.userName ?? null;
    case 'basic':
      return knownUser(credentials);
    default:
      return null;
  }
}

function knownUser(credentials: string): string | null {
  try {
    const [userName = ''] = fromBase64(credentials).split(':');
    return everyone.find((person) => person.userName === userName)?.userName ?? null;
  } catch {
    return null;
  }
}
