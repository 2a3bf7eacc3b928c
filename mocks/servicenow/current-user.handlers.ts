import type { Surface } from './call.js';
import { methodNotSupported, result } from './replies.js';

/** `/api/now/ui/user/current_user`: who is signed in. */
export const currentUserSurface: Surface = {
  path: /^\/api\/now\/(?:v\d+\/)?ui\/user\/current_user$/,
  answer({ method, session: { actor } }) {
    if (method !== 'GET') return methodNotSupported();
    const initials = actor.name.split(' ').map((part) => part.charAt(0)).join('');
    return result({
      user_sys_id: actor.sysId,
      user_name: actor.userName,
      user_display_value: actor.name,
      user_initials: initials,
      user_avatar: '',
    });
  },
};
