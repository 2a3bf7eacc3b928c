import { isJournal, type ActivityEntry, type Journal } from '../../data/activity.js';
import type { Path } from '../../data/path.js';
import type { RecordRef } from '../../data/record-ref.js';
import { type JsonObject, member, objects, shownText, storedText } from './json.js';
import { streamEntries } from './journal-stream.js';
import { ifOffered } from './optional.js';
import { countOf } from './paging.js';
import { plainText } from './plain-text.js';
import type { Reader } from './reader.js';
import { partsOfRef, tablePath } from './rows.js';
import { learnTimes } from './wall-time.js';
import { jsonOf, type WireReply } from './wire.js';

const userNamePattern = /^[\w.@+-]{1,80}$/;

/**
 * The entries of the named journals, newest first, from the best of three sources the person may use:
 *
 * 1. for cases the Case API, made for customers: exact times and full names;
 * 2. the rows of `sys_journal_field`, which few people may read;
 * 3. the journal as the record shows it, in one text with the person's own time zone and date format. It is taken apart
 *    only where that is certain; otherwise each journal is one entry without an author.
 */
export async function readActivity(
  reader: Reader,
  ref: RecordRef,
  elements: readonly Path[],
  timeZone: string | undefined,
  signal: AbortSignal,
): Promise<readonly ActivityEntry[]> {
  if (elements.length === 0) return [];
  const entries =
    (await caseEntries(reader, ref, elements, signal)) ??
    // Only the Case API tells how fields have changed.
    (await recordEntries(reader, ref, elements.filter(isJournal), timeZone, signal));
  return [...entries].sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}

async function caseEntries(
  reader: Reader,
  ref: RecordRef,
  elements: readonly Path[],
  signal: AbortSignal,
): Promise<readonly ActivityEntry[] | null> {
  const { table, id } = partsOfRef(ref);
  if (table !== 'sn_customerservice_case') return null;
  const search = { sysparm_activity_type: elements.join(','), sysparm_limit: '1000' };
  const reply = await ifOffered(reader.readAlone({ path: `/api/sn_customerservice/case/${id}/activities`, search }, signal));
  const listed = reply && member(member(jsonOf(reply), 'result'), 'entries');
  if (!Array.isArray(listed)) return null;
  return objects(listed).flatMap((entry) => entryOf(entry, elements, 'sys_created_on', storedText(entry, 'name')));
}

async function recordEntries(
  reader: Reader,
  ref: RecordRef,
  elements: readonly Journal[],
  timeZone: string | undefined,
  signal: AbortSignal,
): Promise<readonly ActivityEntry[]> {
  if (elements.length === 0) return [];
  const { table, id } = partsOfRef(ref);
  const rowsOfElement = (element: Journal) => reader.read(rowLookup(id, element), signal);
  const [shown, ...answers] = await Promise.all([
    reader.read({ path: tablePath(table, id), search: streamParameters(elements) }, signal),
    ...elements.map((element) => ifOffered(rowsOfElement(element))),
  ]);
  const rows = answers.map((answer) => (answer ? objects(member(jsonOf(answer), 'result')) : []));
  const names = await fullNames(reader, rows.flat(), signal);
  const record = member(jsonOf(shown), 'result');
  return elements.flatMap((element, index) => {
    const own = rows[index] ?? [];
    const count = countIn(answers[index] ?? null);
    // A count that survives without its rows means that access rules took them away.
    if (own.length > 0 && (count === null || count === own.length)) {
      return own.flatMap((row) => {
        const user = storedText(row, 'sys_created_by');
        return entryOf(row, [element], 'sys_created_on', names.get(user) ?? user);
      });
    }
    return shownEntries(element, record, timeZone, count);
  });
}

function entryOf(row: JsonObject, elements: readonly Path[], time: string, author: string): readonly ActivityEntry[] {
  const element = elements.find((one) => one === storedText(row, 'element'));
  const at = storedText(row, time);
  const text = plainText(storedText(row, 'value'));
  return element && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(at) ? [{ element, text, author, at }] : [];
}

function shownEntries(
  element: Journal,
  record: unknown,
  timeZone: string | undefined,
  count: number | null,
): readonly ActivityEntry[] {
  const stream = shownText(record, element);
  if (stream.trim() === '') return [];
  const specimens = ['sys_created_on', 'sys_updated_on'].flatMap((field) => {
    const pair = { stored: storedText(record, field), shown: shownText(record, field) };
    return pair.stored === '' ? [] : [pair];
  });
  const zones = timeZone ? [timeZone] : [new Intl.DateTimeFormat().resolvedOptions().timeZone];
  const times = learnTimes(specimens, zones);
  const entries = times && count !== null ? streamEntries(element, stream, times, count) : null;
  return entries ?? [{ element, text: plainText(stream).trim(), author: '', at: storedText(record, 'sys_updated_on') }];
}

/** Rows name people by user name; the names other people know them by are looked up if they may be. */
async function fullNames(
  reader: Reader,
  rows: readonly JsonObject[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const users = [...new Set(rows.map((row) => storedText(row, 'sys_created_by')))].filter((user) => userNamePattern.test(user));
  if (users.length === 0) return new Map();
  const search = { sysparm_query: `user_nameIN${users.join(',')}`, sysparm_fields: 'user_name,name', sysparm_limit: '1000' };
  const reply = await ifOffered(reader.readAlone({ path: '/api/now/table/sys_user', search }, signal));
  const people = reply ? objects(member(jsonOf(reply), 'result')) : [];
  return new Map(people.map((row) => [storedText(row, 'user_name'), storedText(row, 'name')]));
}

function rowLookup(id: string, element: Journal): { readonly path: string; readonly search: Readonly<Record<string, string>> } {
  return {
    path: '/api/now/table/sys_journal_field',
    search: {
      sysparm_query: `element_id=${id}^element=${element}^ORDERBYDESCsys_created_on`,
      sysparm_fields: 'element,value,sys_created_on,sys_created_by',
      sysparm_limit: '1000',
    },
  };
}

function streamParameters(elements: readonly Journal[]): Readonly<Record<string, string>> {
  return {
    sysparm_fields: [...elements, 'sys_created_on', 'sys_updated_on'].join(','),
    sysparm_display_value: 'all',
    sysparm_exclude_reference_link: 'true',
  };
}

function countIn(answer: WireReply | null): number | null {
  return answer ? countOf(answer.headers) : null;
}
