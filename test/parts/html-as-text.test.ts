import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { htmlAsText } from '../../src/parts/rich-text/html-as-text.js';
import { journalText } from '../../src/parts/rich-text/journal-text.js';
import { attacks } from './attacks.js';

describe('HTML as text', () => {
  const table: [string, string, string][] = [
    ['plain text', 'Printer is down', 'Printer is down'],
    ['inline markup', '<b>Very</b> <i>urgent</i>', 'Very urgent'],
    ['paragraphs', '<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['paragraphs with white space between', '<p>One</p>\n  <p>Two</p>\n', 'One\n\nTwo'],
    ['line breaks', 'One<br>Two<br/>Three', 'One\nTwo\nThree'],
    ['blocks', '<div>One</div><div>Two</div>', 'One\nTwo'],
    ['words that touch blocks', 'before<div>inside</div>after', 'before\ninside\nafter'],
    ['lists', '<p>Steps</p><ul><li>Stop</li><li>Start</li></ul>', 'Steps\n\n• Stop\n• Start'],
    ['lists with paragraphs', '<ul><li><p>Stop</p></li><li><p>Start</p></li></ul>', '• Stop\n\n• Start'],
    ['tables', '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>', 'A\tB\n1\t2'],
    ['collapsing white space', 'a  \n\t b', 'a b'],
    ['verbatim white space', '<pre>a  b\n  c</pre>', 'a  b\n  c'],
    ['character references', '&lt;b&gt; &amp;amp; &quot;x&quot; &#39;y&#39; &#x41;&nbsp;&eacute;&euro;&hellip;', '<b> &amp; "x" \'y\' A\u00a0é€…'],
    ['references of letters that differ in case only', '&Eacute;&eacute;&THORN;&thorn;', 'ÉéÞþ'],
    ['unknown references', '&nosuch; &amp', '&nosuch; &amp'],
    ['references to no character', '&#0;&#xD800;&#x110000;', '\ufffd\ufffd\ufffd'],
    ['a less-than sign', 'if a < b and b > c', 'if a < b and b > c'],
    ['a heart', 'we <3 tickets', 'we <3 tickets'],
    ['comments', 'a<!-- <b>not</b> -->b', 'ab'],
    ['a comment without an end', 'a<!-- b', 'a'],
    ['a document type', '<!DOCTYPE html>a', 'a'],
    ['an attribute with a bracket in it', '<a title="x > y" href=#>link</a>', 'link'],
    ['a quote outside of a value', '<a "title>x</a>', 'x'],
    ['a tag without an end', 'a <img src=x onerror=alert(1)', 'a'],
    ['scripts', 'a<script>if (a < b) alert("</b>")</script>b', 'ab'],
    ['a script that never ends', 'a<script>alert(1)', 'a'],
    ['an end tag that is no end tag', 'a<script>x</scripty>y</script>b', 'ab'],
    ['styles', '<style>p { color: red }</style>a', 'a'],
    ['upper case', '<P>One</P><SCRIPT>x</SCRIPT><P>Two</P>', 'One\n\nTwo'],
    ['nothing', '', ''],
    ['markup without words', '<p><br></p>', ''],
  ];
  for (const [what, html, text] of table) {
    it(`turns ${what} into the words a person reads`, () => {
      expect(htmlAsText(html)).to.equal(text);
    });
  }

  it('leaves no tag of the attack corpus in the text', () => {
    for (const attack of attacks) expect(htmlAsText(attack), attack).not.to.match(/<(script|img|svg|iframe|a|math|style|body)\b/i);
  });

  it('keeps plain words exactly as they are', () => {
    const word = fc.stringMatching(/^[a-zA-Z0-9.,;:!?äöüß'"()-]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), (list) => {
        expect(htmlAsText(list.join(' '))).to.equal(list.join(' '));
        expect(htmlAsText(`<p>${list.join('</p> <p>')}</p>`)).to.equal(list.join('\n\n'));
      }),
    );
  });

  it('finds the same words as the browser’s own parser', () => {
    const pieces = fc.array(
      fc.constantFrom('<p>', '</p>', '<b>', '</b>', 'word', ' ', '<br>', '<!-- x -->', '&amp;', '&eacute;', '< ', '<a title="a>b">', '</a>', '<li>', '1 > 0'),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const html = parts.join('');
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        const bare = (text: string): string => text.replace(/[\s•]+/g, '');
        expect(bare(htmlAsText(html))).to.equal(bare(parsed.body.textContent ?? ''));
      }),
    );
  });
});

describe('journals as text', () => {
  it('takes markup out of [code] marks and leaves the rest as it was typed', () => {
    expect(journalText('Hello <Ada>\n[code]<p>See <b>this</b></p><p>and that</p>[/code]\nBye')).to.equal(
      'Hello <Ada>\nSee this\n\nand that\nBye',
    );
  });

  it('copes with marks that are open, empty, doubled or in upper case', () => {
    expect(journalText('a [code]<b>b</b>')).to.equal('a b');
    expect(journalText('[code][/code]a[/code]')).to.equal('a');
    expect(journalText('[CODE]<i>a</i>[/CODE] [code]b[/code]')).to.equal('a b');
  });
});
