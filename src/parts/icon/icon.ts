import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { IconNode } from './icons.js';

type Attributes = IconNode[number][1];

/** One shape. Each kind has a template of its own: a tag name cannot be a value in a template, and need not be. */
function shape(tag: string, attributes: Attributes): SVGTemplateResult | typeof nothing {
  const of = (name: string): string | typeof nothing => attributes[name] ?? nothing;
  switch (tag) {
    case 'path':
      return svg`<path d=${of('d')}></path>`;
    case 'circle':
      return svg`<circle cx=${of('cx')} cy=${of('cy')} r=${of('r')}></circle>`;
    case 'rect':
      return svg`<rect x=${of('x')} y=${of('y')} width=${of('width')} height=${of('height')} rx=${of('rx')}></rect>`;
    case 'line':
      return svg`<line x1=${of('x1')} y1=${of('y1')} x2=${of('x2')} y2=${of('y2')}></line>`;
    case 'polyline':
      return svg`<polyline points=${of('points')}></polyline>`;
    case 'polygon':
      return svg`<polygon points=${of('points')}></polygon>`;
    default:
      return nothing;
  }
}

/**
 * An icon, drawn in the colour and size of the text beside it. It says nothing: whatever it means must also be text.
 *
 * @param node Node data from `icons.ts`.
 * @param mirrored Whether it points along the line of reading and turns round in right-to-left text.
 */
export function icon(node: IconNode, mirrored = false): SVGTemplateResult {
  return svg`<svg
    class=${mirrored ? 'icon mirrored' : 'icon'}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >${node.map(([tag, attributes]) => shape(tag, attributes))}</svg>`;
}
