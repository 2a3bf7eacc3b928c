import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { mailUrl, phoneUrl, safeUrl } from '../../src/parts/links/safe-url.js';
import { itHolds } from '../setup/rule-property.js';

const allowed = new Set(['https:', 'http:', 'mailto:', 'tel:']);

describe('addresses made from data', () => {
  it('lets absolute addresses of the web, mail and telephone pass', () => {
    const table: [string, string][] = [
      ['https://support.example/kb?id=1#top', 'https://support.example/kb?id=1#top'],
      ['HTTP://Example.com', 'http://example.com/'],
      ['  https://example.com/a b ', 'https://example.com/a%20b'],
      ['mailto:ada@example.com', 'mailto:ada@example.com'],
      ['tel:+4930123456', 'tel:+4930123456'],
    ];
    for (const [text, url] of table) expect(safeUrl(text), text).to.equal(url);
  });

  it('lets nothing else pass', () => {
    const refused = [
      '', 'example.com', 'www.example.com', '/kb_view.do', '//evil.example', '../x', '#top', '?x', 'javascript:alert(1)',
      'data:text/html,x', 'blob:https://example.com/1', 'file:///etc/passwd', 'vbscript:x', 'ftp://example.com/',
      'https://user@example.com/', 'https://user:secret@example.com/', 'https://', 'view-source:https://example.com',
      'intent://x', 'ms-msdt:/id', 'urn:x', 'about:blank', 'example.com:8080/x',
    ];
    for (const text of refused) expect(safeUrl(text), text).to.equal(null);
  });

  const noise = fc.stringMatching(/^[\t\n\r]{0,2}$/);
  const lead = fc.stringMatching(/^[\u0000-\u0020]{0,3}$/);
  const scheme = fc.constantFrom('javascript', 'JAVASCRIPT', 'JavaScript', 'vbscript', 'data');
  const written = fc.tuple(lead, scheme, fc.array(noise, { minLength: 10, maxLength: 10 })).map(
    ([before, name, noises]) => `${before}${[...name].map((letter, index) => letter + (noises[index] ?? '')).join('')}:alert(1)`,
  );
  /** What people write who forbid some schemes instead of allowing some. */
  const unless = (forbidden: RegExp) => (text: string): string | null => (forbidden.test(text) ? null : text);

  itHolds('sees through every way to write a scheme that a browser reads as script', (rule) => fc.property(written, (text) => rule(text) === null), safeUrl, {
    'looked for small letters': unless(/(?:javascript|vbscript|data):/),
    'looked at the beginning': unless(/^(?:javascript|vbscript|data):/i),
    'looked at the whole text as it is written': unless(/(?:javascript|vbscript|data)\s*:/i),
  });

  const start = fc.constantFrom('', 'https:', 'https://a.example/', 'http://u@a.example/', 'javascript:', 'mailto:', 'tel:', 'x:', '//');
  const texts = fc.tuple(start, fc.string()).map((parts) => parts.join(''));

  itHolds(
    'answers only what a browser follows to an allowed scheme, whatever the text',
    (rule) => fc.property(texts, (text) => {
      const url = rule(text);
      if (url === null) return true;
      const link = document.createElement('a');
      link.href = url;
      return allowed.has(link.protocol) && link.href === url && link.username + link.password === '';
    }),
    safeUrl,
    {
      'answered the text as it came': (text) => safeUrl(text) && text,
      'took what is relative for an address of the page': (text) => (URL.canParse(text, location.href) ? text : null),
      'let names of people stand before a host': (text) => (/^https?:/.test(text) && URL.canParse(text) ? new URL(text).href : null),
      'took any scheme': (text) => (URL.canParse(text) ? new URL(text).href : null),
    },
  );

  it('writes to one plain address and no other recipients', () => {
    expect(mailUrl(' ada@example.com ')).to.equal('mailto:ada@example.com');
    expect(mailUrl("o'hara+x@example.com")).to.equal("mailto:o'hara%2Bx@example.com");
    for (const text of ['ada', 'ada@example.com?bcc=eve@evil.example', 'a@b,c@d', 'a@b;c@d', 'javascript:x@y', 'a b@c', '<a@b>', 'a@b&c=d']) {
      expect(mailUrl(text), text).to.equal(null);
    }
  });

  it('calls numbers and nothing else', () => {
    expect(phoneUrl('+49 (30) 123-456')).to.equal('tel:+4930123456');
    for (const text of ['', 'call me', '12', '*#06#', '+49 30;ext=1', '1'.repeat(40)]) expect(phoneUrl(text), text).to.equal(null);
  });
});
