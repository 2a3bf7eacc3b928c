import { issueText } from './issue-text.js';
import type { ViewIssue } from './read-views.js';

/** Why there are no views. `name` is the address of the document, or what it is. */
export type ViewsProblem =
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly name: string; readonly status: number }
  | { readonly kind: 'too-long'; readonly name: string; readonly most: number }
  | { readonly kind: 'web-page'; readonly name: string }
  | { readonly kind: 'no-json'; readonly name: string }
  | { readonly kind: 'unsound'; readonly issues: readonly ViewIssue[] };

/** How many of its problems an error names; the view designer shows them all. */
const maxNamed = 10;

/** What is wrong and how to mend it, for a portal owner; a line for each place. English, like the keys it is about. */
export function viewsProblemText(problem: ViewsProblem): string {
  switch (problem.kind) {
    case 'absent':
      return 'There is no view document: set "views".';
    case 'refused':
      return `${problem.name} answered ${problem.status}.`;
    case 'too-long':
      return `${problem.name} is longer than ${problem.most} characters.`;
    case 'web-page':
      return `${problem.name} is a web page, not JSON: the address is wrong, or it asks to sign in.`;
    case 'no-json':
      return `${problem.name} is not JSON: look for a comma too many or too few, and for missing double quotes.`;
    case 'unsound':
      return unsoundText(problem.issues);
  }
}

function unsoundText(issues: readonly ViewIssue[]): string {
  const lines = issues.slice(0, maxNamed).map(issueText);
  const more = issues.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}
