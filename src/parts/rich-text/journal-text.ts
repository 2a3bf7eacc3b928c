import { htmlAsText } from './html-as-text.js';

/**
 * The text of a journal. Journals are plain text in which `[code]…[/code]` encloses markup: the marks go and the markup
 * becomes text; everything outside of them is left as people typed it.
 */
export function journalText(journal: string): string {
  return journal
    .replace(/\[code\]([\s\S]*?)(?:\[\/code\]|$)/gi, (_, markup: string) => htmlAsText(markup))
    .replace(/\[\/code\]/gi, '')
    .trim();
}
