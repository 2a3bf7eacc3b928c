import type { LoggedRequest } from '../../mocks/simulation/request-log.js';
import { pageText } from './page-text.js';
import { plainText } from './plain-text.js';

/** Everything a page can be read by, or write to. */
export const channels = [
  'page', 'requests', 'events', 'drift', 'console', 'storage', 'address', 'messages', 'clipboard', 'timeline',
] as const;

export type Channel = (typeof channels)[number];

/**
 * Watches a page from the outside, as a curious script in it could: what it says on the console, which events of the kit
 * pass, what it writes to the clipboard or to other windows. Everything else is read when it is asked for.
 */
export class Witness {
  readonly #requests: () => readonly LoggedRequest[];
  readonly #heard = new Map<Channel, string[]>(channels.map((channel) => [channel, []]));
  readonly #restore: (() => void)[] = [];

  constructor(requests: () => readonly LoggedRequest[]) {
    this.#requests = requests;
    this.#listenToEvents();
    for (const level of ['debug', 'error', 'info', 'log', 'table', 'trace', 'warn'] as const) {
      this.#spy(console, level, 'console');
    }
    for (const method of ['write', 'writeText'] as const) this.#spy(navigator.clipboard, method, 'clipboard');
    this.#spy(Document.prototype, 'execCommand', 'clipboard');
    this.#spy(globalThis, 'postMessage', 'messages');
    this.#spy(BroadcastChannel.prototype, 'postMessage', 'messages');
    this.#spy(navigator, 'sendBeacon', 'requests');
    for (const method of ['pushState', 'replaceState'] as const) this.#spy(history, method, 'address');
  }

  /** What each channel has carried so far, as text. */
  async report(): Promise<ReadonlyMap<Channel, string>> {
    const now: Readonly<Partial<Record<Channel, string>>> = {
      page: pageText(),
      requests: this.#requests().map(readable).join('\n'),
      storage: await storedText(),
      address: [location.href, document.title, document.referrer, plainText(history.state)].join('\n'),
      timeline: performance.getEntries().map(({ name }) => decoded(name)).join('\n'),
    };
    return new Map(channels.map((channel) => [channel, [...(this.#heard.get(channel) ?? []), now[channel] ?? ''].join('\n')]));
  }

  /** Takes every spy away again. */
  leave(): void {
    for (const restore of this.#restore) restore();
  }

  /** Every event of the kit on every target, whether it bubbles or not and whatever it is called. */
  #listenToEvents(): void {
    const dispatch = EventTarget.prototype.dispatchEvent;
    const hear = (event: Event): void => {
      if (!event.type.startsWith('portal-')) return;
      const channel = event.type === 'portal-drift' ? 'drift' : 'events';
      this.#heard.get(channel)?.push(`${event.type} ${plainText(event)}`);
    };
    EventTarget.prototype.dispatchEvent = function (this: EventTarget, event: Event): boolean {
      hear(event);
      return dispatch.call(this, event);
    };
    this.#restore.push(() => {
      EventTarget.prototype.dispatchEvent = dispatch;
    });
  }

  #spy(target: object, name: string, channel: Channel): void {
    const before = Object.getOwnPropertyDescriptor(target, name);
    const original: unknown = Reflect.get(target, name);
    if (typeof original !== 'function') throw new Error(`there is no ${name} to listen to`);
    const heard = this.#heard.get(channel);
    Object.defineProperty(target, name, {
      configurable: true,
      writable: true,
      value(this: unknown, ...words: readonly unknown[]): unknown {
        heard?.push(words.map((word) => plainText(word)).join(' '));
        return Reflect.apply(original, this, words);
      },
    });
    this.#restore.push(() => {
      if (before) Object.defineProperty(target, name, before);
      else Reflect.deleteProperty(target, name);
    });
  }
}

function readable({ method, url, headers, body }: LoggedRequest): string {
  return `${method} ${decoded(url)} ${JSON.stringify(headers)} ${decoded(body)}`;
}

/** A text with percent-encoding undone, so that what it hides is found; as it is where it has other uses for percent signs. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

async function storedText(): Promise<string> {
  const databases = await indexedDB.databases();
  const requests = await Promise.all(
    (await caches.keys()).map(async (name) => [name, ...(await (await caches.open(name)).keys()).map(({ url }) => url)].join(' ')),
  );
  return [
    document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage),
    ...databases.map(({ name }) => name), ...requests,
  ].join('\n');
}
