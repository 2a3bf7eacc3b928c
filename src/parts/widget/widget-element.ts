import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../../controllers/locale.controller.js';
import { SessionController } from '../../controllers/session.controller.js';
import type { PortalError } from '../../data/errors.js';
import type { Locale } from '../../i18n/locale.js';
import { PortalErrorEvent } from '../../provider/portal-error.event.js';
import type { PortalData } from '../../provider/portal-data.js';
import type { Session } from '../../provider/session.js';
import { baseStyles } from '../../theme/base.styles.js';
import { FocusKeeper } from '../focus/focus-keeper.js';
import { iconStyles } from '../icon/icon.styles.js';
import { AnnouncementsController } from '../live-region/announcements.controller.js';
import { LoadingController, type LoadingMessage } from '../state-view/loading.controller.js';
import { stateView, type ViewState } from '../state-view/state-view.js';
import { stateViewStyles } from '../state-view/state-view.styles.js';
import { ChildWidgetsController } from './child-widgets.controller.js';
import { heading } from './heading.js';
import { widgetStyles } from './widget.styles.js';

/** Where a widget has nothing of its own to say yet, or nothing at all. */
export type WaitingState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'error'; readonly error: PortalError };

/** What a person can meet in any widget; also the custom states `:state(loading)` … `:state(error)`. */
export type WidgetState = WaitingState | { readonly kind: 'empty' } | { readonly kind: 'ready' };

const kinds = ['loading', 'ready', 'empty', 'denied', 'error'] as const;

/**
 * What all widgets share and no more: session, language, heading, live regions, the states in which there are no records
 * to show, and one `portal-error` per failure. A widget says what state it is in and draws what it has.
 *
 * @cssstate loading - waiting for the server
 * @cssstate ready - showing records
 * @cssstate empty - there is nothing to show
 * @cssstate denied - nothing that this person may see
 * @cssstate error - something failed
 */
export abstract class WidgetElement<State extends WidgetState> extends LitElement {
  static readonly prefix: string = '';

  /** Loads and defines another widget of the kit under the same prefix. Whoever defines this class gives it. */
  static readonly defineInner: (name: string) => Promise<unknown> = (name) => Promise.reject(new Error(`Nobody defines ${name}.`));

  /** The first entries of every widget's styles. */
  static readonly sharedStyles = [baseStyles, iconStyles, stateViewStyles, widgetStyles];

  /** Text of the heading; the widget's own name if absent, no heading if empty. */
  @property() heading: string | null = null;

  /** Level of the heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Accessible name of the whole widget where it has no heading. */
  @property() label: string | null = null;

  /** What to show when there is nothing that the person may see: a `text`, or nothing at all (`hide`). */
  @property({ reflect: true }) empty: 'text' | 'hide' = 'text';

  protected readonly announcements = new AnnouncementsController(this);
  readonly #portal = new SessionController(this);
  readonly #language = new LocaleController(this);
  readonly #loading = new LoadingController(this, (key) => this.announceWait(key));
  readonly #children = new ChildWidgetsController(this, {
    tagOf: (name) => `${this.#class.prefix}${name}`,
    define: (name) => this.#class.defineInner(name),
    announce: (key) => this.announceWait(key),
  });
  readonly #focus = new FocusKeeper(this, () => this.rescueFocus());
  readonly #internals = this.attachInternals();
  #data: PortalData | undefined;
  #state: State | WaitingState = { kind: 'loading' };
  #reported: PortalError | undefined;

  /** The session, while there is one. */
  protected get session(): Session | undefined {
    return this.#portal.session;
  }

  /** The language of what is drawn. Nothing is drawn before there is one. */
  protected get locale(): Locale {
    const { locale } = this.#language;
    if (!locale) throw new Error(`<${this.localName}> has no texts yet`);
    return locale;
  }

  /** What is shown now. */
  protected get state(): State | WaitingState {
    return this.#state;
  }

  /** The widget's own name in the reader's language. */
  protected abstract readonly defaultHeading: string;

  /**
   * Asks for what the widget needs and says what is known of it. Called once before every update, from the first on,
   * when texts may still be on their way.
   */
  protected abstract read(changed: PropertyValues<this>, locale: Locale | undefined): State | WaitingState;

  /** Draws the states that are the widget's own. */
  protected abstract renderRecords(state: State): unknown;

  /** Asks again: the way on from an error. */
  protected abstract refresh(): void;

  /** Another widget of the kit inside this one, by its public tag name. Properties are assigned at every render. */
  protected renderChild(name: string, properties: Readonly<Record<string, unknown>>): unknown {
    return this.#children.render(name, properties, this.locale);
  }

  /** Has another widget loaded that {@link renderChild} is sure to be asked for: beside the data, not after it. */
  protected prepareChild(name: string): void {
    this.#children.prepare(name);
  }

  /** Says that something takes its time; nothing while there are no words yet. */
  protected announceWait(key: LoadingMessage): void {
    const { locale } = this.#language;
    if (locale) this.announcements.announce(locale.t(key));
  }

  /** What to announce when a wait that was announced has ended: how many records there are, or which one. */
  protected outcomeOf(state: State): string {
    return state.kind === 'empty' ? this.locale.t('state.empty') : this.defaultHeading;
  }

  protected focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }

  /** Puts focus where a person can go on from when the control that had it is gone. */
  protected rescueFocus(): void {
    this.focusHeading();
  }

  /**
   * Forgets what a person has opened, searched for or chosen. Called when their session has ended, before anything of the
   * next one is read: all of that was theirs and may name their records (G-63).
   */
  protected startOver(): void {
    this.announcements.clear();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const data = this.session?.data;
    if (this.#data && data !== this.#data) this.startOver();
    this.#data = data;
    const { locale } = this.#language;
    const known = this.read(changed, locale);
    const { state } = this.#portal;
    if (state.kind === 'failed' && state.error.code === 'no-provider') this.#language.speakEnglish();
    // Until the texts of the reader's language are there nothing is shown, lest a page speak two languages in a row.
    this.#state = locale ? (this.#sessionState() ?? known) : { kind: 'loading' };
    // What has been taken off the page is updated once more when its provider goes with it; it waits for nothing.
    if (this.#state.kind !== 'loading') this.#endWait(this.#state);
    else if (this.isConnected) this.#loading.start();
    const failure = this.#newError;
    if (failure) this.announcements.alert(this.locale.t(`error.${failure.code}.title`));
    this.#focus.remember();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state } = this;
    if (this.#isQuiet(state)) return nothing;
    const { locale } = this;
    const text = this.heading ?? this.defaultHeading;
    return html`<section
      part="base"
      lang=${locale.tag}
      dir=${locale.direction}
      aria-labelledby=${text ? 'heading' : nothing}
      aria-label=${!text && this.label ? this.label : nothing}
    >
      ${text ? heading(this.headingLevel, text, 'heading') : nothing} ${this.#renderState(state)}
      ${this.announcements.render()}
    </section>`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const { state } = this;
    for (const kind of kinds) {
      if (kind === state.kind) this.#internals.states.add(kind);
      else this.#internals.states.delete(kind);
    }
    this.#report();
    this.#focus.keep();
  }

  #endWait(state: State | WaitingState): void {
    const wasAnnounced = this.#loading.hasSpoken;
    this.#loading.stop();
    if (!wasAnnounced) return;
    if (!isWaiting(state)) this.announcements.announce(this.outcomeOf(state));
    else if (state.kind === 'denied') this.announcements.announce(this.locale.t('error.not-available.title'));
  }

  #renderState(state: State | WaitingState): unknown {
    const { locale } = this;
    if (!isWaiting(state)) return this.renderRecords(state);
    return stateView(this.#viewState(state), { locale, onRetry: () => this.#retry() });
  }

  #retry(): void {
    const { state } = this.#portal;
    if (state.kind === 'failed') state.retry();
    else this.refresh();
  }

  #viewState(state: WaitingState): ViewState {
    return state.kind === 'loading' ? { kind: 'loading', phase: this.#loading.phase } : state;
  }

  /** The first moments of a wait that may end with nothing to show at all, or that has no words yet. */
  #isQuiet({ kind }: State | WaitingState): boolean {
    if (kind !== 'loading') return false;
    return !this.#language.locale || (this.empty === 'hide' && this.#loading.phase === 'quiet');
  }

  /** No session yet, or none to be had: then the widget's own state does not count. */
  #sessionState(): WaitingState | undefined {
    const { state } = this.#portal;
    switch (state.kind) {
      case 'connecting':
        return { kind: 'loading' };
      case 'failed':
        return { kind: 'error', error: state.error };
      case 'ready':
        return undefined;
    }
  }

  get #class(): typeof WidgetElement {
    return this.constructor as typeof WidgetElement;
  }

  /** The failure that is shown, if nobody knows of it yet. A session's failure is its provider's to tell. */
  get #newError(): PortalError | undefined {
    const error = this.#state.kind === 'error' ? this.#state.error : undefined;
    const isOwn = this.#portal.state.kind !== 'failed' || error?.code === 'no-provider';
    return isOwn && error !== this.#reported ? error : undefined;
  }

  /** Tells the page of a failure, once each. */
  #report(): void {
    const error = this.#newError;
    this.#reported = this.#state.kind === 'error' ? this.#state.error : undefined;
    if (error) this.dispatchEvent(new PortalErrorEvent(error));
  }
}

function isWaiting<State extends WidgetState>(state: State | WaitingState): state is WaitingState {
  return state.kind === 'loading' || state.kind === 'denied' || state.kind === 'error';
}
