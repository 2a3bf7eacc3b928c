import { currencyText } from './currency.js';
import type { Database } from './database.js';
import { journalFields, readJournal } from './journal.js';
import type { JournalEntry } from './journal.js';
import type { Schema } from './schema.js';
import { durationWords } from './time/duration.js';
import { formatInstant, parseInstant } from './time/instant.js';
import { toLocal } from './time/zone.js';
import type { Actor, FieldDefinition, StoredRecord } from './types.js';

/** What a password reads as, stored or shown. */
export const maskedPassword = '********';

/** How far a display text is looked for when the display field is itself a reference. */
const deepestLabel = 4;

export interface DisplayOptions {
  readonly schema: Schema;
  readonly database: Database;
  readonly actor: Actor;
}

/** One field of one record. `table` is the class of the record. */
export interface Cell {
  readonly table: string;
  readonly record: Readonly<StoredRecord>;
  readonly field: FieldDefinition;
}

/** The texts that one person reads: in their zone and language. */
export class Display {
  readonly #schema: Schema;
  readonly #database: Database;
  readonly #actor: Actor;

  constructor({ schema, database, actor }: DisplayOptions) {
    this.#schema = schema;
    this.#database = database;
    this.#actor = actor;
  }

  /** The text that stands for a record in references; empty when there is no such record. */
  label(table: string, sysId: string, depth = 0): string {
    const record = this.#database.find(table, sysId);
    if (!record || depth > deepestLabel) return '';
    const own = this.#schema.classOf(table, record);
    const field = this.#schema.field(own, this.#schema.table(own)?.display ?? '');
    if (!field) return '';
    if (field.type === 'reference') return this.label(field.reference ?? '', record[field.name] ?? '', depth + 1);
    return this.text({ table: own, record, field });
  }

  /** The stored text as the wire gives it: no journal entries, no password. */
  value({ record, field }: Cell): string {
    const stored = record[field.name] ?? '';
    switch (field.type) {
      case 'journal_input': case 'journal_list': return '';
      case 'password2': return stored === '' ? '' : maskedPassword;
      default: return stored;
    }
  }

  /** The text a person reads. `mayRead` tells which journals a list of several may show. */
  text({ table, record, field }: Cell, mayRead: (element: string) => boolean = () => true): string {
    if (field.type === 'journal_input') return this.#journal(table, record, [field.name]);
    if (field.type === 'journal_list') return this.#journal(table, record, journalFields(this.#schema, table).filter(mayRead));
    const stored = record[field.name] ?? '';
    return stored === '' ? '' : this.#shown(table, record, field, stored);
  }

  #shown(table: string, record: Readonly<StoredRecord>, field: FieldDefinition, stored: string): string {
    switch (field.type) {
      case 'choice': case 'workflow': return field.choices?.find(({ value }) => value === stored)?.label ?? stored;
      case 'reference': return this.label(field.reference ?? '', stored);
      case 'glide_list': return this.#names(field.reference ?? '', stored);
      case 'document_id': return this.#document(table, record, stored);
      case 'glide_date_time': return this.#clockTime(stored);
      case 'glide_duration': return durationWords(parseInstant(stored) ?? 0);
      case 'currency': return currencyText(stored, this.#actor.language);
      case 'table_name': return this.#schema.table(stored)?.label ?? stored;
      case 'password2': return maskedPassword;
      case 'string': case 'integer': case 'decimal': case 'boolean': case 'glide_date': case 'html': case 'percent_complete':
      case 'field_name': case 'url': case 'email': case 'phone_number': case 'GUID': case 'conditions':
      case 'journal_input': case 'journal_list':
        return stored;
    }
  }

  /** A list may hold texts that are no keys, such as addresses; they stand for themselves. */
  #names(table: string, stored: string): string {
    return stored.split(',').map((item) => this.label(table, item) || item).join(', ');
  }

  /** A document is a record of the table that the record's `table_name` field names. */
  #document(table: string, record: Readonly<StoredRecord>, sysId: string): string {
    const named = [...this.#schema.fields(table).values()]
      .find(({ name, type }) => type === 'table_name' && name !== 'sys_class_name');
    const target = record[named?.name ?? ''] ?? '';
    const label = this.label(target, sysId);
    return label === '' ? '' : `${this.#schema.table(target)?.label ?? target}: ${label}`;
  }

  #clockTime(stored: string): string {
    const instant = parseInstant(stored);
    return instant === null ? stored : formatInstant(toLocal(instant, this.#actor.timeZone));
  }

  #journal(table: string, record: Readonly<StoredRecord>, elements: readonly string[]): string {
    const entries = readJournal(this.#database, record['sys_id'] ?? '', elements);
    return entries.map((entry) => this.#entry(table, entry)).join('');
  }

  #entry(table: string, { element, text, at, by }: JournalEntry): string {
    const label = this.#schema.field(table, element)?.label ?? element;
    return `${this.#clockTime(at)} - ${this.#fullName(by)} (${label})\n${text}\n\n`;
  }

  #fullName(userName: string): string {
    const [row] = this.#database.extents('sys_user').flatMap((extent) => extent.lookup('user_name', userName));
    return row?.record['name'] || userName;
  }
}
