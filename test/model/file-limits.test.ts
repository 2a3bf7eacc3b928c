import { expect } from '@open-wc/testing';
import { fileProblem, type FileFacts } from '../../src/model/file-limits.js';

const file = (name: string, type: string, size = 10): FileFacts => ({ name, type, size });

describe('which files are taken', () => {
  const kinds: readonly (readonly [accept: string, file: FileFacts, taken: boolean])[] = [
    ['', file('anything', ''), true],
    ['.pdf', file('Report.PDF', ''), true],
    ['.pdf', file('report.pdf.exe', 'application/pdf'), false],
    ['image/*', file('photo', 'image/heic'), true],
    ['image/*', file('image.txt', 'text/plain'), false],
    ['image/*', file('photo.png', ''), false],
    ['text/plain', file('log', 'Text/Plain'), true],
    ['.csv , text/plain', file('log.csv', 'application/vnd.ms-excel'), true],
    ['.csv, text/plain', file('log.tsv', 'text/tab-separated-values'), false],
    ['*', file('anything', ''), true],
    [' , ', file('anything', ''), true],
  ];
  for (const [accept, facts, taken] of kinds) {
    it(`“${accept}” ${taken ? 'takes' : 'does not take'} ${facts.name} of type “${facts.type}”`, () => {
      expect(fileProblem(facts, { accept, maxSize: 100 })).to.equal(taken ? null : 'wrong-type');
    });
  }

  it('takes a file of exactly the largest size and none above', () => {
    expect(fileProblem(file('a', '', 100), { accept: '', maxSize: 100 })).to.equal(null);
    expect(fileProblem(file('a', '', 101), { accept: '', maxSize: 100 })).to.equal('too-large');
  });

  it('takes no file without content', () => {
    expect(fileProblem(file('a', '', 0), { accept: '', maxSize: 100 })).to.equal('no-content');
  });
});
