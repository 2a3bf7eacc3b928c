/** Splits an encoded query at its carets; `^^` is a caret within a term. Empty terms (a leading `^`) are left out. */
export function tokenize(encodedQuery: string): readonly string[] {
  const terms: string[] = [];
  let term = '';
  for (let at = 0; at < encodedQuery.length;) {
    const caret = encodedQuery.indexOf('^', at);
    if (caret < 0) {
      term += encodedQuery.slice(at);
      break;
    }
    term += encodedQuery.slice(at, caret);
    if (encodedQuery[caret + 1] === '^') {
      term += '^';
      at = caret + 2;
    } else {
      if (term !== '') terms.push(term);
      term = '';
      at = caret + 1;
    }
  }
  if (term !== '') terms.push(term);
  return terms;
}
