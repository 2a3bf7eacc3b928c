import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { PartHost, partHost } from '../parts/part-host.js';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** A colour as the browser resolved it, whichever of its notations it answers in. */
function colourOf(text: string): Colour {
  const numbers = (text.match(/-?[\d.]+(e-?\d+)?%?/g) ?? []).map((part) => Number.parseFloat(part));
  const [a = 0, b = 0, c = 0, alpha = 1] = numbers;
  return text.startsWith('rgb') ? [a / 255, b / 255, c / 255, alpha] : [a, b, c, alpha];
}

const over = ([r, g, b, a]: Colour, [br, bg, bb]: Colour): Colour => [r * a + br * (1 - a), g * a + bg * (1 - a), b * a + bb * (1 - a), 1];

function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(front: Colour, back: Colour): number {
  const [light = 0, dark = 0] = [luminance(over(front, back)), luminance(back)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const tones = ['neutral', 'info', 'progress', 'waiting', 'success', 'danger'];
/** What must be readable on what: by the private token, at least this contrast. */
const pairs: readonly [front: string, back: string, least: number][] = [
  ['--_on-surface', '--_surface', 7],
  ['--_muted', '--_surface', 4.5],
  ['--_accent', '--_surface', 4.5],
  ['--_on-accent', '--_accent', 4.5],
  ['--_focus', '--_surface', 3],
  ['--_edge', '--_surface', 3],
  ...tones.flatMap((tone): [string, string, number][] => [
    [`--_${tone}-text`, `--_${tone}-surface`, 4.5],
    [`--_${tone}-dot`, `--_${tone}-surface`, 3],
    [`--_${tone}-text`, '--_surface', 4.5],
    [`--_${tone}-dot`, '--_surface', 3],
  ]),
];

describe('theme', () => {
  for (const scheme of ['light', 'dark']) {
    for (const [front, back, least] of pairs) {
      it(`has ${least}:1 for ${front} on ${back} when it is ${scheme}`, async () => {
        const host = await partHost(() => () => html`<i id="front"></i><i id="back"></i><i id="surface"></i>`);
        host.style.setProperty('color-scheme', scheme);
        const read = (id: string, token: string): Colour => {
          const element = host.find(`#${id}`);
          element.style.setProperty('color', 'var(--_on-surface)');
          element.style.setProperty('background-color', `var(${token})`);
          return colourOf(getComputedStyle(element).backgroundColor);
        };
        const ground = over(read('back', back), read('surface', '--_surface'));
        expect(contrast(read('front', front), ground)).to.be.at.least(least);
      });
    }
  }

  it('takes the font and the colour of the page where no token is set', async () => {
    const host = await partHost(() => () => html`<p>text</p>`);
    const parent = host.parentElement;
    parent?.style.setProperty('color', 'rgb(1, 2, 3)');
    parent?.style.setProperty('font', '19px/1.5 monospace');
    const { color, fontSize, fontFamily } = getComputedStyle(host.find('p'));
    expect([color, fontSize, fontFamily]).to.deep.equal(['rgb(1, 2, 3)', '19px', 'monospace']);
  });

  it('takes tokens from anywhere above a widget', async () => {
    const host = await partHost(() => () => html`<button class="button primary">text</button>`);
    host.parentElement?.style.setProperty('--portal-color-accent', 'rgb(1, 2, 3)');
    host.parentElement?.style.setProperty('--portal-color-text', 'rgb(4, 5, 6)');
    expect(getComputedStyle(host.find('button')).backgroundColor).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(host).color).to.equal('rgb(4, 5, 6)');
  });

  it('hides what is hidden', async () => {
    const host = await partHost(() => () => html`<button class="button" hidden>text</button>`);
    expect(getComputedStyle(host.find('button')).display).to.equal('none');
    host.hidden = true;
    expect(getComputedStyle(host).display).to.equal('none');
  });

  it('documents every public property, and no other', async () => {
    const readme = await (await fetch('/src/theme/README.md')).text();
    const named = [...readme.matchAll(/`(--portal-[a-z-]+)`([^|\n]*)/g)].flatMap(([, name = '', rest = '']) =>
      [name, ...[...rest.matchAll(/`…(-[a-z]+)`/g)].map(([, end = '']) => name.replace(/-[a-z]+$/, end))],
    );
    const sheets = [PartHost.styles].flat(9).map(String).join('\n');
    const used = [...sheets.matchAll(/--portal-[a-z-]+/g)].map(([name]) => name);
    expect([...new Set(named)].sort()).to.deep.equal([...new Set(used)].sort());
  });
});
