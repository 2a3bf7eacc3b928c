import { expect } from '@open-wc/testing';
import { people } from '../../../mocks/dataset/people.js';
import type { Person } from '../../../mocks/dataset/people.js';
import { groups } from '../../../mocks/dataset/records/people.records.js';
import { createMock, landmarks } from '../../../mocks/index.js';
import type { Mock } from '../../../mocks/index.js';
import { ask, origin, resultOf } from '../ask.js';

const keyOf = (ref: string): string => ref.slice(ref.indexOf('/') + 1);

const { linnea, kofi, petra, owen, silas, orla } = people;
const { fieldEngineering, billingDesk, changeBoard, escalations } = groups;

/** A case without tasks, whose contributors were entered by hand. */
const theCase = landmarks.caseWithoutRelatedRecords;

describe('contributors of a case', () => {
  let mock: Mock;

  beforeEach(() => {
    mock = createMock({ baseUrl: origin });
  });

  /** Opens a task of the case as an agent; answers its address. */
  const open = async (assignee: Person | null, group: string, parent: string = theCase): Promise<string> => {
    const json = { short_description: 'Do it', parent: keyOf(parent), assigned_to: assignee?.sysId ?? '', assignment_group: group };
    const { status, headers } = await ask(mock, 'agent', '/api/now/table/sn_customerservice_task', { method: 'POST', json });
    expect(status).to.equal(201);
    return new URL(headers.get('Location') ?? '').pathname;
  };

  const change = async (task: string, json: Readonly<Record<string, string>>): Promise<void> => {
    expect((await ask(mock, 'agent', task, { method: 'PATCH', json })).status).to.equal(200);
  };

  const names: ReadonlyMap<string, string> = new Map([
    [linnea.sysId, 'Linnea'], [kofi.sysId, 'Kofi'], [petra.sysId, 'Petra'], [owen.sysId, 'Owen'], [silas.sysId, 'Silas'], [orla.sysId, 'Orla'],
    [fieldEngineering, 'Field Engineering'], [billingDesk, 'Billing Desk'], [changeBoard, 'Change Board'], [escalations, 'Escalations'],
  ]);

  /** Users and groups of the case by name, those by hand too. */
  const everybody = async (ref: string = theCase): Promise<readonly string[]> => {
    const result = resultOf(await ask(mock, 'admin', `/api/now/table/${ref}?sysparm_fields=contributor_users,contributor_groups`));
    const keys = Object.values(typeof result === 'object' && result !== null ? result : {}).join(',').split(',');
    return keys.filter((key) => key !== '').map((key) => names.get(key) ?? key);
  };

  /** The same without those that were entered by hand before. */
  const contributors = async (ref?: string): Promise<readonly string[]> =>
    (await everybody(ref)).filter((name) => name !== 'Orla' && name !== 'Escalations');

  it('are a case task agent who is assigned a task, and the group of the task', async () => {
    await open(linnea, fieldEngineering);
    expect(await contributors()).to.have.members(['Linnea', 'Field Engineering']);
  });

  it('are nobody when somebody is assigned who is no case task agent', async () => {
    await open(owen, fieldEngineering);
    expect(await contributors()).to.deep.equal([]);
  });

  it('are nobody when only a group is', async () => {
    await open(null, fieldEngineering);
    expect(await contributors()).to.deep.equal([]);
  });

  it('come when a waiting task is taken, and change when it is handed on', async () => {
    const task = await open(null, fieldEngineering);
    await change(task, { assigned_to: linnea.sysId });
    expect(await contributors()).to.have.members(['Linnea', 'Field Engineering']);
    await change(task, { assigned_to: kofi.sysId });
    expect(await contributors()).to.have.members(['Kofi', 'Field Engineering']);
    await change(task, { assigned_to: petra.sysId, assignment_group: billingDesk });
    expect(await contributors()).to.have.members(['Petra', 'Billing Desk']);
  });

  it('dropUser: lose who is no longer assigned to any task, and keep who is to another one', async () => {
    const first = await open(linnea, fieldEngineering);
    const second = await open(linnea, fieldEngineering);
    await change(first, { assigned_to: '' });
    expect(await contributors()).to.have.members(['Linnea', 'Field Engineering']);
    await change(second, { assigned_to: '' });
    expect(await contributors()).to.deep.equal([]);
  });

  it('dropGroup (a): lose the group with its last member, though the task still waits with it', async () => {
    const task = await open(linnea, fieldEngineering);
    await open(petra, billingDesk);
    await change(task, { assigned_to: '' });
    expect(await contributors()).to.have.members(['Petra', 'Billing Desk']);
  });

  it('dropGroup (a): keep the group as long as another member is assigned to another task', async () => {
    const task = await open(linnea, fieldEngineering);
    await open(kofi, fieldEngineering);
    await change(task, { assigned_to: '' });
    expect(await contributors()).to.have.members(['Kofi', 'Field Engineering']);
  });

  it('dropGroup (a): keep it also when that task belongs to another group', async () => {
    const task = await open(linnea, fieldEngineering);
    await open(kofi, billingDesk);
    await change(task, { assigned_to: '' });
    expect(await contributors()).to.have.members(['Kofi', 'Field Engineering', 'Billing Desk']);
  });

  it('dropGroup (a): lose it when the task goes to a member who is no case task agent', async () => {
    const task = await open(silas, changeBoard);
    await change(task, { assigned_to: linnea.sysId });
    expect(await contributors()).to.have.members(['Linnea', 'Change Board']);
    await change(task, { assigned_to: silas.sysId });
    expect(await contributors()).to.deep.equal([]);
  });

  it('dropGroup (b): lose a group that is taken off its only task', async () => {
    const task = await open(linnea, fieldEngineering);
    await change(task, { assignment_group: billingDesk });
    expect(await contributors()).to.have.members(['Linnea', 'Billing Desk']);
  });

  it('dropGroup (b): keep a group that is on another task', async () => {
    const task = await open(linnea, fieldEngineering);
    await open(null, fieldEngineering);
    await change(task, { assignment_group: billingDesk });
    expect(await contributors()).to.have.members(['Linnea', 'Field Engineering', 'Billing Desk']);
  });

  it('go when a task is removed', async () => {
    const task = await open(linnea, fieldEngineering);
    expect((await ask(mock, 'admin', task, { method: 'DELETE' })).status).to.equal(204);
    expect(await contributors()).to.deep.equal([]);
  });

  it('go along when a task moves to another case', async () => {
    const task = await open(linnea, fieldEngineering);
    await change(task, { parent: keyOf(landmarks.caseNew) });
    expect(await contributors()).to.deep.equal([]);
    expect(await contributors(landmarks.caseNew)).to.have.members(['Linnea', 'Field Engineering']);
  });

  it('stay when a task is closed, and follow the tasks of a closed case', async () => {
    const task = await open(linnea, fieldEngineering);
    await change(task, { state: '3' });
    expect(await contributors()).to.have.members(['Linnea', 'Field Engineering']);
    const late = await open(petra, billingDesk, landmarks.caseClosed);
    expect(await contributors(landmarks.caseClosed)).to.have.members(['Petra', 'Billing Desk']);
    await change(late, { assigned_to: '', assignment_group: '' });
    expect(await contributors(landmarks.caseClosed)).to.deep.equal([]);
  });

  it('that were entered by hand stay, whatever becomes of tasks', async () => {
    await ask(mock, 'agent', `/api/now/table/${theCase}`, {
      method: 'PATCH', json: { contributor_users: `${orla.sysId},${linnea.sysId}`, contributor_groups: `${escalations},${billingDesk}` },
    });
    const tasks = [await open(linnea, fieldEngineering), await open(petra, billingDesk)];
    expect(await everybody()).to.have.members(['Orla', 'Linnea', 'Petra', 'Escalations', 'Billing Desk', 'Field Engineering']);
    for (const task of tasks) await change(task, { assigned_to: '', assignment_group: '' });
    expect(await everybody()).to.have.members(['Orla', 'Linnea', 'Escalations', 'Billing Desk']);
  });

  it('who were taken out by hand and entered again count as entered by hand', async () => {
    const task = await open(linnea, fieldEngineering);
    const enter = (users: readonly Person[]) =>
      ask(mock, 'agent', `/api/now/table/${theCase}`, { method: 'PATCH', json: { contributor_users: users.map(({ sysId }) => sysId).join(',') } });
    await enter([orla]);
    await enter([orla, linnea]);
    await change(task, { assigned_to: '' });
    expect(await everybody()).to.have.members(['Orla', 'Linnea', 'Escalations']);
  });

  it('are those, too, whose group has been given the role', async () => {
    const role = await ask(mock, 'admin', '/api/now/table/sys_user_role?name=sn_customerservice.case_task_agent&sysparm_fields=sys_id');
    const json = { group: changeBoard, role: /[0-9a-f]{32}/.exec(role.text)?.[0] };
    expect((await ask(mock, 'admin', '/api/now/table/sys_group_has_role', { method: 'POST', json })).status).to.equal(201);
    await open(silas, changeBoard);
    expect(await contributors()).to.have.members(['Silas', 'Change Board']);
  });

  it('leave the case as it was when the task is refused', async () => {
    const { status } = await ask(mock, 'case-task-agent', '/api/now/table/sn_customerservice_task', {
      method: 'POST', json: { short_description: 'Mine', parent: keyOf(theCase), assigned_to: linnea.sysId, assignment_group: fieldEngineering },
    });
    expect(status).to.equal(403);
    expect(await contributors()).to.deep.equal([]);
  });
});
