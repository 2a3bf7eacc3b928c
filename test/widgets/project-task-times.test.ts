import { expect } from '@open-wc/testing';
import { until } from '../../src/testing/settled.js';
import { ProjectTaskPage } from './project-task-page.js';

const start = 'Actual start date';

/* Times of a task for people in three corners of the world, on the nights on which their clocks change. */
describe('actual dates of a project task', () => {
  let open: ProjectTaskPage;

  afterEach(() => open.page.leave());

  const openIn = async (timeZone: string, before: Readonly<Record<string, string>> = {}): Promise<ProjectTaskPage> => {
    open = await ProjectTaskPage.open(undefined, { timeZone }, before);
    return open;
  };

  const names: Readonly<Record<string, string>> = {
    'Pacific/Kiritimati': 'Line Islands Time', 'America/St_Johns': 'Newfoundland Time', 'Europe/Berlin': 'Central European Time',
  };

  /** Written by hand, by the rules of the tz database: what people type, and what is sent in UTC. */
  const times: readonly (readonly [zone: string, typed: string, sent: string])[] = [
    ['Pacific/Kiritimati', '2025-07-01T00:30', '2025-06-30 10:30:00'],
    ['Pacific/Kiritimati', '2025-01-01T13:59', '2024-12-31 23:59:00'],
    ['America/St_Johns', '2025-01-15T09:00', '2025-01-15 12:30:00'],
    ['America/St_Johns', '2025-07-15T09:00', '2025-07-15 11:30:00'],
    ['America/St_Johns', '2025-03-09T01:59', '2025-03-09 05:29:00'],
    ['America/St_Johns', '2025-03-09T03:00', '2025-03-09 05:30:00'],
    ['Europe/Berlin', '2025-03-30T01:59', '2025-03-30 00:59:00'],
    ['Europe/Berlin', '2025-03-30T03:00', '2025-03-30 01:00:00'],
    ['Europe/Berlin', '2025-10-26T01:59', '2025-10-25 23:59:00'],
    ['Europe/Berlin', '2025-10-26T03:00', '2025-10-26 02:00:00'],
  ];
  for (const [zone, typed, sent] of times) {
    it(`sends ${typed} in ${zone} as ${sent}`, async () => {
      const { driver } = await openIn(zone);
      expect(driver.formText).to.contain(`Time zone: ${names[zone]}`);
      driver.type(start, typed);
      await driver.save();
      await until(() => open.told.some((one) => one.startsWith('portal-saved')), 'the date to be saved');
      expect(open.writes).to.deep.equal([{ work_start: sent }]);
    });
  }

  for (const [zone, typed] of [['Europe/Berlin', '2025-03-30T02:30'], ['America/St_Johns', '2025-03-09T02:30']] as const) {
    it(`explains that clocks in ${zone} skip ${typed}`, async () => {
      const { driver } = await openIn(zone);
      driver.type(start, typed);
      await driver.save();
      await until(() => driver.problem !== '', 'the words');
      expect(driver.problem).to.contain('Clocks are set forward and skip this time');
      expect(open.writes).to.deep.equal([]);
    });
  }

  const repeated: readonly (readonly [zone: string, typed: string, first: string, second: string])[] = [
    ['Europe/Berlin', '2025-10-26T02:30', '2025-10-26 00:30:00', '2025-10-26 01:30:00'],
    ['America/St_Johns', '2025-11-02T01:30', '2025-11-02 04:00:00', '2025-11-02 05:00:00'],
  ];
  for (const [zone, typed, first, second] of repeated) {
    for (const [which, sent] of [[0, first], [1, second]] as const) {
      it(`sends the ${which === 0 ? 'first' : 'second'} ${typed} of ${zone} as ${sent}`, async () => {
        const { driver } = await openIn(zone);
        driver.type(start, typed);
        await until(() => driver.repeatedTimes.length === 2, 'the choice');
        driver.repeatedTimes[which]?.click();
        await driver.save();
        await until(() => open.told.some((one) => one.startsWith('portal-saved')), 'the date to be saved');
        expect(open.writes).to.deep.equal([{ work_start: sent }]);
      });
    }
  }

  it('keeps the seconds of a date that nobody touches, and which of two times it is', async () => {
    const { driver } = await openIn('Europe/Berlin', { work_start: '2025-10-26 01:30:17' });
    expect(driver.entry(start)).to.equal('2025-10-26T02:30');
    expect(driver.repeatedTimes.map(({ checked }) => checked)).to.deep.equal([false, true]);
    driver.type('Actual end date', '2025-10-26T04:00');
    await driver.save();
    await until(() => driver.fields.get('State') === 'Closed Complete', 'the task to be closed');
    expect(open.writes).to.deep.equal([{ work_end: '2025-10-26 03:00:00' }]);
    expect(await open.stored('work_start')).to.equal('2025-10-26 01:30:17');
  });
});
