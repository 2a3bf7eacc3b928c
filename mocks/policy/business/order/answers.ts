import type { Actor, StoredRecord } from '../../../backend/types.js';
import type { Lookup } from '../../lookup.js';
import { isAskedOf, questionsOf } from '../../catalog-questions.js';

/** A question of an item with what is stored for it. */
export interface Answer {
  readonly question: Readonly<StoredRecord>;
  /** Empty when there is none. */
  readonly value: string;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The answers that a cart item carries, by the name of the variable; `null` when they cannot be read. */
export function readAnswers(text: string): StoredRecord | null {
  if (text === '') return {};
  try {
    const read: unknown = JSON.parse(text);
    if (!isRecord(read)) return null;
    return Object.fromEntries(Object.entries(read).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  } catch {
    return null;
  }
}

/** What is stored for every question of an item. What a person is not asked, or may only read, keeps its default. */
export function answersTo(item: string, actor: Actor, given: Readonly<StoredRecord>, lookup: Lookup): readonly Answer[] {
  return questionsOf(item, lookup).map((question) => {
    const initial = question['default_value'] ?? '';
    const isOpen = isAskedOf(actor, question) && question['read_only'] !== 'true';
    return { question, value: isOpen ? (given[question['name'] ?? ''] ?? initial) : initial };
  });
}

/** Whether a mandatory question has been left without an answer. */
export function isIncomplete(answers: readonly Answer[]): boolean {
  return answers.some(({ question, value }) => question['mandatory'] === 'true' && value === '');
}
