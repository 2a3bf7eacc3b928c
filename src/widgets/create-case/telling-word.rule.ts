/** Shorter words are in every text. */
const shortest = 4;

/** The word of a subject that tells most about it: the longest, and of those the first; `null` while there is none. */
export function tellingWord(subject: string): string | null {
  const words = subject.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word.length >= shortest);
  return words.reduce<string | null>((best, word) => (best === null || word.length > best.length ? word : best), null);
}
