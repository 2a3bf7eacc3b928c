import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

const gap = 500;
const shownFor = 5000;

/** One live region: says one text after the other, never two at once. */
class Region {
  text = '';
  readonly #changed: () => void;
  readonly #waiting: string[] = [];
  #busy = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  say(text: string): void {
    if (text === '' || text === this.text || this.#waiting.includes(text)) return;
    this.#waiting.push(text);
    if (!this.#busy) this.#next();
  }

  /** Waits a moment before the first text: a region that appears together with its text is not read out. */
  begin(): void {
    this.#after(gap, () => this.#next());
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#waiting.length = 0;
    this.#busy = true;
    this.text = '';
  }

  /** Takes back what is said and what was to be said. */
  clear(): void {
    this.#waiting.length = 0;
    if (this.text !== '') this.#show('');
  }

  #next(): void {
    const text = this.#waiting.shift();
    this.#busy = text !== undefined;
    if (text === undefined) {
      if (this.text !== '') this.#after(shownFor - gap, () => this.#show(''));
      return;
    }
    this.#show(text);
    this.#after(gap, () => this.#next());
  }

  #show(text: string): void {
    this.text = text;
    this.#changed();
  }

  #after(milliseconds: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, milliseconds);
  }
}

/**
 * What a widget says to people who cannot see it change: one polite region and one for failures. Texts queue, at least
 * half a second apart, are not repeated while they stand, and go after five seconds, so that nobody finds stale ones.
 *
 * Render {@link render} once in the widget, and once more inside each modal dialog: while that is open it hides
 * everything outside of it from assistive technology, so only one of the two is ever heard.
 */
export class AnnouncementsController implements ReactiveController {
  readonly #status: Region;
  readonly #alert: Region;
  #begun = false;

  constructor(host: ReactiveControllerHost) {
    const changed = (): void => host.requestUpdate();
    this.#status = new Region(changed);
    this.#alert = new Region(changed);
    host.addController(this);
  }

  /** Says something when the person's attention is free: counts, sorted, saved. One per action of theirs. */
  announce(text: string): void {
    this.#status.say(text);
  }

  /** Interrupts: something they did has failed. */
  alert(text: string): void {
    this.#alert.say(text);
  }

  /** Takes everything back, said or not: it was meant for somebody who has gone. */
  clear(): void {
    this.#status.clear();
    this.#alert.clear();
  }

  hostUpdated(): void {
    if (this.#begun) return;
    this.#begun = true;
    this.#status.begin();
    this.#alert.begin();
  }

  hostConnected(): void {
    this.#begun = false;
  }

  hostDisconnected(): void {
    this.#status.end();
    this.#alert.end();
  }

  render(): TemplateResult {
    return html`<div class="visually-hidden">
      <div role="status">${this.#status.text}</div>
      <div role="alert">${this.#alert.text}</div>
    </div>`;
  }
}
