import { expect } from '@open-wc/testing';
import { adapterConformance, uncoveredParts } from '../../src/testing/adapter-conformance.js';
import { overMock, projectTaskSubject, subject } from './servicenow-subject.js';

const { capabilities } = overMock();

adapterConformance({ describe, it }, 'The ServiceNow adapter', subject, capabilities);
adapterConformance({ describe, it }, 'The ServiceNow adapter on project tasks', projectTaskSubject, capabilities);

describe('The conformance of the ServiceNow adapter', () => {
  it('is proven in every part', () => {
    expect(uncoveredParts(subject, capabilities)).to.deep.equal([]);
    expect(subject.records.length).to.be.greaterThan(4);
  });
});
