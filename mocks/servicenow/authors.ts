import type { Backend } from '../backend/backend.js';

/** Somebody who wrote, changed or attached something. */
export interface Author {
  readonly name: string;
  readonly sysId: string;
  readonly initials: string;
}

/** Who goes by a user name. The server looks them up on its own behalf: names of authors are for every reader. */
export function authorOf(backend: Backend, userName: string): Author {
  const [user] = backend.asSystem().list('sys_user', { query: `user_name=${userName}`, limit: 1 }).records;
  const name = user?.['name'] ?? 'System';
  return { name, sysId: user?.['sys_id'] ?? '', initials: name.split(' ').map((part) => part.charAt(0)).join('') };
}
