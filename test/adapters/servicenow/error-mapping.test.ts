import { expect } from '@open-wc/testing';
import { failureOf } from '../../../src/adapters/servicenow/error-mapping.js';
import { expectSuccess } from '../../../src/adapters/servicenow/expect-success.js';
import { retryAt } from '../../../src/adapters/servicenow/retry-at.js';
import type { Intent, WireBody, WireReply } from '../../../src/adapters/servicenow/wire.js';
import { isPortalError } from '../../../src/data/errors.js';

const now = Date.UTC(2026, 0, 31, 13, 5, 0);

function words(message: string, detail: string | null = null): WireBody {
  return { kind: 'json', value: { error: { message, detail }, status: 'failure' } };
}

const businessRule = "Operation against file 'incident' was aborted by Business Rule 'Guard^1f2e'. Business Rule Stack:Guard,Other";
const policy = 'Data Policy Exception: \n\tThe following fields are mandatory: Resolution code, Close notes';
const overrun = words('Transaction cancelled: maximum execution time exceeded', 'check logs or enable glide.rest.debug');
const page: WireBody = { kind: 'page' };
const rows: WireBody = { kind: 'json', value: { result: [] } };

/** What happened, how it looks on the wire, and what it means for a read and for a write. */
const table: [string, number, WireBody, string | null, string | null][] = [
  ['a success', 200, rows, null, null],
  ['a success without a body', 204, { kind: 'none' }, 'bad-response', null],
  ['a sign-in page with status 200', 200, page, 'signed-out', 'signed-out'],
  ['a body that is no JSON', 200, { kind: 'unreadable' }, 'bad-response', 'outcome-unknown'],
  ['an error beside the rows', 200, { kind: 'json', value: { result: [], error: { message: 'x', detail: null } } }, 'bad-response', 'outcome-unknown'],
  ['a query that ran too long, with status 200', 200, overrun, 'timeout', 'outcome-unknown'],
  ['a query that ran too long, with status 500', 500, overrun, 'timeout', 'outcome-unknown'],
  ['an unknown table', 400, words('Invalid table secrets'), 'not-available', 'not-available'],
  ['an unknown path with status 400', 400, words('Requested URI does not represent any resource'), 'not-available', 'not-available'],
  ['a body that is too large', 400, words('Exception while reading request', 'Rejected large REST payload with content-length = 11'), 'too-large', 'too-large'],
  ['a body that is not understood', 400, words('Exception while reading request', 'Unexpected token'), 'unsupported', 'invalid'],
  ['nobody signed in', 401, words('User Not Authenticated', 'Required to provide Auth information'), 'signed-out', 'signed-out'],
  ['an access rule on a write', 403, words('Operation Failed', 'ACL Exception Update Failed due to security constraints'), 'not-available', 'denied'],
  ['a business rule', 403, words('Operation Failed', businessRule), 'not-available', 'refused'],
  ['a data policy', 403, words('Operation Failed', policy), 'not-available', 'invalid'],
  ['an access rule on the interface', 403, words('Forbidden', 'Failed API level ACL Validation'), 'not-available', 'denied'],
  ['a query on a field that must not be read', 403, words('Insufficient rights to query records', 'Field(s) present in the query do not have permission to be read'), 'not-available', 'denied'],
  ['a record that is absent or hidden', 404, words('No Record found', "Record doesn't exist or ACL restricts the record retrieval"), 'not-available', 'not-available'],
  ['a method that is not allowed', 405, words('Method not supported'), 'unsupported', 'unsupported'],
  ['a media type that is not offered', 406, words('Not acceptable'), 'unsupported', 'unsupported'],
  ['a media type that is not accepted', 415, words('Unsupported media type'), 'unsupported', 'unsupported'],
  ['a request that took too long', 408, { kind: 'none' }, 'timeout', 'outcome-unknown'],
  ['a conflict', 409, words('Conflict'), 'conflict', 'conflict'],
  ['a precondition that failed', 412, words('Precondition failed'), 'conflict', 'conflict'],
  ['a body the proxy finds too large', 413, page, 'too-large', 'too-large'],
  ['a missing precondition', 428, words('Precondition required'), 'refused', 'refused'],
  ['too many requests', 429, words('Rate limit exceeded', 'Rate limit of 100 requests per hour for Table API exceeded'), 'rate-limited', 'rate-limited'],
  ['a failing server', 500, words('Internal error'), 'server', 'server'],
  ['a gateway that lost the answer', 502, page, 'server', 'outcome-unknown'],
  ['a server in maintenance', 503, page, 'server', 'server'],
  ['a gateway that waited too long', 504, page, 'timeout', 'outcome-unknown'],
  ['a page of a firewall', 403, page, 'bad-response', 'bad-response'],
  ['a redirect that was not followed', 302, { kind: 'none' }, 'bad-response', 'bad-response'],
  ['a status nobody knows', 418, { kind: 'none' }, 'bad-response', 'bad-response'],
];

/** The code of the error that an answer leads to; `null` for a success. */
async function codeOf(reply: WireReply, intent: Intent): Promise<string | null> {
  try {
    await expectSuccess(reply, intent);
    return null;
  } catch (error) {
    return isPortalError(error) ? error.code : String(error);
  }
}

describe('What the answers of an instance mean', () => {
  for (const [what, status, body, read, write] of table) {
    it(`${what} is ${read ?? 'a success'} for a read and ${write ?? 'a success'} for a write`, async () => {
      const reply = { status, headers: new Headers(), body };
      expect(await codeOf(reply, 'read')).to.equal(read);
      expect(await codeOf(reply, 'write')).to.equal(write);
    });
  }

  it('G-61 no words of the server are in an error', () => {
    for (const [, status, body] of table) {
      const error = failureOf({ status, headers: new Headers({ 'X-Transaction-ID': 'Guard^1f2e' }), body }, 'write', [], now);
      const text = JSON.stringify([error.message, error.stack?.split('\n')[0], error.detail, error.fields, error.correlationId]);
      expect(text).not.to.match(/rule|table|exception|secrets|guard|resolution/i);
    }
  });

  it('names the fields of the person’s own input that a data policy names, and no others', () => {
    const reply = { status: 403, headers: new Headers(), body: words('Operation Failed', policy) };
    expect(failureOf(reply, 'write', ['close_notes', 'state'], now).fields).to.deep.equal(['close_notes']);
    expect(failureOf(reply, 'write', ['state'], now).fields).to.deep.equal([]);
  });

  it('keeps the transaction’s id for support if it is one', () => {
    const of = (id: string) =>
      failureOf({ status: 500, headers: new Headers({ 'X-Transaction-ID': id }), body: page }, 'read', [], now).correlationId;
    expect(of('4f2d8c1abe67')).to.equal('4f2d8c1abe67');
    expect(of('Mira Holm')).to.equal(undefined);
  });

  it('R08 tells when to come back', () => {
    const reply = { status: 429, headers: new Headers({ 'Retry-After': '120' }), body: page };
    expect(failureOf(reply, 'read', [], now).retryAt).to.equal(now + 120_000);
  });

  it('R09 tells when a server in maintenance wants to be asked again', () => {
    const reply = { status: 503, headers: new Headers({ 'Retry-After': '30' }), body: page };
    expect(failureOf(reply, 'read', [], now).retryAt).to.equal(now + 30_000);
  });
});

describe('When a server wants to be asked again', () => {
  const at = (headers: Record<string, string>, clock = now) => retryAt(new Headers(headers), clock);
  const inTwoMinutes = 'Sat, 31 Jan 2026 13:07:00 GMT';

  it('R08 reads seconds', () => expect(at({ 'Retry-After': '90' })).to.equal(now + 90_000));
  it('R08 reads a date', () => expect(at({ 'Retry-After': inTwoMinutes })).to.equal(now + 120_000));
  it('R08 reads the end of the rate limit', () => {
    expect(at({ 'X-RateLimit-Reset': String(now / 1000 + 60) })).to.equal(now + 60_000);
  });
  it('R08 prefers what the answer says about itself', () => {
    expect(at({ 'Retry-After': '5', 'X-RateLimit-Reset': String(now / 1000 + 60) })).to.equal(now + 5000);
  });
  it('R25 reads dates against the server’s clock when the person’s is wrong', () => {
    const date = 'Sat, 31 Jan 2026 13:05:00 GMT';
    const slow = now - 5 * 60_000;
    expect(at({ 'Retry-After': inTwoMinutes, Date: date }, slow)).to.equal(slow + 120_000);
  });
  it('never waits for the past nor longer than a day', () => {
    expect(at({ 'Retry-After': 'Sat, 31 Jan 2026 12:00:00 GMT' })).to.equal(now);
    expect(at({ 'Retry-After': '999999999' })).to.equal(now + 86_400_000);
  });
  it('says nothing when the server says nothing that can be read', () => {
    expect(at({})).to.equal(undefined);
    expect(at({ 'Retry-After': 'soon' })).to.equal(undefined);
    expect(at({ 'X-RateLimit-Reset': 'soon' })).to.equal(undefined);
  });
});
