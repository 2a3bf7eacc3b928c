import type { Rule } from 'eslint';

const physical: Readonly<Record<string, string>> = {
  left: 'inset-inline-start', right: 'inset-inline-end', top: 'inset-block-start', bottom: 'inset-block-end',
  width: 'inline-size', height: 'block-size',
  'min-width': 'min-inline-size', 'max-width': 'max-inline-size',
  'min-height': 'min-block-size', 'max-height': 'max-block-size',
  'overflow-x': 'overflow-inline', 'overflow-y': 'overflow-block',
};

/** A property at the start of a declaration; conditions of media queries stand behind a bracket and do not match. */
const declaration = /(?:^|[;{}]|\*\/)\s*([a-z-]+)\s*:\s*([^;{}]*)/g;

/** Styles must hold in every writing direction, so properties that name a side of the screen are refused. */
export const logicalCss: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { physical: 'Use {{logical}} instead of {{found}}: text may run in any direction.' },
  },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        if (node.tag.type !== 'Identifier' || node.tag.name !== 'css') return;
        for (const part of node.quasi.quasis) {
          for (const [, property = '', value = ''] of part.value.raw.matchAll(declaration)) {
            const logical = logicalName(property, value.trim());
            if (logical !== null) context.report({ node: part, messageId: 'physical', data: { logical, found: property } });
          }
        }
      },
    };
  },
};

function logicalName(property: string, value: string): string | null {
  const known = Object.hasOwn(physical, property) ? physical[property] : undefined;
  if (known !== undefined) return known;
  if (/^((scroll-)?(margin|padding)-(left|right|top|bottom)|border-(left|right|top|bottom)(-(width|style|color))?)$/.test(property)) {
    return property
      .replace('left', 'inline-start')
      .replace('right', 'inline-end')
      .replace('top', 'block-start')
      .replace('bottom', 'block-end');
  }
  if (/^border-(top|bottom)-(left|right)-radius$/.test(property)) return 'border-start-start-radius and its like';
  if (/^(text-align|float|clear)$/.test(property) && /^(left|right)\b/.test(value)) return `${property}: start or end`;
  return null;
}
