import type { Backend } from '../backend/backend.js';
import type { Schema } from '../backend/schema.js';
import type { Session } from '../backend/types.js';

/** What the surfaces know of the server they belong to. */
export interface Instance {
  readonly backend: Backend;
  readonly schema: Schema;
  /** The address that links begin with. ServiceNow writes its own, whatever the caller used; `null`: the caller's. */
  readonly address: string | null;
  /** Whether it sends every column it has, whatever was asked for and whatever the ACLs of columns say. */
  readonly overSharing: boolean;
  /** Hands a call to the surface that its path belongs to. */
  dispatch(call: Call): Promise<Reply>;
  /** Puts a call that came inside another one on record. */
  note(call: Pick<Call, 'method' | 'url' | 'headers' | 'body'>): void;
}

/** A request by somebody who is signed in. */
export interface Call {
  /** In upper case; `HEAD` has become `GET`. */
  readonly method: string;
  readonly url: URL;
  /** The path with single slashes, without a slash at its end. */
  readonly path: string;
  readonly headers: Headers;
  /** What was sent, as text. */
  readonly body: string;
  /** What was sent, as it is. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly session: Session;
  readonly instance: Instance;
}

/** What a surface answers; turned into bytes at the very end. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; absent for an answer without a body. */
  readonly body?: unknown;
  /** A file, sent as it is in place of JSON; the headers say of which type. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

/** The named parts of a path. */
export type PathParts = Readonly<Record<string, string | undefined>>;

/** One of the server's programming interfaces. */
export interface Surface {
  /** Matches the whole path; its named groups are the parts. */
  readonly path: RegExp;
  /** Whether it answers with files too: then the caller may accept what they like. */
  readonly servesFiles?: boolean;
  answer(call: Call, parts: PathParts): Reply | Promise<Reply>;
}
