import { expect } from '@open-wc/testing';
import { loadMessages } from '../../src/i18n/load-messages.js';
import { negotiate } from '../../src/i18n/negotiate.js';

describe('choice of language', () => {
  const catalogues = ['en', 'de', 'ar', 'pt-BR', 'zh', 'sr-Latn'];
  const table: [string[], string, string][] = [
    [['de'], 'de', 'de'],
    [['de-AT'], 'de-AT', 'de'],
    [['DE-at'], 'de-AT', 'de'],
    [['fr', 'de-CH', 'en'], 'de-CH', 'de'],
    [['pt-PT'], 'pt-PT', 'pt-BR'],
    [['zh-TW'], 'en', 'en'],
    [['zh-Hans-SG'], 'zh-Hans-SG', 'zh'],
    [['sr-RS'], 'en', 'en'],
    [['sr-Latn-RS'], 'sr-Latn-RS', 'sr-Latn'],
    [['ar-EG'], 'ar-EG', 'ar'],
    [['en-GB'], 'en-GB', 'en'],
    [['', 'not a tag', 'de'], 'de', 'de'],
    [['xx'], 'en', 'en'],
    [[], 'en', 'en'],
  ];
  for (const [wanted, tag, catalogue] of table) {
    it(`serves [${wanted.join(', ')}] with ${catalogue}, formatted for ${tag}`, () => {
      expect(negotiate(wanted, catalogues)).to.deep.equal({ tag, catalogue });
    });
  }

  it('loads a language of the kit', async () => {
    const { tag, messages } = await loadMessages('de-CH');
    expect(tag).to.equal('de-CH');
    expect(messages['dialog.close']).to.equal('Schließen');
  });

  it('loads the pseudo-language only for those who ask for it', async () => {
    expect((await loadMessages('en-XA')).messages['dialog.close']).to.equal('[Çļöšé ~]');
    expect((await loadMessages('en-AU')).messages['dialog.close']).to.equal('Close');
  });

  it('lets a host change single texts of a language', async () => {
    const { messages } = await loadMessages('de', { de: { 'dialog.close': 'Zumachen' } });
    expect(messages['dialog.close']).to.equal('Zumachen');
    expect(messages['field.yes']).to.equal('Ja');
  });

  it('lets a host add a language, with English where it is incomplete', async () => {
    const { tag, messages } = await loadMessages(['fr-CA'], { fr: async () => ({ 'dialog.close': 'Fermer' }) });
    expect(tag).to.equal('fr-CA');
    expect(messages['dialog.close']).to.equal('Fermer');
    expect(messages['field.yes']).to.equal('Yes');
  });

  it('rests a regional catalogue of a host on the kit’s own language', async () => {
    const { messages } = await loadMessages('de-CH', { 'de-CH': { 'dialog.close': 'Schliessen' } });
    expect(messages['dialog.close']).to.equal('Schliessen');
    expect(messages['field.no']).to.equal('Nein');
  });
});
