/** A request as it arrived. */
export interface LoggedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether it came inside a batch. */
  readonly batched: boolean;
}

/** Everything that a page has asked for, so that tests can search it for what must not be asked. */
export class RequestLog {
  readonly #entries: LoggedRequest[] = [];

  get entries(): readonly LoggedRequest[] {
    return this.#entries;
  }

  add(method: string, url: string, headers: Headers, body: string, batched = false): void {
    this.#entries.push({ method, url, headers: Object.fromEntries(headers), body, batched });
  }

  clear(): void {
    this.#entries.length = 0;
  }
}
