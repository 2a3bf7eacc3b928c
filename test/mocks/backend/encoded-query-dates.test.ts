import { expect } from '@open-wc/testing';
import type { StoredRecord } from '../../../mocks/backend/types.js';
import { actor, allow, found, smallService } from './small-service.js';

/** Seen from Wednesday, 18 March 2026, 12:00 in UTC: 05:00 in Los Angeles. */
const opened: Readonly<Record<string, string>> = {
  lastYear: '2025-12-31 23:59:59',
  february: '2026-02-15 12:00:00',
  sunday: '2026-03-15 20:00:00',
  yesterday: '2026-03-17 12:00:00',
  lateYesterday: '2026-03-18 06:59:59',
  midnightInLosAngeles: '2026-03-18 07:00:00',
  recently: '2026-03-18 11:30:00',
  tonight: '2026-03-19 06:59:59',
  tomorrow: '2026-03-19 07:00:00',
};

const problem: readonly StoredRecord[] = [
  ...Object.entries(opened).map(([name, opened_at]) => ({ sys_id: name, opened_at, starts: opened_at.slice(0, 10) })),
  { sys_id: 'never' },
];

function foundFrom(timeZone: string, query: string): readonly string[] {
  const backend = smallService({
    records: { problem }, actors: [actor('ada', ['agent'], { timeZone })], acls: [allow('read', 'problem', 'agent')],
  });
  return found(backend.as('ada'), 'problem', query);
}

const today = ['midnightInLosAngeles', 'recently', 'tonight'];
const past = ['lastYear', 'february', 'sunday', 'yesterday', 'lateYesterday'];

describe('Dates in an encoded query, from Los Angeles', () => {
  const table: readonly (readonly [query: string, keys: readonly string[]])[] = [
    ['opened_atONToday@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()', today],
    ['opened_atONToday@javascript:gs.daysAgoStart(0)@javascript:gs.daysAgoEnd(0)', today],
    ['opened_atONYesterday@javascript:gs.daysAgoStart(1)@javascript:gs.daysAgoEnd(1)', ['yesterday', 'lateYesterday']],
    ['opened_atNOTONToday@javascript:gs.daysAgoStart(0)@javascript:gs.daysAgoEnd(0)', [...past, 'tomorrow']],
    ['opened_atON2026@2025-12-31 00:00:00@2026-02-15 12:00:00', ['lastYear', 'february']],
    ['opened_at>=javascript:gs.beginningOfToday()', [...today, 'tomorrow']],
    ['opened_at>javascript:gs.endOfToday()', ['tomorrow']],
    ['opened_at<javascript:gs.daysAgo(1)', ['lastYear', 'february', 'sunday']],
    ['opened_at<=javascript:gs.daysAgo(1)', ['lastYear', 'february', 'sunday', 'yesterday']],
    ["opened_at>javascript:gs.dateGenerate('2026-03-18','23:00:00')", ['tonight', 'tomorrow']],
    ["opened_at>javascript:gs.dateGenerate('2026-03-18','end')", ['tomorrow']],
    ['opened_atBETWEENjavascript:gs.daysAgoStart(1)@javascript:gs.endOfToday()', ['yesterday', 'lateYesterday', ...today]],
    ['opened_atRELATIVEGT@hour@ago@1', ['recently', 'tonight', 'tomorrow']],
    ['opened_atRELATIVEGT@dayofweek@ago@1', ['lateYesterday', ...today, 'tomorrow']],
    ['opened_atRELATIVEGE@dayofweek@ago@1', ['yesterday', 'lateYesterday', ...today, 'tomorrow']],
    ['opened_atRELATIVEEE@dayofweek@ago@1', ['yesterday', 'lateYesterday']],
    ['opened_atRELATIVELT@dayofweek@ago@1', ['lastYear', 'february', 'sunday']],
    ['opened_atRELATIVELE@dayofweek@ago@1', past],
    ['opened_atRELATIVEGT@dayofweek@ahead@0', ['tonight', 'tomorrow']],
    ['opened_atRELATIVEEE@month@ago@1', ['february']],
    ['opened_atRELATIVEEE@months@ago@1', ['february']],
    ['opened_atRELATIVEEE@year@ago@1', ['lastYear']],
    ['opened_atRELATIVEEE@week@ago@1', ['sunday']],
    ['opened_atRELATIVEEE@quarter@ago@1', ['lastYear']],
    ['opened_atRELATIVEEE@minute@ago@30', ['recently']],
    ["opened_atDATEPARTSunday@javascript:gs.datePart('dayofweek','sunday','EE')", ['february', 'sunday']],
    ["opened_atDATEPARTMonday@javascript:gs.datePart('dayofweek','thursday','GE')", ['february', 'sunday', 'tomorrow']],
    ["opened_atDATEPARTFebruary@javascript:gs.datePart('month','feb','EE')", ['february']],
    ["opened_atDATEPARTQ4@javascript:gs.datePart('quarter','4','EE')", ['lastYear']],
    ["opened_atDATEPART2026@javascript:gs.datePart('year','2026','LT')", ['lastYear']],
    ["opened_atDATEPARTWeek 11@javascript:gs.datePart('week','11','EE')", ['sunday']],
    ["opened_atDATEPARTHour@javascript:gs.datePart('hour','23','EE')", ['lateYesterday', 'tonight']],
    ["opened_atDATEPARTHour@javascript:gs.datePart('hour','4','GT')", ['lastYear', 'sunday', 'yesterday', 'lateYesterday', 'tonight']],
    ["opened_atDATEPARTHour@javascript:gs.datePart('hour','0','LE')", ['midnightInLosAngeles', 'tomorrow']],
  ];
  for (const [query, keys] of table) {
    it(`${query} finds ${keys.join(', ')}`, () => {
      expect(foundFrom('America/Los_Angeles', query)).to.deep.equal(keys);
    });
  }

  it('a day begins where the person is', () => {
    const query = 'opened_atONToday@javascript:gs.daysAgoStart(0)@javascript:gs.daysAgoEnd(0)';
    expect(foundFrom('UTC', query)).to.deep.equal(['lateYesterday', 'midnightInLosAngeles', 'recently']);
    expect(foundFrom('Asia/Tokyo', query)).to.deep.equal(['lateYesterday', 'midnightInLosAngeles', 'recently']);
  });

  it('a field with a date only is compared with the date on the person\'s calendar', () => {
    const query = 'startsONToday@javascript:gs.daysAgoStart(0)@javascript:gs.daysAgoEnd(0)';
    expect(foundFrom('America/Los_Angeles', query)).to.deep.equal(['lateYesterday', 'midnightInLosAngeles', 'recently']);
    expect(foundFrom('America/Los_Angeles', 'starts>=javascript:gs.endOfToday()'))
      .to.deep.equal(['lateYesterday', 'midnightInLosAngeles', 'recently', 'tonight', 'tomorrow']);
    expect(foundFrom('America/Los_Angeles', 'starts>=2026-03-19')).to.deep.equal(['tonight', 'tomorrow']);
    expect(foundFrom('America/Los_Angeles', 'startsONthat day@2026-03-19@2026-03-19')).to.deep.equal(['tonight', 'tomorrow']);
    expect(foundFrom('America/Los_Angeles', 'startsRELATIVEEE@dayofweek@ago@3')).to.deep.equal(['sunday']);
    expect(foundFrom('America/Los_Angeles', "startsDATEPARTSunday@javascript:gs.datePart('dayofweek','sun','EE')"))
      .to.deep.equal(['february', 'sunday']);
  });

  it('however far away, are still dates', () => {
    const everything = Object.keys(opened);
    const far = '99999999999999999999';
    for (const unit of ['minute', 'hour', 'dayofweek', 'week', 'month', 'quarter', 'year']) {
      expect(foundFrom('Pacific/Kiritimati', `opened_atRELATIVEGE@${unit}@ago@${far}`), unit).to.deep.equal(everything);
      expect(foundFrom('America/Los_Angeles', `opened_atRELATIVELE@${unit}@ahead@${far}`), unit).to.deep.equal(everything);
      expect(foundFrom('UTC', `opened_atRELATIVEEE@${unit}@ahead@${far}`), unit).to.deep.equal([]);
    }
    expect(foundFrom('UTC', `opened_at>javascript:gs.daysAgo(${far})`)).to.deep.equal(everything);
    expect(foundFrom('UTC', `opened_at<javascript:gs.daysAgoEnd(-${far})`)).to.deep.equal(everything);
  });

  it('what cannot be read is an invalid condition', () => {
    for (const query of [
      'opened_atONToday', 'opened_atONToday@soon@later', 'opened_atONToday@2026-01-01@later',
      'opened_atNOTONToday@soon@2026-01-01', 'opened_atRELATIVEGT@fortnight@ago@1', 'opened_atRELATIVEGT@hour@ago@x',
      'opened_atRELATIVEGT@hour@since@1', 'opened_atDATEPARTx@1', "opened_atDATEPARTx@javascript:gs.datePart('month','nothing','EE')",
      "opened_atDATEPARTx@javascript:gs.datePart('month','may','XX')", 'opened_atBETWEEN2026-01-01', 'opened_atBETWEENa@b@c', 'opened_at>javascript:gs.daysAgo(x)', 'opened_at>javascript:gs.daysAgo()',
      "opened_at>javascript:gs.dateGenerate('soon','12:00:00')",
      'opened_atSAMEASdue_date@fortnight', 'opened_atMORETHANdue_date@day@beside@1', 'opened_atMORETHANnothing@day@before@1',
    ]) {
      expect(foundFrom('UTC', query).length, query).to.equal(problem.length);
    }
  });
});
