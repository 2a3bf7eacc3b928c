import { ContextProvider } from '@lit/context';
import type { Catalogues } from '../i18n/load-messages.js';
import { Connection, type ConnectionOptions } from './connection.js';
import { localeContext, sessionContext } from './contexts.js';
import { DriftNews } from './drift-news.js';
import { LocaleSource } from './locale-source.js';
import { PortalErrorEvent } from './portal-error.event.js';
import type { SessionState } from './session.js';

export interface ConnectPortalOptions extends ConnectionOptions {
  /** Below this element widgets find the session; the page's body if absent. */
  readonly root?: HTMLElement;
  /** BCP 47; the page's language if absent. */
  readonly locale?: string;
  /** IANA name; that of the person's profile if absent. */
  readonly timeZone?: string;
  /** The host's own texts by language. */
  readonly messages?: Catalogues;
}

/** What a page holds of its connection. */
export interface PortalConnection {
  /** Starts another session: after a sign-in, a sign-out or a switch of person outside the kit. */
  reconnect(options?: Partial<ConnectionOptions>): void;
  /** Ends the session; widgets forget every row at once. */
  disconnect(): void;
}

/**
 * Connects a whole page without a `<portal-provider>`. `portal-error` and `portal-drift` are dispatched on the root. One
 * connection per root; a `<portal-provider>` below it counts for what is inside it.
 */
export function connectPortal(options: ConnectPortalOptions): PortalConnection {
  const { root = document.body, locale = null, messages = {} } = options;
  const session = new ContextProvider(root, { context: sessionContext, initialValue: { kind: 'connecting' } });
  const language = new ContextProvider(root, { context: localeContext });
  const source = new LocaleSource(root, (value) => language.setValue(value));
  const news = new DriftNews(root);
  let current: ConnectionOptions = options;
  const updateLanguage = (state: SessionState): void => {
    const profile = state.kind === 'ready' ? state.session.identity.timeZone : undefined;
    source.update({ tag: locale, timeZone: options.timeZone ?? profile, catalogues: messages });
  };
  const connection = new Connection(current, {
    stateChanged: (state) => {
      session.setValue(state);
      if (state.kind === 'failed') root.dispatchEvent(new PortalErrorEvent(state.error));
      if (state.kind === 'ready') updateLanguage(state);
    },
    drifted: (drift) => news.tell(drift),
  });
  session.hostConnected();
  language.hostConnected();
  source.connect();
  updateLanguage({ kind: 'connecting' });
  connection.connect();
  return {
    reconnect: (changed = {}) => {
      current = { ...current, ...changed };
      connection.connect(current);
    },
    disconnect: () => {
      connection.dispose();
      source.disconnect();
      session.setValue({ kind: 'connecting' });
    },
  };
}
