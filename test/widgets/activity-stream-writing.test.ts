import { expect } from '@open-wc/testing';
import { getResponse, http, HttpResponse } from 'msw';
import { keys, landmarks } from '../../mocks/dataset/landmarks.js';
import type { WriteDetail } from '../../src/parts/events/write.event.js';
import { ActivityStreamDriver } from '../../src/testing/drivers/activity-stream.driver.js';
import { until } from '../../src/testing/settled.js';
import { spoken } from '../keyboard/keys.js';
import { PortalPage, tag, type PageOptions } from './portal-page.js';

const patches = '*/api/now/table/sn_customerservice_case/*';
const activities = '*/activities';

function refusal(detail: string): HttpResponse<{ error: { detail: string } }> {
  return HttpResponse.json({ error: { detail } }, { status: 403 });
}

describe('activity-stream, writing', () => {
  let page: PortalPage;

  async function open(attributes: Readonly<Record<string, string>> = {}, options: PageOptions = {}) {
    page = new PortalPage({ timeZone: 'Europe/Berlin', ...options });
    const widget = await page.show(tag('activity-stream', { record: landmarks.caseWithEverything, ...attributes }));
    return { widget, driver: new ActivityStreamDriver(widget) };
  }

  /** What was sent to be written, by now. */
  const sent = (): readonly string[] => page.mock.requests.filter(({ method }) => method === 'PATCH').map(({ body }) => body);

  /** Does what a request asks for, and loses the answer. */
  function loseAnswers(): void {
    page.answerFirst(http.patch(patches, async ({ request }) => {
      await getResponse([...page.mock.handlers], request.clone());
      return HttpResponse.error();
    }));
  }

  /** Holds writes back until told otherwise. */
  function holdWrites(): () => void {
    const { promise, resolve }: PromiseWithResolvers<void> = Promise.withResolvers();
    page.answerFirst(http.patch(patches, async () => {
      await promise;
      return undefined;
    }));
    return resolve;
  }

  afterEach(() => page.leave());

  it('sends a message, shows it, empties the field, leaves focus there and says so', async () => {
    const { widget, driver } = await open();
    driver.field?.focus();
    await driver.post('Thank you, Dana');
    await until(() => driver.entries.at(0)?.text === 'Thank you, Dana', 'the message');
    expect(driver.entries.at(0)?.author).to.equal('Mira Castell');
    expect(driver.draft).to.equal('');
    expect(widget.shadowRoot?.activeElement === driver.field).to.equal(true);
    await until(() => spoken(widget).includes('Message sent'), 'the announcement');
    expect(sent()).to.deep.equal(['{"comments":"Thank you, Dana"}']);
  });

  it('T23 makes one request and one announcement to the page of a hundred clicks', async () => {
    const { driver } = await open();
    const asked: string[] = [];
    page.provider.addEventListener('portal-submit', ({ type }) => asked.push(type));
    driver.write('Once');
    for (let click = 0; click < 100; click += 1) driver.send();
    await until(() => driver.entries.at(0)?.text === 'Once', 'the message');
    await page.quiet();
    expect(sent()).to.have.lengthOf(1);
    expect(asked).to.deep.equal(['portal-submit']);
    expect(driver.entries.filter(({ text }) => text === 'Once')).to.have.lengthOf(1);
  });

  it('does not send nothing: says what is missing, marks the field and puts focus there', async () => {
    const { widget, driver } = await open();
    driver.write('   \n ');
    driver.send();
    await until(() => driver.problem === 'Write something first.', 'the problem');
    expect(driver.field?.getAttribute('aria-invalid')).to.equal('true');
    expect(widget.shadowRoot?.activeElement === driver.field).to.equal(true);
    expect(sent()).to.deep.equal([]);
    await expect(widget).to.be.accessible();
    driver.write('Something');
    await until(() => driver.problem === '', 'the problem to be over');
  });

  it('G-68 does not cut a text that is too long: it is not sent, and stays', async () => {
    const { driver } = await open();
    driver.write('x'.repeat(65_537));
    driver.send();
    await until(() => driver.problem.startsWith('This is too long. At most 65,536'), 'the problem');
    expect(driver.draft).to.have.lengthOf(65_537);
    expect(sent()).to.deep.equal([]);
  });

  it('G-51 tells the page what is written where, before and after, and never the text', async () => {
    const { driver } = await open();
    const details: WriteDetail[] = [];
    page.provider.addEventListener('portal-submit', ({ detail }) => details.push(detail));
    page.provider.addEventListener('portal-saved', ({ detail }) => details.push(detail));
    await driver.post('Between us');
    const detail = { ref: landmarks.caseWithEverything, table: 'sn_customerservice_case', fields: ['comments'], operation: null };
    expect(details).to.deep.equal([detail, detail]);
    expect(JSON.stringify(details)).not.to.contain('Between us');
  });

  it('sends nothing that the page has called off, and keeps the text', async () => {
    const { driver } = await open();
    page.provider.addEventListener('portal-submit', (event) => event.preventDefault(), { once: true });
    driver.write('Not now');
    driver.send();
    await page.quiet();
    expect(sent()).to.deep.equal([]);
    expect(driver.draft).to.equal('Not now');
  });

  const failures = [
    ['the service is overloaded', () => HttpResponse.json({ error: { message: 'secret cause' } }, { status: 503 }), 'The service has a problem'],
    ['a business rule refuses it', () => refusal('aborted by Business Rule secret'), 'The service did not accept this'],
    ['it is not allowed', () => refusal('secret cause'), 'You are not allowed to write here.'],
  ] as const;
  for (const [name, response, words] of failures) {
    it(`keeps the text and says why when ${name}, and sends it on the next attempt`, async () => {
      const { widget, driver } = await open();
      let fails = true;
      page.answerFirst(http.patch(patches, () => (fails ? response() : undefined)));
      await driver.post('Still mine');
      await until(() => driver.problem.startsWith('Not sent. Your text is still here.'), 'the problem');
      expect(driver.problem).to.contain(words).and.not.contain('secret');
      expect(driver.draft).to.equal('Still mine');
      await until(() => spoken(widget).some((text) => text.startsWith('Not sent.')), 'the alert');
      fails = false;
      driver.send();
      await until(() => driver.entries.at(0)?.text === 'Still mine', 'the message');
      expect(driver.problem).to.equal('');
    });
  }

  it('R08 says from when on it can be sent when there were too many requests', async () => {
    const { driver } = await open();
    page.answerFirst(http.patch(patches, () => HttpResponse.json({}, { status: 429, headers: { 'Retry-After': '1' } })));
    await driver.post('One too many');
    await until(() => driver.problem.startsWith('Not sent. Your text is still here. You can try again at'), 'the problem');
    expect(driver.draft).to.equal('One too many');
  });

  it('T24 takes a message for sent when the answer was lost and the server has it', async () => {
    const { widget, driver } = await open();
    loseAnswers();
    await driver.post('Did this arrive?');
    await until(() => driver.entries.at(0)?.text === 'Did this arrive?', 'the message');
    expect(driver.draft).to.equal('');
    expect(driver.problem).to.equal('');
    await until(() => spoken(widget).includes('Message sent'), 'the announcement');
    expect(driver.entries.filter(({ text }) => text === 'Did this arrive?')).to.have.lengthOf(1);
  });

  it('T24 does not take an older message of the same words for the one that was lost', async () => {
    const { driver } = await open();
    await driver.post('Any news?');
    await until(() => driver.entries.at(0)?.text === 'Any news?', 'the first');
    page.answerFirst(http.patch(patches, () => HttpResponse.error()));
    await driver.post('Any news?');
    await until(() => driver.problem.startsWith('We do not know whether this arrived.'), 'the doubt');
    expect(driver.draft).to.equal('Any news?');
  });

  it('T24 leaves it to the person when the server does not have it, and can be asked again', async () => {
    const { widget, driver } = await open();
    page.answerFirst(http.patch(patches, () => HttpResponse.error(), { once: true }));
    await driver.post('Lost on the way');
    await until(() => driver.problem.startsWith('We do not know whether this arrived. Your text is still here.'), 'the doubt');
    expect(driver.draft).to.equal('Lost on the way');
    expect(sent()).to.deep.equal([]);
    await expect(widget).to.be.accessible();
    const before = page.mock.requests.length;
    driver.button('Read the messages again').click();
    await until(() => page.mock.requests.length > before, 'the question');
    await driver.post('Lost on the way');
    await until(() => driver.entries.at(0)?.text === 'Lost on the way', 'the message');
    expect(driver.problem).to.equal('');
  });

  it('T24 leaves it to the person when the server cannot be asked either', async () => {
    const { driver } = await open();
    page.answerFirst(http.get(activities, () => HttpResponse.json({}, { status: 500 })));
    loseAnswers();
    await driver.post('Who knows');
    await until(() => driver.problem.startsWith('We do not know'), 'the doubt');
    expect(driver.draft).to.equal('Who knows');
  });

  it('lets nobody change a text that is on its way, and says that it is', async () => {
    const { driver } = await open();
    const release = holdWrites();
    driver.write('On its way');
    driver.send();
    await until(() => driver.isSending, 'the message to be sent');
    expect(driver.field?.readOnly).to.equal(true);
    expect(driver.text).to.contain('Sending…');
    release();
    await until(() => driver.draft === '', 'the message');
  });

  it('R17 hears what became of a message when it is moved within the page meanwhile', async () => {
    const { widget, driver } = await open();
    const release = holdWrites();
    driver.write('Moving house');
    driver.send();
    await until(() => driver.isSending, 'the message to be sent');
    const place = document.createElement('section');
    page.provider.append(place);
    place.append(widget);
    release();
    await until(() => driver.entries.at(0)?.text === 'Moving house', 'the message');
    expect(driver.draft).to.equal('');
    expect(driver.isSending).to.equal(false);
  });

  it('R16 lets a message go on when it is taken off the page, and has not kept it as unsent when it is back', async () => {
    const { widget, driver } = await open();
    const release = holdWrites();
    driver.write('Gone meanwhile');
    driver.send();
    await until(() => driver.isSending, 'the message to be sent');
    widget.remove();
    release();
    await until(() => sent().length === 1, 'the message to be sent');
    await page.quiet();
    page.provider.append(widget);
    await until(() => driver.entries.at(0)?.text === 'Gone meanwhile', 'the message');
    expect(driver.draft).to.equal('');
  });

  it('keeps what is typed by record, while others are shown', async () => {
    const { widget, driver } = await open();
    driver.write('For this case');
    widget.record = landmarks.caseAwaitingInfo;
    await until(() => driver.entries.some(({ text }) => text.startsWith('Which feeder software')), 'the other case');
    expect(driver.draft).to.equal('');
    widget.record = landmarks.caseWithEverything;
    await until(() => driver.entries.length === 5, 'the first case');
    expect(driver.draft).to.equal('For this case');
  });

  it('offers a choice of who may read it to those who may write either, public first, and keeps the text through it', async () => {
    const { widget, driver } = await open({}, { persona: 'agent' });
    driver.write('Ask the vendor');
    driver.choose('Internal note');
    await until(() => driver.text.includes('Your internal note'), 'the choice to show');
    expect(driver.draft).to.equal('Ask the vendor');
    await expect(widget).to.be.accessible();
    driver.button('Save note').click();
    await until(() => driver.entries.at(0)?.text === 'Ask the vendor', 'the note');
    expect(driver.entries.at(0)?.kind).to.equal('note');
    expect(sent()).to.deep.equal(['{"work_notes":"Ask the vendor"}']);
    await until(() => spoken(widget).includes('Note saved'), 'the announcement');
  });

  it('replaces the field by an explanation when the case is closed meanwhile, and does not lose the text', async () => {
    const { driver } = await open({ record: landmarks.caseAwaitingInfo });
    driver.write('Version 4.2');
    page.mock.backend.asSystem().update('sn_customerservice_case', keys.caseAwaitingInfo, { state: '3' });
    driver.send();
    await until(() => driver.text.includes('takes no more messages'), 'the explanation');
    expect(driver.draft).to.equal('Version 4.2');
    expect(driver.field?.readOnly).to.equal(true);
  });

  it('T40 leaves nothing of a draft in any storage', async () => {
    const { driver } = await open();
    driver.write('Nothing for the next one');
    await page.quiet();
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.to.contain('Nothing for the next one');
  });
});
