import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../../controllers/locale.controller.js';
import { SessionController } from '../../controllers/session.controller.js';
import type { PortalError } from '../../data/errors.js';
import type { Locale } from '../../i18n/locale.js';
import { PortalErrorEvent } from '../../provider/portal-error.event.js';
import type { Session } from '../../provider/session.js';
import { baseStyles } from '../../theme/base.styles.js';
import { heading } from './heading.js';

/** Where a widget has nothing of its own to say yet, or nothing at all. */
export type WaitingState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'error'; readonly error: PortalError };

/** What a person can meet in any widget; also the custom states `:state(loading)` … `:state(error)`. */
export type WidgetState = WaitingState | { readonly kind: 'ready' } | { readonly kind: 'empty' };

/**
 * What all widgets share and no more: session, language, heading, custom states, and one `portal-error` per failure.
 * A widget says what state it is in and draws its own content.
 *
 * @cssstate loading - waiting for the server
 * @cssstate ready - showing records
 * @cssstate empty - there is nothing to show
 * @cssstate denied - nothing that this person may see
 * @cssstate error - something failed
 */
export abstract class WidgetElement<State extends WidgetState> extends LitElement {
  static readonly prefix: string = '';
  static override readonly styles = baseStyles;

  /** Text of the heading; the widget's own name if absent, no heading if empty. */
  @property() heading: string | null = null;

  /** Level of the heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Accessible name of the whole widget, for a page that gives it no heading. */
  @property() label: string | null = null;

  readonly #portal = new SessionController(this);
  readonly #language = new LocaleController(this);
  readonly #internals = this.attachInternals();
  #reported: PortalError | undefined;

  /** The session, while there is one. */
  protected get session(): Session | undefined {
    return this.#portal.session;
  }

  /** The state to show before the widget's own data counts: no session yet, or none to be had. */
  protected get sessionState(): WaitingState | undefined {
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

  protected get locale(): Locale {
    return this.#language.orEnglish;
  }

  /** The state to show now. Worked out in `willUpdate`, so that one update draws and tells the same thing. */
  protected abstract readonly state: State;

  /** The widget's own name in the reader's language. */
  protected abstract readonly defaultHeading: string;

  protected abstract renderState(state: State): unknown;

  /** The tag of another widget of the kit, with the prefix that this one was defined with. */
  protected tagOf(name: string): string {
    const { prefix } = this.constructor as typeof WidgetElement;
    return prefix + name;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state } = this;
    // Texts of a provider's language are on their way: better a moment of nothing than two languages in a row.
    if (!this.#language.locale && state.kind !== 'error') return nothing;
    const text = this.heading ?? this.defaultHeading;
    return html`<section
      part="base"
      lang=${this.locale.tag}
      dir=${this.locale.direction}
      aria-labelledby=${text ? 'heading' : nothing}
      aria-label=${!text && this.label ? this.label : nothing}
    >
      ${text ? heading(this.headingLevel, text, 'heading') : nothing} ${this.renderState(state)}
    </section>`;
  }

  protected override updated(_changed: PropertyValues): void {
    const { state } = this;
    for (const kind of ['loading', 'ready', 'empty', 'denied', 'error'] as const) {
      if (kind === state.kind) this.#internals.states.add(kind);
      else this.#internals.states.delete(kind);
    }
    this.report(state.kind === 'error' ? state.error : undefined);
  }

  /** Tells the page of a failure, once each. A session's failure is its provider's to tell. */
  protected report(error: PortalError | undefined): void {
    const own = error && (this.#portal.state.kind !== 'failed' || error.code === 'no-provider');
    if (own && error !== this.#reported) this.dispatchEvent(new PortalErrorEvent(error));
    this.#reported = error;
  }
}
