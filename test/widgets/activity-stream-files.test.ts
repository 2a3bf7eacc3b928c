import { expect } from '@open-wc/testing';
import { getResponse, http, HttpResponse } from 'msw';
import { keys, landmarks } from '../../mocks/dataset/landmarks.js';
import { ActivityStreamDriver } from '../../src/testing/drivers/activity-stream.driver.js';
import { until } from '../../src/testing/settled.js';
import { textOf } from '../../src/testing/visible-text.js';
import { spoken } from '../keyboard/keys.js';
import { demoViewsWith } from './demo-views.js';
import { PortalPage, tag, type PageOptions } from './portal-page.js';

const uploads = '*/api/now/attachment*/file';

const text = (name: string, content = 'content'): File => new File([content], name, { type: 'text/plain' });

describe('activity-stream, files', () => {
  let page: PortalPage;

  async function open(attributes: Readonly<Record<string, string>> = {}, options: PageOptions = {}) {
    page = new PortalPage({ timeZone: 'Europe/Berlin', ...options });
    const widget = await page.show(tag('activity-stream', { record: landmarks.caseWithEverything, ...attributes }));
    return { widget, driver: new ActivityStreamDriver(widget) };
  }

  const sent = (): readonly string[] => page.mock.requests.filter(({ method }) => method === 'POST' || method === 'DELETE').flatMap(({ url }) => (
    url.includes('attachment') ? [new URL(url).searchParams.get('file_name') ?? url.slice(url.lastIndexOf('/') + 1)] : []));

  /** Holds uploads back until told otherwise. */
  function holdUploads(): () => void {
    const { promise, resolve }: PromiseWithResolvers<void> = Promise.withResolvers();
    page.answerFirst(http.post(uploads, async () => {
      await promise;
      return undefined;
    }));
    return resolve;
  }

  afterEach(() => page.leave());

  it('lists the files of a record with size, time and who put them there, the newest first', async () => {
    const { widget, driver } = await open();
    expect(driver.files).to.deep.equal(['gateway-07.txt', 'alarm-delays.png']);
    expect(textOf(widget.shadowRoot?.querySelector('[part="file"] .file-facts'))).to.match(/^103 bytes.*, 2026.*dana\.whitlock$/);
    await expect(widget).to.be.accessible();
  });

  it('G-10 names nothing of a file that the view does not list', async () => {
    const views = demoViewsWith((view) => (view.table === 'sys_attachment' ? { ...view, list: ['file_name', 'table_name', 'table_sys_id'], sort: [] } : view));
    const { widget, driver } = await open({}, { views });
    expect([...driver.files].sort()).to.deep.equal(['alarm-delays.png', 'gateway-07.txt']);
    expect(textOf(widget.shadowRoot?.querySelector('[part="file"] .file-facts'))).to.equal('');
    expect(page.mock.requests.some(({ url }) => url.includes('size_bytes'))).to.equal(false);
  });

  it('G-50 offers only what the views grant: no removing, no downloading, no attaching', async () => {
    const views = demoViewsWith((view) => {
      if (view.table === 'sys_attachment') return { ...view, operations: [] };
      return view.table === 'sn_customerservice_case' ? { ...view, operations: [] } : view;
    });
    const { widget, driver } = await open({}, { views });
    expect(driver.files).to.have.lengthOf(2);
    expect(driver.picker === null).to.equal(true);
    expect(widget.shadowRoot?.querySelector('[part="file-download"], [part="file-remove"]') === null).to.equal(true);
  });

  it('shows no files and asks for none where there is no view of them and none may be attached', async () => {
    const views = demoViewsWith((view) => {
      if (view.table === 'sys_attachment') return null;
      return view.table === 'sn_customerservice_case' ? { ...view, operations: [] } : view;
    });
    const { driver, widget } = await open({}, { views });
    await page.quiet();
    expect(widget.shadowRoot?.querySelector('[part="files"]') === null).to.equal(true);
    expect(driver.entries).to.have.lengthOf(5);
    expect(page.mock.requests.some(({ url }) => url.includes('sys_attachment'))).to.equal(false);
  });

  it('attaches the files that are chosen, shows them in the list and says how many there are', async () => {
    const { widget, driver } = await open();
    const saved: (string | null)[] = [];
    page.provider.addEventListener('portal-saved', ({ detail }) => saved.push(detail.operation));
    driver.pick(text('one.txt'), text('two.txt'));
    await until(() => driver.files.length === 4, 'the files');
    expect([...driver.files].sort()).to.deep.equal(['alarm-delays.png', 'gateway-07.txt', 'one.txt', 'two.txt']);
    await until(() => driver.uploads.length === 0, 'the queue to be empty');
    await until(() => spoken(widget).includes('2 files attached'), 'the announcement');
    expect(saved).to.deep.equal(['attach', 'attach']);
  });

  it('attaches files that are dropped', async () => {
    const { widget, driver } = await open();
    const transfer = new DataTransfer();
    transfer.items.add(text('dropped.txt'));
    const target = widget.shadowRoot?.querySelector('[part="files"]');
    const over = new DragEvent('dragover', { dataTransfer: transfer, cancelable: true, bubbles: true });
    target?.dispatchEvent(over);
    expect(over.defaultPrevented).to.equal(true);
    target?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true, bubbles: true }));
    await until(() => driver.files.includes('dropped.txt'), 'the file');
  });

  it('shows a file on its way with its progress and a way to stop it, two at a time', async () => {
    const { widget, driver } = await open();
    const release = holdUploads();
    driver.pick(text('one.txt'), text('two.txt'), text('three.txt'));
    await until(() => driver.uploads.length === 3, 'the queue');
    const bars = [...(widget.shadowRoot?.querySelectorAll('progress') ?? [])];
    expect(bars.map((bar) => bar.getAttribute('aria-label'))).to.deep.equal(['Uploading one.txt', 'Uploading two.txt', 'Uploading three.txt']);
    expect(driver.uploads[2]).to.contain('Waiting');
    await expect(widget).to.be.accessible();
    driver.button('Cancel three.txt').click();
    await until(() => driver.uploads.length === 2, 'the third to leave');
    release();
    await until(() => driver.files.length === 4, 'the other two');
    expect(sent()).not.to.include('three.txt');
  });

  it('stops a file that is on its way, and puts focus where the next one is chosen', async () => {
    const { widget, driver } = await open();
    holdUploads();
    driver.pick(text('mistake.txt'));
    await until(() => driver.uploads.length === 1, 'the queue');
    const cancel = driver.button('Cancel mistake.txt');
    cancel.focus();
    cancel.click();
    await until(() => driver.uploads.length === 0, 'the queue to be empty');
    await until(() => widget.shadowRoot?.activeElement === driver.picker, 'focus');
    await page.quiet();
    expect(driver.files).to.have.lengthOf(2);
  });

  it('checks size and kind before a byte is sent, also of what is dropped, and says what is wrong', async () => {
    const { widget, driver } = await open({ 'accept': '.txt, image/*', 'max-file-size': '2048' });
    expect(driver.picker?.accept).to.equal('.txt,image/*');
    driver.pick(text('large.txt', 'x'.repeat(2049)), new File(['x'], 'film.mov', { type: 'video/quicktime' }), text('nothing.txt', ''));
    await until(() => driver.uploads.length === 3, 'the queue');
    expect(driver.uploads.map((upload) => upload.replace(/^(\S+) .*?(Larger|Files|The file)/, '$1: $2'))).to.deep.equal([
      'large.txt: Larger than 2 kB.', 'film.mov: Files of this kind are not accepted here.', 'nothing.txt: The file is empty.',
    ]);
    await until(() => spoken(widget).includes('3 files could not be attached'), 'the alert');
    await page.quiet();
    expect(sent()).to.deep.equal([]);
    driver.button('Take film.mov off the list').click();
    await until(() => driver.uploads.length === 2, 'it to leave');
  });

  it('keeps a file that failed, says why by code, and sends it again when asked', async () => {
    const { driver } = await open();
    let isDown = true;
    page.answerFirst(http.post(uploads, () => (isDown ? HttpResponse.json({ error: { message: 'secret cause' } }, { status: 503 }) : undefined)));
    driver.pick(text('again.txt'));
    await until(() => driver.uploads[0]?.includes('The service has a problem') === true, 'the failure');
    expect(driver.text).not.to.contain('secret');
    isDown = false;
    driver.button('Try again: again.txt').click();
    await until(() => driver.files.includes('again.txt'), 'the file');
    expect(driver.uploads).to.deep.equal([]);
  });

  it('offers no second attempt with a file that the service does not take', async () => {
    const { widget, driver } = await open();
    driver.pick(text('macro.exe'));
    await until(() => driver.uploads[0]?.includes('The service does not accept this file.') === true, 'the refusal');
    expect(widget.shadowRoot?.querySelector('[part="upload-retry"]') === null).to.equal(true);
  });

  it('T24 takes a file for attached when the answer was lost and the server has it', async () => {
    const { driver } = await open();
    page.answerFirst(http.post(uploads, async ({ request }) => {
      await getResponse([...page.mock.handlers], request.clone());
      return HttpResponse.error();
    }));
    driver.pick(text('lost-answer.txt'));
    await until(() => driver.files.includes('lost-answer.txt'), 'the file');
    await until(() => driver.uploads.length === 0, 'the queue to be empty');
    expect(sent()).to.deep.equal(['lost-answer.txt']);
  });

  it('T24 says that nobody knows when the answer was lost and the server does not have it', async () => {
    const { driver } = await open();
    page.answerFirst(http.post(uploads, () => HttpResponse.error(), { once: true }));
    driver.pick(text('lost.txt'));
    await until(() => driver.uploads[0]?.includes('We do not know whether it arrived.') === true, 'the doubt');
    driver.button('Try again: lost.txt').click();
    await until(() => driver.files.includes('lost.txt'), 'the file');
  });

  it('R17 goes on uploading when it is moved within the page', async () => {
    const { widget, driver } = await open();
    const release = holdUploads();
    driver.pick(text('moving.txt'));
    await until(() => driver.uploads.length === 1, 'the queue');
    const place = document.createElement('section');
    page.provider.append(place);
    place.append(widget);
    release();
    await until(() => driver.files.includes('moving.txt'), 'the file');
    expect(driver.uploads).to.deep.equal([]);
  });

  it('G-63 ends uploads when the person signs out, and shows the next one nothing of them', async () => {
    const { widget, driver } = await open();
    holdUploads();
    driver.pick(text('mine.txt'));
    await until(() => driver.uploads.length === 1, 'the queue');
    page.signIn('consumer');
    await until(() => widget.matches(':state(denied)'), 'the next person');
    expect(widget.shadowRoot?.textContent).not.to.contain('mine.txt');
    page.signIn('customer');
    await until(() => widget.matches(':state(ready)'), 'the first person again');
    expect(driver.uploads).to.deep.equal([]);
  });

  it('hands a file to the browser to be saved, as bytes without a type, and lets go of it later', async () => {
    const { driver } = await open();
    const [create, click] = [URL.createObjectURL, HTMLAnchorElement.prototype.click];
    const made: Blob[] = [];
    const names: string[] = [];
    URL.createObjectURL = (content) => {
      if (content instanceof Blob) made.push(content);
      return create(content);
    };
    HTMLAnchorElement.prototype.click = function keep(this: HTMLAnchorElement) {
      names.push(this.download);
    };
    try {
      driver.button('Download gateway-07.txt').click();
      driver.button('Download gateway-07.txt').click();
      await until(() => names.length > 0, 'the file');
      await page.quiet();
    } finally {
      URL.createObjectURL = create;
      HTMLAnchorElement.prototype.click = click;
    }
    expect(names).to.deep.equal(['gateway-07.txt']);
    expect(made.map(({ type, size }) => [type, size])).to.deep.equal([['application/octet-stream', 103]]);
  });

  it('says so beside a file that cannot be downloaded', async () => {
    const { widget, driver } = await open({ record: landmarks.caseAwaitingInfo });
    driver.button('Download feeder-9.csv').click();
    await until(() => driver.text.includes('feeder-9.csv cannot be downloaded. You are not allowed to do this.'), 'the reason');
    await until(() => spoken(widget).includes('feeder-9.csv cannot be downloaded'), 'the alert');
  });

  it('removes a file once that is confirmed, says so, and puts focus on the next one', async () => {
    const { widget, driver } = await open();
    driver.pick(text('newest.txt'));
    await until(() => driver.files.length === 3, 'the file');
    const remove = driver.button('Remove newest.txt');
    remove.focus();
    remove.click();
    await until(() => driver.dialog !== null, 'the question');
    expect(textOf(driver.dialog)).to.contain('newest.txt will be gone for everyone.');
    expect(sent()).to.deep.equal(['newest.txt']);
    await expect(widget).to.be.accessible();
    [...(driver.dialog?.querySelectorAll('button') ?? [])].find((button) => textOf(button) === 'Remove')?.click();
    await until(() => driver.files.length === 2, 'the file to go');
    await until(() => spoken(widget).includes('newest.txt removed'), 'the announcement');
    expect(driver.dialog === null).to.equal(true);
    expect(widget.shadowRoot?.activeElement?.getAttribute('part')).to.equal('file-remove');
  });

  it('offers customers to remove their own files only', async () => {
    const { driver } = await open();
    expect(driver.files).to.deep.equal(['gateway-07.txt', 'alarm-delays.png']);
    expect(driver.button('Remove alarm-delays.png')).to.be.instanceOf(HTMLButtonElement);
    expect(() => driver.button('Remove gateway-07.txt')).to.throw();
  });

  it('leaves a file where it is when the server refuses to remove it, and says why', async () => {
    const { driver } = await open({}, { persona: 'agent' });
    driver.button('Remove alarm-delays.png').click();
    await until(() => driver.dialog !== null, 'the question');
    [...(driver.dialog?.querySelectorAll('button') ?? [])].find((button) => textOf(button) === 'Remove')?.click();
    await until(() => textOf(driver.dialog).includes('You are not allowed to do this.'), 'the reason');
    await page.quiet();
    expect(page.mock.backend.asSystem().get('sys_attachment', keys.attachmentPicture)['file_name']).to.equal('alarm-delays.png');
  });

  it('keeps names of files apart from the text around them, whatever direction they run in', async () => {
    const { widget, driver } = await open({ record: landmarks.caseAwaitingInfoOfParty }, { persona: 'authorized-contact', locale: 'en' });
    expect(driver.files).to.deep.equal(['سجل الأحد.txt']);
    expect(widget.shadowRoot?.querySelector('[part="file-download"] > bdi') === null).to.equal(false);
    expect(widget.shadowRoot?.querySelector('[part="file-download"]')?.getAttribute('aria-label')).to.equal('Download \u2068سجل الأحد.txt\u2069');
  });
});
