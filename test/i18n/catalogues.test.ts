import { expect } from '@open-wc/testing';
import { errorCodes } from '../../src/data/errors.js';
import type { Message } from '../../src/i18n/message.js';
import { ar } from '../../src/i18n/messages/ar.js';
import { de } from '../../src/i18n/messages/de.js';
import { en } from '../../src/i18n/messages/en.js';
import { pseudoMessages } from '../../src/i18n/pseudo.js';

type Catalogue = Readonly<Record<string, Message>>;

const english: Catalogue = en;
const languages: Readonly<Record<string, Catalogue>> = { en, de, ar, 'en-XA': pseudoMessages() };

const placeholders = (text: string): string[] => [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '').sort();
const forms = (message: Message): [string, string][] =>
  typeof message === 'string' ? [['other', message]] : Object.entries(message);

describe('catalogues', () => {
  for (const [tag, catalogue] of Object.entries(languages)) {
    it(`${tag} has every text of English and no other`, () => {
      expect(Object.keys(catalogue).sort()).to.deep.equal(Object.keys(english).sort());
    });

    it(`${tag} has no empty text`, () => {
      const empty = Object.entries(catalogue).filter(([, message]) => forms(message).some(([, text]) => text.trim() === ''));
      expect(empty).to.deep.equal([]);
    });

    it(`${tag} counts in exactly the categories of its language`, () => {
      const categories = [...new Intl.PluralRules(tag).resolvedOptions().pluralCategories].sort();
      for (const [key, message] of Object.entries(catalogue)) {
        if (typeof message !== 'string') expect(Object.keys(message).sort(), key).to.deep.equal(categories);
      }
    });

    it(`${tag} counts where English counts, and nowhere else`, () => {
      const counting = (one: Catalogue): string[] => Object.keys(one).filter((key) => typeof one[key] !== 'string').sort();
      expect(counting(catalogue)).to.deep.equal(counting(english));
    });

    it(`${tag} fills in what English fills in; only a form for one certain number may leave the number out`, () => {
      for (const [key, message] of Object.entries(catalogue)) {
        const source = forms(english[key] ?? '').find(([category]) => category === 'other')?.[1] ?? '';
        for (const [category, text] of forms(message)) {
          const wanted = placeholders(source);
          const certain = ['zero', 'one', 'two'].includes(category) && !text.includes('{count}');
          const expected = certain ? wanted.filter((name) => name !== 'count') : wanted;
          expect(placeholders(text), `${key}, ${category}`).to.deep.equal(expected);
        }
      }
    });
  }

  it('has a title and a way on for every error code', () => {
    for (const code of errorCodes) {
      expect(english, code).to.include.keys(`error.${code}.title`, `error.${code}.next`);
    }
  });

  it('G-61 says the same of a hidden record as of a missing one, in every language', () => {
    for (const catalogue of Object.values(languages)) {
      expect(catalogue['error.denied.title']).to.equal(catalogue['error.not-available.title']);
      expect(catalogue['error.denied.next']).to.equal(catalogue['error.not-available.next']);
    }
  });

  it('has a text of its own in German and Arabic wherever words are used', () => {
    const sameInGerman = ['filter.open', 'filter.chip', 'pager.range', 'related.type.problem', 'related.type.change', 'record.details'];
    const same = (catalogue: Catalogue): string[] =>
      Object.keys(english).filter((key) => {
        const message = english[key];
        return typeof message === 'string' && /[a-z]/i.test(message.replace(/\{[^}]*\}/g, '')) && catalogue[key] === message;
      });
    expect(same(de).filter((key) => !sameInGerman.includes(key))).to.deep.equal([]);
    expect(same(ar)).to.deep.equal([]);
  });

  it('makes pseudo texts that are bracketed, accented and at least four tenths longer', () => {
    const pseudo: Catalogue = languages['en-XA'] ?? {};
    expect(pseudo['dialog.close']).to.equal('[Çļöšé ~]');
    for (const [key, message] of Object.entries(pseudo)) {
      const source = new Map(forms(english[key] ?? ''));
      for (const [category, text] of forms(message)) {
        expect(text, key).to.match(/^\[.*\]$/);
        expect(text.length, key).to.be.at.least((source.get(category) ?? '').length * 1.4);
      }
    }
  });
});
