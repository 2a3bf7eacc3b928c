import { expect } from '@open-wc/testing';
import { relatedRecordTypeNames, relatedRecordTypes, stateFieldOf } from '../../src/model/related-record-types.js';
import { requestFields, requestItemFields } from '../../src/model/request-fields.js';

describe('Records that hang on a case', () => {
  it('are problem, change, caused-by change, requests, issue and project change, in this order', () => {
    expect(relatedRecordTypes).to.deep.equal([
      { name: 'problem', table: 'problem', link: 'reference', caseField: 'problem' },
      { name: 'change', table: 'change_request', link: 'reference', caseField: 'change' },
      { name: 'caused-by', table: 'change_request', link: 'reference', caseField: 'caused_by' },
      { name: 'request', table: 'sc_request', link: 'children', parentField: 'parent' },
      { name: 'issue', table: 'issue', link: 'reference', caseField: 'issue' },
      { name: 'project-change', table: 'project_change_request', link: 'reference', caseField: 'project_change_request' },
    ]);
    expect(relatedRecordTypes.map(({ name }) => name)).to.deep.equal([...relatedRecordTypeNames]);
  });

  it('say how they stand in `state`, requests in `request_state`', () => {
    expect(stateFieldOf('problem')).to.equal('state');
    expect(stateFieldOf('sc_req_item')).to.equal('state');
    expect(stateFieldOf('sc_request')).to.equal('request_state');
  });

  it('of the kind request show a fixed set of fields, and so do their items', () => {
    expect([...requestFields]).to.deep.equal([
      'number', 'short_description', 'request_state', 'stage', 'approval', 'requested_for', 'opened_at', 'price',
    ]);
    expect([...requestItemFields]).to.deep.equal([
      'number', 'short_description', 'state', 'stage', 'quantity', 'cat_item', 'estimated_delivery', 'price',
    ]);
  });
});
