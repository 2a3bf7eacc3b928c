import { expect } from '@open-wc/testing';
import { knownErrorArticle } from '../../src/model/known-error.js';

describe('The Known Error article that a problem offers', () => {
  const table: readonly (readonly [situation: string, primary: string | undefined, attached: readonly string[], offered: string | null])[] = [
    ['is none when there is none', undefined, [], null],
    ['is the primary one', 'primary', [], 'primary'],
    ['is the primary one even if several are attached', 'primary', ['a', 'b'], 'primary'],
    ['is the primary one even if another is the only one attached', 'primary', ['a'], 'primary'],
    ['is the only one attached when none is primary', undefined, ['a'], 'a'],
    ['is that one too when it is attached twice', undefined, ['a', 'a'], 'a'],
    ['is none when several are attached and none is primary', undefined, ['a', 'b'], null],
    ['is none when the primary field is empty and several are attached', '', ['a', 'b'], null],
    ['is the only one attached when the primary field is empty', '', ['a'], 'a'],
    ['is none when what is attached has no key', undefined, [''], null],
  ];
  for (const [situation, primary, attached, offered] of table) {
    it(situation, () => {
      expect(knownErrorArticle({ primary, attached })).to.equal(offered);
    });
  }
});
