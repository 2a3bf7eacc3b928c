import { expect } from '@open-wc/testing';
import { issueText } from '../../src/views/issue-text.js';
import { viewsJsonSchema } from '../../src/views/json-schema.js';
import { readViews } from '../../src/views/read-views.js';

const entry = { name: 'portal', table: 'problem', roles: ['snc_external'], list: ['number', 'state'] };

function textsOf(...views: readonly object[]): readonly string[] {
  const reading = readViews({ version: 1, views });
  return reading.ok ? [] : reading.issues.map(issueText);
}

describe('reading a view document', () => {
  it('makes a grant of each entry, with everything that can be written', () => {
    const full = {
      name: 'portal', table: 'sn_customerservice_case', roles: ['sn_customerservice.customer', 'snc_external'], list: ['number', 'state'],
      form: [{ title: 'Case', fields: ['number', 'description', 'account.name'] }], raw: ['account.name'], search: ['number'],
      filter: ['number', { field: 'state', operators: 'match' }], sort: ['number'], group: ['state'], aggregate: ['state'], write: ['comments'],
      create: { fields: ['description'], constants: { contact_type: 'web' } }, operations: ['close-case'], export: ['number'], activity: ['comments'],
      richText: ['description'], types: { state: 'choice' }, unconditional: true,
    };
    const reading = readViews({ $schema: './portal-views.schema.json', version: 1, views: [full] });
    if (!reading.ok) throw new Error(reading.issues.map(issueText).join('\n'));
    const [{ grant, roles }] = reading.views.entries as unknown as readonly [(typeof reading.views.entries)[number]];
    expect([grant.view, grant.table, [...roles]]).to.deep.equal(['portal', 'sn_customerservice_case', ['sn_customerservice.customer', 'snc_external']]);
    expect(grant.read).to.deep.equal(['number', 'state', 'description', 'account.name']);
    expect([[...grant.raw], grant.search, [...grant.filter], [...grant.sort]]).to.deep.equal([['account.name'], ['number'], [['number', 'both'], ['state', 'match']], ['number']]);
    expect([[...grant.group], [...grant.aggregate], [...grant.update], [...grant.create]]).to.deep.equal([['state'], ['state'], ['comments'], ['description']]);
    expect([[...grant.constants], [...grant.operations], grant.export]).to.deep.equal([[['contact_type', 'web']], ['close-case'], ['number']]);
    expect([[...grant.journals], [...grant.richText], [...grant.types], grant.unconditional]).to.deep.equal([['comments'], ['description'], [['state', 'choice']], true]);
  });

  it('G-65 is frozen, and not reached by later changes of the document', () => {
    const document = { version: 1, views: [{ ...entry, list: ['number'], roles: ['snc_external'] }] };
    const reading = readViews(document);
    if (!reading.ok) throw new Error('This document is sound.');
    document.views[0]?.list.push('salary');
    document.views[0]?.roles.push('everybody');
    expect(reading.views.entries.map(({ grant, roles }) => [grant.read, [...roles]])).to.deep.equal([[['number'], ['snc_external']]]);
    expect(reading.views).to.be.frozen;
    expect(reading.views.entries).to.be.frozen;
  });

  it('takes a document without entries: nobody may see anything', () => {
    expect(readViews({ version: 1, views: [] }).ok).to.equal(true);
  });

  const mended: readonly (readonly [string, object, string])[] = [
    ['a field to filter by that nobody may read', { filter: ['salary'] }, 'views[0].filter[0]: "salary" is not in list or form; add it there first'],
    ['a wildcard', { list: ['number', '*'] }, 'views[0].list[1]: "*" is a wildcard, and there are none; list each field by its name'],
    ['a name that is none', { list: ['short description'] },
      'views[0].list[0]: "short description" is not the name of a field; names look like state, or like assigned_to.email for a field of a referenced record'],
    ['a name that is no text', { list: [7] }, 'views[0].list[0]: must be text, in double quotes'],
    ['a list that is none', { list: 'number' }, 'views[0].list: must be a list, in square brackets'],
    ['an empty name', { list: [''] }, 'views[0].list[0]: is empty; name a field'],
    ['a name twice', { list: ['state', 'state'] }, 'views[0].list[1]: "state" is listed twice; remove one'],
    ['a name in two cases', { list: ['state', 'State'] },
      'views[0].list[1]: "State" differs from another name of this entry in upper and lower case only; write it as the server does'],
    ['a reserved name', { list: ['constructor'] }, 'views[0].list[0]: "constructor" has a reserved name in it and cannot be a field'],
    ['a long name', { list: ['a'.repeat(257)] }, `views[0].list[0]: "${'a'.repeat(257)}" is longer than 256 characters`],
    ['a section without a title', { form: [{ fields: ['number'] }] }, 'views[0].form[0].title: must be text, in double quotes'],
    ['a section that is a list', { form: [['number']] }, 'views[0].form[0]: must be an object, in curly brackets'],
    ['an unsound filter', { filter: [{ field: 'state', operators: 'all' }] },
      'views[0].filter[0]: must be the name of a field, or { "field": "…", "operators": "match" } with "match" or "range"'],
    ['a change of another record', { write: ['caller.email'] }, 'views[0].write[0]: "caller.email" is a field of another record, and only fields of this record can be written'],
    ['a constant to fill in', { create: { fields: ['state'], constants: { state: '1' } } },
      'views[0].create.constants.state: "state" is also in create.fields; a constant is not for people to fill in, so remove it from one of the two'],
    ['a constant that is no text', { create: { constants: { state: 1 } } }, 'views[0].create.constants.state: must be text, in double quotes'],
    ['a type of no field', { types: { salary: 'currency' } }, 'views[0].types.salary: "salary" is in no list of this entry; add it to list, form, write or create.fields first'],
    ['a change of a field that is not readable', { activity: ['notes'] }, 'views[0].activity[0]: "notes" is not in list or form; add it there first'],
    ['an unsound operation', { operations: ['close case'] }, 'views[0].operations[0]: "close case" is not the name of an operation; names look like close-case'],
    ['an unsound table', { table: 'Problem' }, 'views[0].table: "Problem" is not the name of a table; names look like sn_customerservice_case'],
    ['yes for true', { unconditional: 'yes' }, 'views[0].unconditional: must be true or false'],
    ['no roles', { roles: [] }, 'views[0].roles: is empty, so the entry applies to nobody; name at least one role'],
    ['too many names', { list: Array.from({ length: 501 }, (_, index) => `field_${index}`) }, 'views[0].list: this entry names more than 500 fields'],
    ['a key that is nearly right', { lists: ['number'] }, 'views[0]: "lists" is not known; did you mean "list"?'],
    ['a key that is far off', { wombat: 1 }, 'views[0]: "wombat" is not known; remove it, or use one of name, table, roles, list, form, raw, search, filter, sort, group, aggregate, write, create, operations, inputs, export, activity, richText, types, unconditional'],
    ['a key that is unknown deeper down', { form: [{ title: 'A', fields: [], wombat: 1 }] }, 'views[0].form[0]: "wombat" is not known; remove it'],
  ];
  for (const [name, change, text] of mended) {
    it(`G-04 refuses ${name}, and says where and how to mend it`, () => {
      expect(textsOf({ ...entry, ...change })).to.deep.equal([text]);
    });
  }

  for (const key of ['exclude', 'hidden', 'Deny']) {
    it(`G-59 has no deny-list by the name of ${key}`, () => {
      expect(textsOf({ ...entry, [key]: ['salary'] })).to.deep.equal([`views[0]: "${key}" is not known, and nothing like it is: list what may be seen, the rest is not allowed`]);
    });
  }

  it('G-02 refuses another version, unknown keys and what is no document', () => {
    const at = (document: unknown): unknown => { const reading = readViews(document); return reading.ok || reading.issues.map(issueText); };
    expect(at({ version: 2, views: [] })).to.deep.equal(['version: must be 1']);
    expect(at({ version: 1, views: [], view: [] })).to.deep.equal(['The view document: "view" is not known; did you mean "views"?']);
    for (const document of [null, 7, 'x', [], undefined]) expect(at(document)).to.deep.equal(['The view document: must be an object, in curly brackets']);
  });

  it('names everything that is wrong, entry by entry', () => {
    expect(textsOf({ ...entry, filter: ['a'] }, { ...entry, table: 'change_request', sort: ['b'] })).to.deep.equal([
      'views[0].filter[0]: "a" is not in list or form; add it there first', 'views[1].sort[0]: "b" is not in list or form; add it there first',
    ]);
  });

  it('G-09 refuses two entries that apply to one role', () => {
    expect(textsOf(entry, { ...entry, roles: ['admin', 'snc_external'] })).to.deep.equal(['views[1]: applies to role "snc_external" like views[0]; one view has one entry per table and role']);
    expect(textsOf(entry, { ...entry, name: 'other' }, { ...entry, table: 'change_request' }, { ...entry, roles: ['admin'] })).to.deep.equal([]);
  });

  it('G-06 T10 is not changed by names that objects have by nature', () => {
    const document: unknown = JSON.parse('{"version":1,"views":[{"__proto__":{"list":["salary"]},"name":"portal","table":"problem","roles":["x"]}]}');
    expect(readViews(document).ok).to.equal(false);
    expect(Reflect.get({}, 'list')).to.equal(undefined);
  });
});

describe('the JSON schema of view documents', () => {
  const schema = JSON.parse(JSON.stringify(viewsJsonSchema())) as {
    readonly required: readonly string[]; readonly additionalProperties: boolean;
    readonly properties: { readonly views: { readonly items: { readonly required: readonly string[]; readonly additionalProperties: boolean; readonly properties: Readonly<Record<string, { readonly description?: string; readonly items?: { readonly pattern?: string } }>> } } };
  };
  const { items } = schema.properties.views;

  it('G-02 allows no key that is not known', () => {
    expect([schema.additionalProperties, items.additionalProperties]).to.deep.equal([false, false]);
    expect([schema.required, items.required]).to.deep.equal([['version', 'views'], ['name', 'table', 'roles']]);
  });

  it('explains every key, each with a text of its own', () => {
    const texts = Object.values(items.properties).map(({ description }) => description);
    expect(texts).to.not.include(undefined);
    expect(new Set(texts).size).to.equal(texts.length);
  });

  it('G-05 knows what a field name looks like', () => {
    const pattern = new RegExp(items.properties['list']?.items?.pattern ?? '^$');
    expect(['state', 'a.b.c', 'u_1'].filter((name) => !pattern.test(name))).to.deep.equal([]);
    expect(['*', 'a.*', 'a.b.c.d', '', 'a b', '1a'].filter((name) => pattern.test(name))).to.deep.equal([]);
  });
});
