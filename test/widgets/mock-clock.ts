import { mockDay } from '../../mocks/simulation/create-mock.js';

/** Sets the clock of the page to the day of the mock's records, from which it goes on. Answers what sets it right again. */
export function setClockToMockDay(): () => void {
  const { now } = Date;
  const ahead = mockDay - now();
  Date.now = () => now() + ahead;
  return () => {
    Date.now = now;
  };
}
