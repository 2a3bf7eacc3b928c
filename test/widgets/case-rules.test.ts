import { expect } from '@open-wc/testing';
import { assert, constantFrom, property, record } from 'fast-check';
import { emptyEntry } from '../../src/parts/form/entry.rule.js';
import { leftBehind, type Belonging } from '../../src/widgets/create-case/belonging.rule.js';

const [account, project, task] = ['account', 'customer_project', 'customer_project_task'] as const;
const nobody: Belonging = { chosen: '', owner: undefined };

/** A task of the harbor, and the harbor of the city, as they are chosen. */
const chosen: Readonly<Record<string, Belonging>> = { [project]: { chosen: 'harbor', owner: 'city' }, [task]: { chosen: 'dig', owner: 'harbor' } };
const known = (path: string): Belonging => chosen[path] ?? nobody;
const entry = (text: string, name = text) => ({ ...emptyEntry, text, name });

describe('what another choice leaves without meaning', () => {
  it('is the task of another project, and nothing where it is of this one', () => {
    expect(leftBehind(project, entry('quay'), known)).to.deep.equal([task]);
    expect(leftBehind(project, entry('harbor'), known)).to.deep.equal([]);
  });

  it('is project and task with another account', () => {
    expect(leftBehind(account, entry('village'), known)).to.deep.equal([project, task]);
    expect(leftBehind(account, entry('city'), known)).to.deep.equal([]);
  });

  it('is nothing while somebody types to find a project, and all below a field that is emptied', () => {
    expect(leftBehind(project, entry('', 'har'), known)).to.deep.equal([]);
    expect(leftBehind(project, entry(''), known)).to.deep.equal([task]);
    expect(leftBehind(account, entry(''), known)).to.deep.equal([project, task]);
  });

  it('is what nobody knows the owner of, since it cannot be told to belong', () => {
    expect(leftBehind(project, entry('harbor'), () => ({ chosen: 'dig', owner: undefined }))).to.deep.equal([task]);
  });

  it('never leaves a task of another project, nor a project of another account, whatever is chosen', () => {
    const keys = constantFrom('', 'one', 'two');
    assert(property(record({ changed: constantFrom(account, project, task, 'priority'), text: keys, ofProject: keys, project: keys, ofTask: keys, task: keys }), (made) => {
      const below = { [project]: { chosen: made.project, owner: made.ofProject }, [task]: { chosen: made.task, owner: made.ofTask } };
      const gone = new Set(leftBehind(made.changed, entry(made.text), (path) => Object.entries(below).find(([name]) => name === path)?.[1] ?? nobody));
      if (made.changed === account && made.project !== '' && !gone.has(project)) expect([made.ofProject, made.text === '']).to.deep.equal([made.text, false]);
      if (made.changed === project && made.task !== '' && !gone.has(task)) expect([made.ofTask, made.text === '']).to.deep.equal([made.text, false]);
      if (gone.has(project) && made.task !== '') expect(gone.has(task)).to.equal(true);
      for (const path of gone) expect(Object.entries(below).find(([name]) => name === path)?.[1].chosen).not.to.equal('');
      if (made.changed === task || made.changed === 'priority') expect(gone.size).to.equal(0);
    }));
  });
});
