/** The most characters that are sent at once, as the guard allows them (G-68). */
export const longestText = 65_536;

/** Why a text is not sent. */
export type DraftProblem = 'blank' | 'too-long';

/** What keeps a text from being sent; `null` when nothing does. */
export function draftProblem(text: string): DraftProblem | null {
  if (text.trim() === '') return 'blank';
  return text.length > longestText ? 'too-long' : null;
}
