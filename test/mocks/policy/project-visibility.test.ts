import { expect } from '@open-wc/testing';
import { accounts, people } from '../../../mocks/dataset/people.js';
import { createMock, landmarks } from '../../../mocks/index.js';
import type { Mock, PersonaId } from '../../../mocks/index.js';
import { ask, origin, resultOf, rowsOf } from '../ask.js';

type Values = Readonly<Record<string, string>>;

const keyOf = (ref: string): string => ref.slice(ref.indexOf('/') + 1);

/** Numbers of what a person finds in a list. */
async function numbersOf(mock: Mock, persona: PersonaId, table: string, query = ''): Promise<readonly unknown[]> {
  return rowsOf(await ask(mock, persona, `/api/now/table/${table}?sysparm_query=${query}&sysparm_fields=number`)).map((row) => row['number']);
}

describe('who sees and works on a project task', () => {
  type Row = readonly [contact: boolean, access: boolean, visible: boolean, assigned: boolean, project: 200 | 404, task: 200 | 404, update: 200 | 403 | 404];

  /** Written by hand: Mira and a project of Northwind Grid, where she works, or of Helio Systems, to which she has no access. */
  const matrix: readonly Row[] = [
    [true, true, true, true, 200, 200, 200],
    [true, true, true, false, 200, 200, 403],
    [true, true, false, true, 200, 404, 404],
    [true, true, false, false, 200, 404, 404],
    [true, false, true, true, 404, 404, 404],
    [true, false, true, false, 404, 404, 404],
    [true, false, false, true, 404, 404, 404],
    [true, false, false, false, 404, 404, 404],
    [false, true, true, true, 404, 404, 404],
    [false, true, true, false, 404, 404, 404],
    [false, true, false, true, 404, 404, 404],
    [false, true, false, false, 404, 404, 404],
    [false, false, true, true, 404, 404, 404],
    [false, false, true, false, 404, 404, 404],
    [false, false, false, true, 404, 404, 404],
    [false, false, false, false, 404, 404, 404],
  ];

  for (const [contact, access, visible, assigned, project, task, update] of matrix) {
    const situation = [
      contact ? 'a project contact' : 'no project contact', access ? 'with access to the account' : 'without access to the account',
      `of a ${visible ? 'visible' : 'hidden'} task`, assigned ? 'that is hers' : 'of somebody else',
    ].join(' ');
    it(`${situation}: project ${project}, task ${task}, change ${update}`, async () => {
      const mock = createMock({ baseUrl: origin });
      const make = async (table: string, json: Values): Promise<string> => {
        const { status, headers } = await ask(mock, 'project-manager', `/api/now/table/${table}`, { method: 'POST', json });
        expect(status, table).to.equal(201);
        return new URL(headers.get('Location') ?? '').pathname;
      };
      const projectPath = await make('customer_project', { short_description: 'New roof', account: accounts.northwindGrid });
      const key = projectPath.slice(projectPath.lastIndexOf('/') + 1);
      if (contact) await make('project_contact', { project: key, contact: people.mira.sysId });
      // Whoever was a contact of the project stays one, also when it goes to another account.
      if (!access) await ask(mock, 'project-manager', projectPath, { method: 'PATCH', json: { account: accounts.helioSystems } });
      const taskPath = await make('customer_project_task', {
        short_description: 'Measure', parent: key, top_task: key, assigned_to: assigned ? people.mira.sysId : people.marta.sysId,
      });
      await ask(mock, 'project-manager', taskPath, { method: 'PATCH', json: { visible_to_customer: String(visible) } });

      expect((await ask(mock, 'customer', projectPath)).status).to.equal(project);
      expect((await ask(mock, 'customer', taskPath)).status).to.equal(task);
      expect((await ask(mock, 'customer', taskPath, { method: 'PATCH', json: { comments: 'Good morning' } })).status).to.equal(update);
      const listed = await numbersOf(mock, 'customer', 'customer_project_task', `top_task=${key}`);
      const roundabout = await numbersOf(mock, 'customer', 'customer_project_task', `number=none^NQtop_task=${key}`);
      expect([listed.length, roundabout.length]).to.deep.equal(task === 200 ? [1, 1] : [0, 0]);
    });
  }
});

describe('a contact of a project', () => {
  /** Written by hand: who can be one of a project of which account. */
  const contacts: readonly (readonly [who: keyof typeof people, account: keyof typeof accounts, status: number, why: string])[] = [
    ['mira', 'northwindGrid', 201, 'she is a contact of the account'],
    ['priya', 'northwindGridCoast', 201, 'her account is above it'],
    ['jonas', 'juniperMills', 201, 'he has a contact relationship with it'],
    ['sela', 'asterFoods', 201, 'her account is its partner'],
    ['mira', 'asterFoods', 403, 'she has nothing to do with it'],
    ['tomas', 'northwindGrid', 403, 'his account is below it'],
    ['marta', 'northwindGrid', 403, 'she is a colleague'],
  ];
  for (const [who, account, status, why] of contacts) {
    it(`is answered with ${status} for ${who} and ${account}: ${why}`, async () => {
      const mock = createMock({ baseUrl: origin });
      const manager = (path: string, json: Values) => ask(mock, 'project-manager', path, { method: 'POST', json });
      const { headers } = await manager('/api/now/table/customer_project', { short_description: 'New roof', account: accounts[account] });
      const project = (headers.get('Location') ?? '').split('/').at(-1) ?? '';
      expect((await manager('/api/now/table/project_contact', { project, contact: people[who].sysId })).status).to.equal(status);
    });
  }
});

describe('projects and what belongs to them', () => {
  const mock = createMock({ baseUrl: origin });

  /** Written by hand: what each persona finds. Total counts of the server agree, because queries are narrowed, not pages. */
  const lists: readonly (readonly [PersonaId, table: string, numbers: readonly string[]])[] = [
    ['customer', 'customer_project', ['PRJ0010021', 'PRJ0010023', 'PRJ0010024', 'PRJ0010026', 'PRJ0010027']],
    ['customer-admin', 'customer_project', ['PRJ0010026', 'PRJ0010029']],
    ['case-manager', 'customer_project', ['PRJ0010026', 'PRJ0010028']],
    ['partner', 'customer_project', ['PRJ0010030']],
    ['partner-admin', 'customer_project', []],
    ['authorized-contact', 'customer_project', []],
    ['no-role', 'customer_project', []],
    ['customer', 'project_status', ['PRJSTAT0010001', 'PRJSTAT0010002', 'PRJSTAT0010003']],
    ['partner', 'project_status', ['PRJSTAT0010004']],
    ['customer-admin', 'project_status', []],
    ['customer', 'project_change_request', ['PCR0010003', 'PCR0010004']],
    ['customer-admin', 'project_change_request', []],
    ['customer', 'issue', ['ISU0010007']],
    ['partner', 'issue', ['ISU0010008']],
    ['customer', 'wm_order', ['WO0010001', 'WO0010002']],
    ['partner', 'wm_order', ['WO0010004']],
    ['customer-admin', 'wm_order', []],
  ];
  for (const [persona, table, numbers] of lists) {
    it(`${persona} finds ${numbers.join(', ') || 'nothing'} in ${table}`, async () => {
      const answer = await ask(mock, persona, `/api/now/table/${table}?sysparm_query=ORDERBYnumber&sysparm_fields=number`);
      expect(rowsOf(answer).map((row) => row['number'])).to.deep.equal(numbers);
      expect(answer.headers.get('X-Total-Count')).to.equal(String(numbers.length));
    });
  }

  it('tell a contact who else takes part, whether or not they still have access', async () => {
    const path = `/api/now/table/project_contact?sysparm_query=project=${keyOf(landmarks.projectOfContact)}&sysparm_fields=contact&sysparm_display_value=true&sysparm_exclude_reference_link=true`;
    expect(rowsOf(await ask(mock, 'customer', path)).map((row) => row['contact'])).to.have.members([
      'Mira Castell', 'Wren Adeyemi', 'Ilse Marchetti', 'Greta Simonsen',
    ]);
    expect(rowsOf(await ask(mock, 'customer-admin', path))).to.have.length(0);
  });

  it('keep what they cost from customers', async () => {
    const { text } = await ask(mock, 'customer', `/api/now/table/${landmarks.projectOfContact}`);
    expect(text).to.contain('Coast grid modernization').and.not.contain('904417').and.not.contain('canary');
  });

  it('are changed by nobody but who manages projects', async () => {
    const write = async (persona: PersonaId): Promise<number> =>
      (await ask(mock, persona, `/api/now/table/${landmarks.projectOfContact}`, { method: 'PATCH', json: { description: 'x' } })).status;
    expect([await write('customer'), await write('agent'), await write('project-manager')]).to.deep.equal([403, 403, 200]);
  });

  for (const missing of ['com.snc.wm_ppm', 'com.snc.csm_fsm_integration']) {
    it(`show no work order to a customer without ${missing}, nor its columns`, async () => {
      const without = createMock({ baseUrl: origin, plugins: { [missing]: false } });
      const columns = resultOf(await ask(without, 'customer', '/api/now/ui/meta/wm_order'));
      expect([await numbersOf(without, 'customer', 'wm_order'), columns]).to.deep.equal([[], { columns: {} }]);
      expect((await ask(without, 'customer', `/api/now/table/${landmarks.workOrderOfProject}`)).status).to.equal(404);
      expect(await numbersOf(without, 'agent', 'wm_order')).to.have.length(4);
    });
  }
});
