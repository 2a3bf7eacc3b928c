import { expect } from '@open-wc/testing';
import { readViews } from '../../src/views/read-views.js';

describe('the view document in the README', () => {
  it('is sound, since people will begin with it', async () => {
    const readme = await (await fetch(new URL('../../README.md', import.meta.url))).text();
    const example = /```json\n(.*?)```/s.exec(readme)?.[1] ?? '';
    const reading = readViews(JSON.parse(example));
    expect(reading.ok ? [] : reading.issues).to.deep.equal([]);
  });
});
