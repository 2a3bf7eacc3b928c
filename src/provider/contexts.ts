import { createContext } from '@lit/context';
import type { LocaleOptions } from '../i18n/locale.js';
import type { SessionState } from './session.js';

/*
 * Keys are text with the major version in it, not symbols: two copies of the kit on one page find each other's provider
 * when they speak the same major version, and pass each other by when they do not.
 */

/** Who is signed in and the one door to the data. */
export const sessionContext = createContext<SessionState, 'portal-widgets/1/session'>('portal-widgets/1/session');

/** Language, time zone and texts; `undefined` until the texts are loaded. */
export const localeContext = createContext<LocaleOptions | undefined, 'portal-widgets/1/locale'>('portal-widgets/1/locale');
