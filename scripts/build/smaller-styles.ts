import { transform } from 'esbuild';
import type { Plugin } from 'vite';

const sheet = /css`([^`\\$]*)`/g;

/**
 * Takes white space and comments out of the sheets of `*.styles.ts`, which minifiers of scripts leave alone because they
 * are text. Nothing else of them changes. A sheet with a `\` or a `$` in it stays as it is.
 */
export function smallerStyles(): Plugin {
  return {
    name: 'smaller-styles',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.endsWith('.styles.ts')) return null;
      let smaller = code;
      for (const [template, text = ''] of code.matchAll(sheet)) {
        const { code: styles, warnings } = await transform(text, { loader: 'css', minifyWhitespace: true });
        for (const warning of warnings) this.warn(`${id}: ${warning.text}`);
        smaller = smaller.replace(template, () => `css\`${styles.trim()}\``);
      }
      return { code: smaller, map: null };
    },
  };
}
