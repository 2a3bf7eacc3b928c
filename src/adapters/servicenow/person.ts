/** A person as the session names them. */
export interface Person {
  /** Key of their user record. */
  readonly id: string;
  readonly name: string;
  readonly userName: string;
}

/** What a record's key looks like. */
export const keyPattern = /^[A-Za-z0-9_-]{1,64}$/;
