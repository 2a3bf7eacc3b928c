import { expect } from '@open-wc/testing';
import { people } from '../../../mocks/dataset/people.js';
import { createMock, landmarks } from '../../../mocks/index.js';
import type { Mock, PersonaId } from '../../../mocks/index.js';
import { ask, origin, resultOf } from '../ask.js';
import type { Answer } from '../ask.js';

type Landmark = keyof typeof landmarks;

type Values = Readonly<Record<string, string>>;

const keyOf = (ref: string): string => ref.slice(ref.indexOf('/') + 1);

/** The clock of the mock. */
const now = '2026-11-20 09:00:00';

describe('what a project task does', () => {
  let mock: Mock;

  beforeEach(() => {
    mock = createMock({ baseUrl: origin });
  });

  const change = (persona: PersonaId, record: Landmark, json: Values, fields = 'state'): Promise<Answer> =>
    ask(mock, persona, `/api/now/table/${landmarks[record]}?sysparm_fields=${fields}`, { method: 'PATCH', json });

  const read = async (record: Landmark, fields: string): Promise<unknown> =>
    resultOf(await ask(mock, 'project-manager', `/api/now/table/${landmarks[record]}?sysparm_fields=${fields}&sysparm_exclude_reference_link=true`));

  /** Written by hand: what an assignee writes, and what the server makes of it. */
  const couplings: readonly (readonly [what: string, Landmark, Values, after: Values])[] = [
    ['work that has begun is in progress', 'projectTaskPending', { work_start: '2026-11-19 08:00:00' }, { state: '2', work_start: '2026-11-19 08:00:00', work_end: '', active: 'true' }],
    ['an open task that has begun is in progress too', 'projectTaskOverdue', { work_start: now }, { state: '2', work_start: now }],
    ['work that begins some day is in progress at once, as on the platform', 'projectTaskPending', { work_start: '2026-12-01 08:00:00' }, { state: '2' }],
    ['work that is over is complete', 'projectTaskInProgress', { work_end: '2026-11-19 16:00:00' },
      { state: '3', work_end: '2026-11-19 16:00:00', percent_complete: '100', active: 'false', closed_at: now, closed_by: people.mira.sysId }],
    ['work that begins and ends in one change is complete', 'projectTaskPending', { work_start: now, work_end: now }, { state: '3', percent_complete: '100', work_end: now }],
    ['a complete task has ended now', 'projectTaskInProgress', { state: '3' }, { state: '3', work_end: now, percent_complete: '100' }],
    ['a complete task that never began keeps that empty', 'projectTaskPending', { state: '3' }, { state: '3', work_start: '', work_end: now }],
    ['what is complete is no longer late', 'projectTaskOverdue', { state: '3' }, { status: 'green' }],
    ['another begin changes no state', 'projectTaskInProgress', { work_start: '2026-10-23 07:00:00' }, { state: '2' }],
    ['a begin that is taken back changes no state', 'projectTaskInProgress', { work_start: '' }, { state: '2', work_start: '' }],
  ];
  for (const [what, record, json, after] of couplings) {
    it(what, async () => {
      expect((await change('customer', record, json)).status).to.equal(200);
      expect(await read(record, Object.keys(after).join(','))).to.deep.equal(after);
    });
  }

  it('a project manager’s first percent puts it in progress, too', async () => {
    await change('project-manager', 'projectTaskPending', { percent_complete: '10' });
    expect(await read('projectTaskPending', 'state')).to.deep.equal({ state: '2' });
  });

  it('a complete one stays at 100 percent', async () => {
    expect(resultOf(await change('project-manager', 'projectTaskComplete', { percent_complete: '40' }, 'percent_complete'))).to.deep.equal({ percent_complete: '100' });
  });

  it('one that a project manager opens again has not ended', async () => {
    await change('project-manager', 'projectTaskComplete', { state: '2' });
    expect(await read('projectTaskComplete', 'state,active,work_end,closed_at,closed_by')).to.deep.equal({
      state: '2', active: 'true', work_end: '', closed_at: '', closed_by: '',
    });
  });

  /** Written by hand: what an assignee is refused, and by which rule of the server. */
  const refused: readonly (readonly [what: string, Landmark, Values, rule: string])[] = [
    ['an end before the begin', 'projectTaskInProgress', { work_end: '2026-10-01 08:00:00' }, 'Actual end not before actual start'],
    ['a begin after the end', 'projectTaskOverdue', { work_start: now, work_end: '2026-11-20 08:59:59' }, 'Actual end not before actual start'],
    ['an end in the future', 'projectTaskInProgress', { work_end: '2026-11-20 09:00:01' }, 'Actual end not in the future'],
    ['a comment on a complete task', 'projectTaskComplete', { comments: 'One more thing' }, 'Closed project tasks are final'],
    ['other dates of a complete task', 'projectTaskComplete', { work_end: '2026-11-10 08:00:00' }, 'Closed project tasks are final'],
    ['opening an incomplete task again', 'projectTaskIncomplete', { state: '2' }, 'Closed project tasks are final'],
    ['calling a task incomplete', 'projectTaskInProgress', { state: '4' }, 'Project task state for customer'],
    ['skipping a task', 'projectTaskPending', { state: '7' }, 'Project task state for customer'],
    ['beginning a task by its state', 'projectTaskPending', { state: '2' }, 'Project task state for customer'],
  ];
  for (const [what, record, json, rule] of refused) {
    it(`${what} is refused by a business rule, and nothing is stored`, async () => {
      const before = await read(record, 'state,work_start,work_end,sys_mod_count');
      const { status, text } = await change('customer', record, json);
      expect([status, text.includes(`Operation against file 'customer_project_task' was aborted by Business Rule '${rule}^`)]).to.deep.equal([403, true]);
      expect(await read(record, 'state,work_start,work_end,sys_mod_count')).to.deep.equal(before);
    });
  }

  it('keeps every other column, without a word, from its assignee', async () => {
    const columns = 'short_description,percent_complete,priority,assigned_to,visible_to_customer,start_date,end_date,status';
    const before = await read('projectTaskInProgress', columns);
    const json = {
      short_description: 'x', percent_complete: '99', priority: '1', assigned_to: people.wren.sysId, visible_to_customer: 'false',
      start_date: now, end_date: now, status: 'red', comments: 'Good morning',
    };
    expect((await change('customer', 'projectTaskInProgress', json)).status).to.equal(200);
    expect(await read('projectTaskInProgress', columns)).to.deep.equal(before);
  });

  it('is left alone by colleagues of its assignee, and by agents', async () => {
    const attempts = [
      await change('customer', 'projectTaskOfColleague', { state: '3' }), await change('customer', 'projectTaskUnassigned', { comments: 'Mine?' }),
      await change('agent', 'projectTaskOfColleague', { state: '3' }),
    ];
    expect(attempts.map(({ status, text }) => [status, text.includes('ACL Exception Update Failed')])).to.deep.equal([[403, true], [403, true], [403, true]]);
  });

  it('becomes visible to a customer to whom it is given, and not to a colleague', async () => {
    await change('project-manager', 'projectTaskHidden', { assigned_to: people.dana.sysId });
    expect(await read('projectTaskHidden', 'visible_to_customer')).to.deep.equal({ visible_to_customer: 'false' });
    await change('project-manager', 'projectTaskHidden', { assigned_to: people.mira.sysId });
    expect(await read('projectTaskHidden', 'visible_to_customer')).to.deep.equal({ visible_to_customer: 'true' });
    await change('project-manager', 'projectTaskHidden', { visible_to_customer: 'false' });
    expect(await read('projectTaskHidden', 'visible_to_customer,assigned_to')).to.deep.equal({ visible_to_customer: 'false', assigned_to: people.mira.sysId });
    expect((await change('customer', 'projectTaskHidden', { state: '3' })).status).to.equal(404);
  });

  it('is late by the day on which it should end, unless its manager says otherwise', async () => {
    const statusWith = async (json: Values): Promise<unknown> => resultOf(await change('project-manager', 'projectTaskPending', json, 'status'));
    expect(await statusWith({ end_date: '2026-11-26 08:00:00' })).to.deep.equal({ status: 'green' });
    expect(await statusWith({ end_date: '2026-11-25 08:00:00' })).to.deep.equal({ status: 'yellow' });
    expect(await statusWith({ end_date: '2026-11-20 01:00:00' })).to.deep.equal({ status: 'yellow' });
    expect(await statusWith({ end_date: '2026-11-19 23:00:00' })).to.deep.equal({ status: 'red' });
    expect(await statusWith({ override_status: 'true', status: 'green' })).to.deep.equal({ status: 'green' });
  });

  it('closes the task above it with the last of its siblings, and the project comes along', async () => {
    expect(await read('projectTaskParent', 'state,percent_complete')).to.deep.equal({ state: '2', percent_complete: '75' });
    const before = await read('projectOfContact', 'percent_complete');
    await change('customer', 'projectTaskChild', { state: '3' });
    expect(await read('projectTaskParent', 'state,percent_complete,work_end,active')).to.deep.equal({ state: '3', percent_complete: '100', work_end: now, active: 'false' });
    expect(before).to.deep.equal({ percent_complete: '20' });
    expect(await read('projectOfContact', 'percent_complete,state')).to.deep.equal({ percent_complete: '22', state: '2' });
  });

  it('moves the project above its own project, too', async () => {
    expect(await read('projectSub', 'percent_complete')).to.deep.equal({ percent_complete: '33' });
    await change('customer', 'projectTaskOfSub', { state: '3' });
    expect(await read('projectSub', 'percent_complete')).to.deep.equal({ percent_complete: '66' });
    expect(await read('projectOfContact', 'percent_complete')).to.deep.equal({ percent_complete: '22' });
  });

  it('ends with its project, and so do the projects below', async () => {
    await change('project-manager', 'projectSub', { state: '7' });
    expect(await read('projectTaskOfSub', 'state,active')).to.deep.equal({ state: '7', active: 'false' });
    expect(await read('projectSubOfSub', 'state')).to.deep.equal({ state: '7' });
    expect(await read('projectOfContact', 'state')).to.deep.equal({ state: '2' });
    await change('project-manager', 'projectOfContact', { state: '3' });
    const records = ['projectTaskInProgress', 'projectTaskChild', 'projectTaskHidden', 'projectSubOfOthers', 'projectTaskSkipped', 'projectTaskIncomplete'] as const;
    expect(await Promise.all(records.map((record) => read(record, 'state')))).to.deep.equal(['3', '3', '3', '3', '7', '4'].map((state) => ({ state })));
    expect(await read('projectOfContact', 'percent_complete,active,work_end')).to.deep.equal({ percent_complete: '100', active: 'false', work_end: now });
  });
});

describe('what a project does', () => {
  const mock = createMock({ baseUrl: origin });

  it('takes its health from the latest status report', async () => {
    const report = async (as_on: string, overall_health: string): Promise<unknown> => {
      const project = keyOf(landmarks.projectOfContact);
      await ask(mock, 'project-manager', '/api/now/table/project_status', { method: 'POST', json: { project, as_on, overall_health } });
      return resultOf(await ask(mock, 'customer', `/api/now/table/${landmarks.projectOfContact}?sysparm_fields=status`));
    };
    expect(await report('2026-11-01', 'red')).to.deep.equal({ status: 'yellow' });
    expect(await report('2026-11-20', 'green')).to.deep.equal({ status: 'green' });
  });

  it('is for an account or for a service organization, never for both', async () => {
    const json = { service_organization: keyOf(landmarks.locationMill) };
    const { status, text } = await ask(mock, 'project-manager', `/api/now/table/${landmarks.projectOfContact}`, { method: 'PATCH', json });
    expect([status, text.includes('Project for an account or a service organization^')]).to.deep.equal([403, true]);
  });
});
