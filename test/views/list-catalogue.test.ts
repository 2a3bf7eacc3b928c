import { expect } from '@open-wc/testing';
import { fetchListCatalogue } from '../../src/views/fetch-list-catalogue.js';
import { listsJsonSchema } from '../../src/views/lists-json-schema.js';
import { readListCatalogue } from '../../src/views/read-list-catalogue.js';

const sound = {
  version: 1,
  relationships: {
    sites: {
      roles: ['snc_external'], table: 'site_member', view: 'lists', where: { field: 'user', op: 'equals', value: { me: 'user' } }, key: 'site',
    },
  },
  categories: [{
    id: 'own',
    label: { en: 'Ours', de: 'Unsere' },
    lists: [{
      id: 'sites', label: 'At my sites', roles: ['snc_external'], relationships: ['sites'], table: 'problem', view: 'lists',
      where: { all: [{ any: [{ field: 'site', op: 'in', value: { relationship: 'sites' } }] }, { field: 'active', op: 'equals', value: true }] },
      sort: [{ field: 'number', direction: 'ascending' }],
    }],
  }],
};

const address = (text: string): string => `data:application/json,${encodeURIComponent(text)}`;

async function failure(url: string): Promise<unknown> {
  try {
    return await fetchListCatalogue(url);
  } catch (error) {
    return error;
  }
}

describe('a catalogue of lists', () => {
  it('is read as its owner wrote it', async () => {
    expect(await fetchListCatalogue(address(JSON.stringify(sound)))).to.deep.equal(sound);
  });

  it('that has a list twice is refused, with the name of the list', () => {
    const [category] = sound.categories;
    expect(() => readListCatalogue({ ...sound, categories: [category, { ...category, id: 'more' }] }))
      .to.throw().with.property('detail', 'lists: two lists are called sites');
  });

  it('that compares with a relationship which is not there is refused, with both names', () => {
    expect(() => readListCatalogue({ ...sound, relationships: {} }))
      .to.throw().with.property('detail', 'lists: sites names the relationship sites, which is not there');
  });

  it('that is no JSON, or not there, is told to the owner of the page as their configuration', async () => {
    expect(await failure(address('<!doctype html>'))).to.have.property('code', 'bad-configuration');
    expect(await failure(new URL('there-are-no-lists.json', import.meta.url).href)).to.have.property('code', 'bad-configuration');
  });

  it('in the README is sound, since people will begin with it', async () => {
    const readme = await (await fetch(new URL('../../README.md', import.meta.url))).text();
    const example = [...readme.matchAll(/```json\n(.*?)```/gs)].map(([, text = '']) => text).find((text) => text.includes('"categories"')) ?? '';
    expect(readListCatalogue(JSON.parse(example)).categories).to.have.lengthOf(1);
  });

  it('has a schema for editors that knows its keys and no others', () => {
    const schema = listsJsonSchema();
    expect(schema).to.have.property('additionalProperties', false);
    expect(Object.keys(Reflect.get(schema, 'properties') ?? {})).to.deep.equal(['$schema', 'version', 'relationships', 'categories']);
  });
});
