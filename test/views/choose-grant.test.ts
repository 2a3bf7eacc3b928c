import { expect } from '@open-wc/testing';
import { isPortalError } from '../../src/data/errors.js';
import { chooseGrant } from '../../src/views/choose-grant.js';
import { readViews } from '../../src/views/read-views.js';

function viewsOf(...views: readonly object[]) {
  const reading = readViews({ version: 1, views });
  if (!reading.ok) throw new Error('This document should be sound.');
  return reading.views;
}

const views = viewsOf(
  { name: 'portal', table: 'problem', roles: ['snc_external', 'partner'], list: ['number'] },
  { name: 'portal', table: 'problem', roles: ['agent'], list: ['number', 'state'] },
  { name: 'portal', table: 'change_request', roles: ['snc_external'], list: ['type'] },
  { name: 'wide', table: 'problem', roles: ['snc_external'], list: ['number', 'state', 'impact'] },
);
const chosen = (table: string, view: string, ...roles: readonly string[]): unknown => chooseGrant(views, { table, view, roles })?.read ?? null;

describe('choosing a grant', () => {
  it('finds the one entry of the view and table for any of the person\'s roles', () => {
    expect(chosen('problem', 'portal', 'snc_external')).to.deep.equal(['number']);
    expect(chosen('problem', 'portal', 'itil', 'agent')).to.deep.equal(['number', 'state']);
    expect(chosen('change_request', 'portal', 'snc_external')).to.deep.equal(['type']);
    expect(chosen('problem', 'wide', 'snc_external')).to.deep.equal(['number', 'state', 'impact']);
  });

  it('is not confused by a person who has several roles of one entry', () => {
    expect(chosen('problem', 'portal', 'snc_external', 'partner')).to.deep.equal(['number']);
  });

  it('G-01 finds nothing for another view, table or role, and falls back to nothing', () => {
    expect(chosen('problem', 'other', 'snc_external')).to.equal(null);
    expect(chosen('incident', 'portal', 'snc_external')).to.equal(null);
    expect(chosen('change_request', 'wide', 'snc_external')).to.equal(null);
    expect(chosen('problem', 'portal', 'itil')).to.equal(null);
    expect(chosen('problem', 'portal')).to.equal(null);
  });

  it('G-02 G-06 matches names exactly', () => {
    for (const role of ['SNC_EXTERNAL', 'snc_external ', 'snc', '*', '', 'constructor', '__proto__']) expect(chosen('problem', 'portal', role), role).to.equal(null);
    expect(chosen('Problem', 'portal', 'snc_external')).to.equal(null);
    expect(chosen('problem', 'Portal', 'snc_external')).to.equal(null);
  });

  it('G-09 refuses to choose between two entries, and says which', () => {
    let error: unknown;
    try {
      chosen('problem', 'portal', 'snc_external', 'agent');
    } catch (reason) {
      error = reason;
    }
    expect(isPortalError(error) && [error.code, error.detail]).to.deep.equal([
      'bad-views', 'View "portal" has two entries for problem that apply to one person (snc_external, partner; agent). Give them roles that nobody has both of.',
    ]);
  });
});
