import type { HttpHandler } from 'msw';
import { keys } from '../../mocks/dataset/landmarks.js';
import { createMock } from '../../mocks/simulation/create-mock.js';

const paragraph =
  'We have looked at the log of the gateway once more. It lost its connection eleven times that night, each time for less than a ' +
  'minute, and sent what it had kept when it was back. The panel shows the time of arrival and not that of the alarm.';

/** The demo service after a long conversation about the case that is new. */
export function busyCase(): readonly HttpHandler[] {
  const mock = createMock();
  const system = mock.backend.asSystem();
  const say = (value: string): void => {
    system.create('sys_journal_field', { name: 'sn_customerservice_case', element: 'comments', element_id: keys.caseNew, value });
  };
  for (let n = 1; n <= 46; n += 1) say(`Message ${n}`);
  say(Array.from({ length: 6 }, () => paragraph).join('\n\n'));
  say('هل وصل التقرير؟\nشكراً لكم.');
  return mock.handlers;
}
