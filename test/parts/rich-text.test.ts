import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { sanitizeWithLibrary } from '../../src/parts/rich-text/library-sanitizer.js';
import { sanitizeNatively } from '../../src/parts/rich-text/native-sanitizer.js';
import { richText } from '../../src/parts/rich-text/rich-text.directive.js';
import { attacks } from './attacks.js';
import { content, partHost, until } from './part-host.js';

/** A tree as text, without the parser: names, attributes and texts. */
function treeOf(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
  const children = [...node.childNodes].map(treeOf).join('');
  if (!(node instanceof Element)) return children;
  const attributes = node.getAttributeNames().sort().map((name) => ` ${name}=${node.getAttribute(name)}`);
  return `(${node.localName}${attributes.join('')}${children === '' ? '' : ` ${children}`})`;
}

type Sanitizer = (html: string) => DocumentFragment | null;

const hasNative = Reflect.has(Element.prototype, 'setHTML');
const sanitizers: [string, Sanitizer][] = [['the library', sanitizeWithLibrary]];
if (hasNative) sanitizers.push(['the browser', sanitizeNatively]);

describe('rich text', () => {
  for (const [name, sanitize] of sanitizers) {
    const tree = (html: string): string => treeOf(sanitize(html) ?? document.createDocumentFragment());

    it(`keeps plain structure, sanitised by ${name}`, () => {
      expect(tree('<p>See <b>this</b>:</p><ul><li>one</li></ul>')).to.equal('(p See (b this):)(ul (li one))');
      expect(tree('<table><tbody><tr><td colspan="2" rowspan="1">a</td></tr></tbody></table>')).to.equal(
        '(table (tbody (tr (td colspan=2 rowspan=1 a))))',
      );
    });

    it(`keeps words and drops shells without meaning, sanitised by ${name}`, () => {
      expect(tree('<center><font color="red">a <b>b</b></font></center>')).to.equal('a (b b)');
    });

    it(`lets links lead to allowed addresses only, sanitised by ${name}`, () => {
      expect(tree('<a href="https://kb.example/1?x=1&amp;y=2">read</a>')).to.equal(
        '(a href=https://kb.example/1?x=1&y=2 rel=noopener noreferrer read)',
      );
      expect(tree('<a href="javascript:alert(1)">read</a><a>more</a><a href="/admin">on</a>')).to.equal('readmoreon');
    });

    it(`leaves nothing of the attack corpus that could act or mislead, sanitised by ${name}`, () => {
      for (const attack of attacks) {
        const fragment = sanitize(attack) ?? document.createDocumentFragment();
        for (const element of fragment.querySelectorAll('*')) {
          for (const attribute of element.getAttributeNames()) {
            expect(['href', 'rel', 'colspan', 'rowspan'], `${attribute} in ${attack}`).to.include(attribute);
          }
          const href = element.getAttribute('href');
          if (href !== null) expect(href, attack).to.match(/^(https?|mailto|tel):/);
          expect(element.localName, attack).not.to.match(
            /-|^(script|style|svg|math|img|iframe|object|embed|form|input|button|meta|base|link|template|dialog|details|video)$/,
          );
        }
      }
      expect(Reflect.get(window, 'attacked')).to.equal(undefined);
    });
  }

  if (hasNative) {
    it('is the same tree whichever sanitiser a browser has', () => {
      for (const attack of attacks) {
        const [byLibrary, byBrowser] = [sanitizeWithLibrary(attack), sanitizeNatively(attack)];
        expect(byBrowser && treeOf(byBrowser), attack).to.equal(treeOf(byLibrary));
      }
    });
  }

  it('shows markup, keeps the same nodes while the text stays, and follows it when it changes', async () => {
    let markup = '<p>One <b>two</b></p>';
    const host = await partHost(() => () => richText(markup));
    const box = host.find('.rich-text');
    expect(treeOf(box)).to.equal('(div class=rich-text dir=auto (p One (b two)))');
    await host.redraw();
    expect(host.find('.rich-text')).to.equal(box);
    markup = '<p>Three</p>';
    await host.redraw();
    expect(content(host.find('.rich-text'))).to.equal('Three');
  });

  it('stands in as text, then loads the library, where the browser cannot sanitise', async () => {
    const native = Object.getOwnPropertyDescriptor(Element.prototype, 'setHTML');
    if (native) Reflect.deleteProperty(Element.prototype, 'setHTML');
    try {
      const box = document.createElement('div');
      render(html`${richText('<p>One</p><p>Two</p>')}`, box);
      expect(box.textContent).to.equal('One\n\nTwo');
      await until(() => box.querySelector('.rich-text') !== null);
      expect(treeOf(box)).to.equal('(div (div class=rich-text dir=auto (p One)(p Two)))');
    } finally {
      if (native) Object.defineProperty(Element.prototype, 'setHTML', native);
    }
  });
});
