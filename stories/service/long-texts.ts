import type { HttpHandler } from 'msw';
import { keys } from '../../mocks/dataset/landmarks.js';
import { createMock } from '../../mocks/simulation/create-mock.js';

const longWord = 'Überspannungsableiterüberwachungseinrichtungsprüfprotokollnummer';

const sentence =
  'The operator at the substation reports that the alarm panel lists the same feeder twice, once under its old name and once ' +
  'under the name it was given when the switchgear was replaced, and that acknowledging one of them leaves the other one red.';

/** The demo service after somebody has written far more than usual into the records of the case with everything. */
export function longTexts(): readonly HttpHandler[] {
  const mock = createMock();
  const system = mock.backend.asSystem();
  system.update('sn_customerservice_case', keys.caseWithEverything, {
    short_description: `${longWord}: ${sentence}`.slice(0, 160),
    description: Array.from({ length: 14 }, () => sentence).join('\n\n'),
  });
  system.update('problem', keys.problemWithPrimaryArticle, { short_description: `${sentence} ${longWord}`.slice(0, 160) });
  system.update('change_request', keys.changeInAuthorize, { short_description: `${longWord} ${longWord}` });
  system.update('sc_request', keys.requestWithThreeItems, { short_description: sentence.slice(0, 160) });
  return mock.handlers;
}
