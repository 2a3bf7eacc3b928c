import { expect } from '@open-wc/testing';

describe('sri.json', () => {
  it('lets a page check every file of the kit before it runs', async () => {
    const hashes: unknown = await (await fetch('/dist/page/sri.json')).json();
    const files = Object.entries(Object(hashes));
    expect(files.map(([file]) => file)).to.include('loader.js');
    for (const [file, integrity] of files) {
      const response = await fetch(`/dist/page/${file}`, { integrity: String(integrity) });
      expect(response.ok, file).to.equal(true);
    }
  });

  it('names the hash of each file and no other', async () => {
    const hashes: unknown = await (await fetch('/dist/page/sri.json')).json();
    const other = Object.entries(Object(hashes)).find(([file]) => file !== 'loader.js');
    let refused: unknown;
    try {
      await fetch('/dist/page/loader.js', { integrity: String(other?.[1]) });
    } catch (error) {
      refused = error;
    }
    expect(refused).to.be.instanceOf(TypeError);
  });
});
