import { decodeReferences } from './character-references.js';

const paragraphs = new Set(['p', 'ul', 'ol', 'dl', 'pre', 'table', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr']);
const blocks = new Set(['address', 'article', 'aside', 'dd', 'div', 'dt', 'footer', 'form', 'header', 'li', 'main', 'nav', 'section', 'tr']);
const cells = new Set(['td', 'th']);
/** Elements whose content is no text that anybody is to read, and is not markup either. */
const unread = new Set(['script', 'style', 'title', 'iframe', 'noembed', 'noframes', 'noscript', 'xmp', 'textarea']);

const isLetter = (character: string | undefined): boolean => character !== undefined && /[a-z]/i.test(character);

/** The end of the tag that begins at `start`: quotes count only where a value begins, as in the HTML standard. */
function endOfTag(html: string, start: number): number {
  let quote = '';
  let beforeValue = false;
  for (let at = start; at < html.length; at++) {
    const character = html.charAt(at);
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '>') {
      return at + 1;
    } else if (beforeValue && (character === '"' || character === "'")) {
      quote = character;
      beforeValue = false;
    } else if (character === '=') {
      beforeValue = true;
    } else if (!/\s/.test(character)) {
      beforeValue = false;
    }
  }
  return html.length;
}

const bullet = '• ';

/** Collects text the way a browser lays it out: white space collapses, blocks begin lines. */
class TextLayout {
  readonly #lines: string[] = [];
  #line = '';
  #verbatim = 0;

  add(raw: string): void {
    if (this.#verbatim > 0) {
      const [first = '', ...others] = decodeReferences(raw).split('\n');
      this.#line += first;
      for (const line of others) this.#next(line);
      return;
    }
    const text = decodeReferences(raw.replace(/[ \t\n\f\r]+/g, ' '));
    this.#line += this.#line === '' || /\s/.test(this.#line.slice(-1)) ? text.replace(/^ /, '') : text;
  }

  tag(name: string, closing: boolean): void {
    if (name === 'pre') this.#verbatim = Math.max(0, this.#verbatim + (closing ? -1 : 1));
    if (name === 'br') this.#next('');
    else if (paragraphs.has(name)) this.#break(true);
    else if (blocks.has(name)) this.#break(false);
    else if (cells.has(name) && !closing && this.#line !== '') this.#line += '\t';
    if (name === 'li' && !closing) this.#line = bullet;
  }

  #next(line: string): void {
    this.#lines.push(this.#line.trimEnd());
    this.#line = line;
  }

  #break(withSpace: boolean): void {
    if (this.#line === bullet) return;
    if (this.#line.trim() !== '') this.#next('');
    this.#line = '';
    if (withSpace && this.#lines.at(-1) !== '') this.#next('');
  }

  get text(): string {
    return [...this.#lines, this.#line.trimEnd()].join('\n').trim();
  }
}

/**
 * The words of an HTML field, without its markup: tags, comments and scripts go, blocks and lists become lines,
 * character references become characters. The result is text for a text node and safe only as that. One pass over the
 * input, whatever it holds.
 */
export function htmlAsText(html: string): string {
  const layout = new TextLayout();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) {
      layout.add(html.slice(at));
      break;
    }
    if (open > at) layout.add(html.slice(at, open));
    const next = html[open + 1];
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end === -1 ? html.length : end + 3;
    } else if (next === '!' || next === '?') {
      const end = html.indexOf('>', open);
      at = end === -1 ? html.length : end + 1;
    } else if (isLetter(next) || (next === '/' && isLetter(html[open + 2]))) {
      at = readTag(html, open, layout);
    } else {
      layout.add('<');
      at = open + 1;
    }
  }
  return layout.text;
}

/** Reads the tag at `open` and answers where reading goes on. */
function readTag(html: string, open: number, layout: TextLayout): number {
  const closing = html[open + 1] === '/';
  const nameStart = open + (closing ? 2 : 1);
  const rest = html.slice(nameStart, nameStart + 32);
  const name = (/^[^\s/>]*/.exec(rest)?.[0] ?? '').toLowerCase();
  const end = endOfTag(html, nameStart + name.length);
  if (closing || !unread.has(name)) {
    layout.tag(name, closing);
    return end;
  }
  const closer = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  closer.lastIndex = end;
  const found = closer.exec(html);
  return found ? endOfTag(html, found.index) : html.length;
}
