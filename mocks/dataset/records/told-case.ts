import type { StoredRecord } from '../../backend/types.js';
import type { Person } from '../people.js';

/** A case that a link may name: what is particular about it. */
export interface ToldCase {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly state: string;
  /** Days since it was opened. */
  readonly age: number;
  readonly by: Person;
  readonly more?: Readonly<StoredRecord>;
}

/** What makes a contact the customer of a case. */
export function contactOf({ sysId, account = '' }: Person): StoredRecord {
  return { contact: sysId, account };
}
