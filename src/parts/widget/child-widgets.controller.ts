import type { ReactiveControllerHost } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import { OnDemandController } from '../on-demand/on-demand.controller.js';
import type { LoadingMessage } from '../state-view/loading.controller.js';
import { childWidget } from './child-widget.directive.js';

export interface ChildWidgetsOptions {
  /** The tag under which a widget of the kit is defined here, with its prefix. */
  readonly tagOf: (name: string) => string;
  /** Loads a widget and defines it under that tag. */
  readonly define: (name: string) => Promise<unknown>;
  readonly announce: (key: LoadingMessage) => void;
}

/** The widgets inside a widget. Each is loaded when it is first drawn, for most people never open what it shows. */
export class ChildWidgetsController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ChildWidgetsOptions;
  readonly #loads = new Map<string, OnDemandController<unknown>>();

  constructor(host: ReactiveControllerHost & HTMLElement, options: ChildWidgetsOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** The widget of this name; the properties are assigned at every render. */
  render(name: string, properties: Readonly<Record<string, unknown>>, locale: Locale): unknown {
    const tag = this.#options.tagOf(name);
    const draw = (): unknown => childWidget(tag, properties);
    return customElements.get(tag) ? draw() : this.#loadOf(name).render(locale, draw);
  }

  /** Begins to load a widget that is sure to be drawn soon. Once: where that fails, its place offers to try again. */
  prepare(name: string): void {
    if (!this.#loads.has(name) && !customElements.get(this.#options.tagOf(name))) void this.#loadOf(name).load();
  }

  #loadOf(name: string): OnDemandController<unknown> {
    const { define, announce } = this.#options;
    const load = this.#loads.get(name) ?? new OnDemandController(this.#host, () => define(name), announce);
    this.#loads.set(name, load);
    return load;
  }
}
