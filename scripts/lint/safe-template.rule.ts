import type { Rule } from 'eslint';

const forbidden: readonly { readonly pattern: RegExp; readonly instead: string }[] = [
  { pattern: /\sstyle\s*=/i, instead: 'A style attribute is blocked by strict policies; use a class, a part or setProperty.' },
  { pattern: /<style[\s>]/i, instead: 'A style element is blocked by strict policies; use static styles.' },
  { pattern: /<script[\s>]/i, instead: 'A template must not bring scripts along.' },
  { pattern: /\s\.(inner|outer)HTML\s*=/i, instead: 'Markup must not be set as text.' },
  { pattern: /\ssrcdoc\s*=/i, instead: 'Markup must not be set as text.' },
  { pattern: /\son[a-z]+\s*=/i, instead: 'An event attribute is blocked by strict policies; use @event.' },
];

/** Templates must work under a strict Content Security Policy with Trusted Types. */
export const safeTemplate: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { unsafe: '{{instead}}' } },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        if (node.tag.type !== 'Identifier' || !['html', 'svg', 'mathml', 'staticHtml'].includes(node.tag.name)) return;
        for (const part of node.quasi.quasis) {
          for (const { pattern, instead } of forbidden) {
            if (pattern.test(part.value.raw)) context.report({ node: part, messageId: 'unsafe', data: { instead } });
          }
        }
      },
    };
  },
};
