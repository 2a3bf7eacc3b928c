import { basename, dirname } from 'node:path';
import type { Rule } from 'eslint';

const nameless = /^(common|misc|shared)$|(^|-)(utils?|helpers?)(-|$)/;

/** A file and a folder are named for the one idea in them, in lower case with dashes; the role follows after a dot. */
export const fileName: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      nameless: '"{{name}}" says nothing; name the idea.',
      shape: '"{{name}}" is not of the form some-idea.role.ts.',
    },
  },
  create(context) {
    return {
      Program(node) {
        const name = basename(context.filename);
        const stem = name.replace(/\.[^.]+$/, '');
        const words = [...stem.split('.'), ...dirname(context.filename).slice(context.cwd.length).split('/')];
        if (words.some((word) => nameless.test(word))) context.report({ node, messageId: 'nameless', data: { name } });
        if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(stem)) context.report({ node, messageId: 'shape', data: { name } });
      },
    };
  },
};
