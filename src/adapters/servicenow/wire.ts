/** What a request is there for: a read may be repeated, a write changes something. A batch of reads is a read. */
export type Intent = 'read' | 'write';

/** One HTTP request below the base address. */
export interface WireRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly intent: Intent;
  /** Begins with `/api/`; names and keys in it are already encoded. */
  readonly path: string;
  readonly search?: Readonly<Record<string, string>>;
  /** Sent as JSON; a file as it is. */
  readonly body?: Readonly<Record<string, unknown>> | Blob;
}

/** The body of an answer: parsed JSON, nothing, a page for people, or anything else. */
export type WireBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'file'; readonly content: Blob }
  | { readonly kind: 'none' }
  | { readonly kind: 'page' }
  | { readonly kind: 'unreadable' };

/** One answer, on its own or out of a batch. */
export interface WireReply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: WireBody;
}

/** The path and query of a request, as the Batch API wants it too. */
export function relativeUrl({ path, search }: Pick<WireRequest, 'path' | 'search'>): string {
  return search ? `${path}?${new URLSearchParams(search).toString()}` : path;
}

/** The parsed body of an answer; `undefined` when it has none. */
export function jsonOf({ body }: WireReply): unknown {
  return body.kind === 'json' ? body.value : undefined;
}
