import { ContextProvider } from '@lit/context';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { DataAdapter } from '../data/adapter.js';
import type { Catalogues } from '../i18n/load-messages.js';
import { providerStyles } from '../theme/provider.styles.js';
import type { ViewDocument } from '../views/view-document.schema.js';
import type { GetToken, GetUserToken } from './adapters.js';
import { Connection, type ConnectionOptions } from './connection.js';
import { localeContext, sessionContext } from './contexts.js';
import { DriftNews } from './drift-news.js';
import { LocaleSource } from './locale-source.js';
import { PortalErrorEvent } from './portal-error.event.js';
import type { SessionState } from './session.js';

/** What decides who is signed in where, and with which views: a change of one of them is a new session. */
const sessionProperties = ['adapter', 'baseUrl', 'views', 'getToken', 'userToken'] as const;

/**
 * Gives the widgets inside it a session: a backend, the person who is signed in, the views that say what they may see,
 * language, time zone and looks. Providers nest; the nearest one counts, so two tenants can share a page.
 *
 * Views come from the URL in `views`, from the property `views`, or from a
 * `<script type="application/json">` inside the element.
 *
 * @element portal-provider
 * @slot - the page's own content with the widgets in it
 * @fires portal-error - nobody is signed in, the views are malformed, the adapter is unknown; also from every widget inside
 * @fires portal-drift - the server sent fields that nobody asked for
 * @cssprop --portal-density - set by `density`: a factor for all distances
 */
export class PortalProvider extends LitElement {
  static readonly tag: string = 'portal-provider';
  static readonly prefix: string = '';
  static readonly dependencies: readonly [] = [];

  static override readonly styles = providerStyles;

  /** Name of a registered adapter (`servicenow`), or an adapter as a property. */
  @property() adapter: string | DataAdapter = 'servicenow';

  /** Origin of the backend, for an adapter given by name. The page's own origin if absent. */
  @property({ attribute: 'base-url' }) baseUrl: string | undefined;

  /** URL of a view document, or the document itself as a property. */
  @property() views: string | ViewDocument | undefined;

  /** BCP 47. The language around the element, else the browser's, if absent. */
  @property() locale: string | null = null;

  /** IANA name. That of the person's profile, else the browser's, if absent. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;

  /** `light`, `dark`, or `auto` for the reader's own setting; follows the page if absent. */
  @property({ attribute: 'color-scheme', reflect: true }) colorScheme: 'light' | 'dark' | 'auto' | null = null;

  /** `compact` for dense pages, `spacious` for fingers; comfortable if absent. */
  @property({ reflect: true }) density: 'comfortable' | 'compact' | 'spacious' | null = null;

  /** Hands over a bearer token; see {@link GetToken}. */
  @property({ attribute: false }) getToken: GetToken | undefined;

  /** Hands over the anti-forgery token of a cookie session; see {@link GetUserToken}. */
  @property({ attribute: false }) userToken: GetUserToken | undefined;

  /** The host's own texts by language, in part or whole; they go before the kit's. */
  @property({ attribute: false }) messages: Catalogues = {};

  #hasLeft = false;
  readonly #news = new DriftNews(this);
  readonly #session = new ContextProvider(this, { context: sessionContext, initialValue: { kind: 'connecting' } });
  readonly #locale = new ContextProvider(this, { context: localeContext });
  readonly #language = new LocaleSource(this, (locale) => this.#locale.setValue(locale));
  readonly #connection = new Connection({ adapter: this.adapter, views: undefined }, {
    stateChanged: (state) => this.#stateChanged(state),
    drifted: (drift) => this.#news.tell(drift),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#language.connect();
    if (this.#hasLeft) this.reconnect();
    else this.#session.setValue(this.#connection.state);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#language.disconnect();
    // The widgets are still listening and forget what they show. Moved within the page, all is back in a moment (R17).
    this.#session.setValue({ kind: 'connecting' });
    queueMicrotask(() => {
      if (!this.isConnected) this.#leave();
    });
  }

  /** Ends the session and starts another one: after a sign-in, a sign-out or a switch of person outside the kit. */
  reconnect(): void {
    this.#hasLeft = false;
    this.#connection.connect(this.#options());
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (sessionProperties.some((name) => changed.has(name))) this.#startOver();
    if (changed.has('locale') || changed.has('timeZone') || changed.has('messages')) this.#updateLanguage();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** Outside the page there is nobody to start a session for; that waits until the element is put into one. */
  #startOver(): void {
    if (this.isConnected) this.reconnect();
    else this.#leave();
  }

  #leave(): void {
    this.#hasLeft = true;
    this.#connection.dispose();
    this.#session.setValue({ kind: 'connecting' });
  }

  #options(): ConnectionOptions {
    return {
      adapter: this.adapter,
      views: this.views ?? this.querySelector<HTMLScriptElement>(':scope > script[type="application/json"]') ?? undefined,
      ...(this.baseUrl === undefined ? {} : { baseUrl: this.baseUrl }),
      ...(this.getToken ? { getToken: this.getToken } : {}),
      ...(this.userToken ? { userToken: this.userToken } : {}),
    };
  }

  #stateChanged(state: SessionState): void {
    this.#session.setValue(state);
    if (state.kind === 'failed') this.dispatchEvent(new PortalErrorEvent(state.error));
    if (state.kind === 'ready') this.#updateLanguage();
  }

  #updateLanguage(): void {
    const { state } = this.#connection;
    const profile = state.kind === 'ready' ? state.session.identity.timeZone : undefined;
    this.#language.update({ tag: this.locale, timeZone: this.timeZone ?? profile, catalogues: this.messages });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-provider': PortalProvider;
  }
}
