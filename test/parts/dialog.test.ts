import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { DialogController, type DialogContent } from '../../src/parts/dialog/dialog.controller.js';
import { arabic, content, english, partHost, until, type PartHost } from './part-host.js';

interface Stage {
  readonly host: PartHost;
  readonly dialog: DialogController;
  readonly closed: () => number;
  rows: string[];
  content: Partial<DialogContent>;
}

/** A list of records with a button each, and the dialog that they open. */
async function stage(): Promise<Stage> {
  let closed = 0;
  const built: { dialog?: DialogController } = {};
  const state = { rows: ['A', 'B', 'C'], content: {} as Partial<DialogContent> };
  const host = await partHost((part) => {
    const dialog = new DialogController(part, { fallbackFocus: () => part.find('#list'), onClose: () => (closed += 1) });
    built.dialog = dialog;
    return () => html`
      <h2 id="list" tabindex="-1">List</h2>
      ${repeat(state.rows, (row) => row, (row) => html`<button part="open" id=${row} @click=${() => dialog.open()}>${row}</button>`)}
      <button part="other">Other</button>
      ${dialog.render({ locale: english, heading: 'Problem PRB1', body: html`<p>Body</p><a href="#x">Link</a>`, ...state.content })}
    `;
  });
  const { dialog } = built;
  if (!dialog) throw new Error('The dialog was not built.');
  return Object.assign(state, { host, dialog, closed: () => closed });
}

const open = async ({ host }: Stage, row = 'B'): Promise<void> => {
  host.find(`#${row}`).focus();
  host.find(`#${row}`).click();
  await host.updateComplete;
};
/** After Escape the browser closes in its own time; focus comes with the update after it. */
const settle = async ({ host, dialog }: Stage): Promise<void> => {
  await until(() => !dialog.isOpen);
  await host.redraw();
};
/** What has focus, by id or part. */
const focused = ({ host }: Stage): string | null | undefined => {
  const active = host.root.activeElement;
  return active?.id || active?.getAttribute('part');
};

describe('dialog', () => {
  it('is modal, named by its heading, and gives the heading focus', async () => {
    const it = await stage();
    await open(it);
    const dialog = it.host.find<HTMLDialogElement>('dialog');
    expect(dialog.matches(':modal')).to.equal(true);
    expect(content(it.host.find(`#${dialog.getAttribute('aria-labelledby')}`))).to.equal('Problem PRB1');
    expect(focused(it)).to.equal('dialog-heading');
    await expect(it.host).to.be.accessible();
  });

  it('K-dialog-01 closes with Escape and gives focus back to the button that opened it', async () => {
    const it = await stage();
    await open(it);
    await sendKeys({ press: 'Escape' });
    await settle(it);
    expect(it.dialog.isOpen).to.equal(false);
    expect(it.closed()).to.equal(1);
    expect(focused(it)).to.equal('B');
  });

  it('K-dialog-02 closes with its Close button, which has a name', async () => {
    const it = await stage();
    await open(it);
    const close = it.host.find('[part=dialog-close]');
    expect(close.getAttribute('aria-label')).to.equal('Close');
    close.focus();
    await sendKeys({ press: 'Enter' });
    await settle(it);
    expect(it.host.find<HTMLDialogElement>('dialog').open).to.equal(false);
    expect(focused(it)).to.equal('B');
  });

  it('K-dialog-03 keeps Tab inside', async () => {
    const it = await stage();
    await open(it);
    const visited: unknown[] = [];
    for (let step = 0; step < 6; step++) {
      await sendKeys({ press: 'Tab' });
      visited.push(focused(it));
    }
    expect(visited).to.include('dialog-close');
    expect(visited.filter((name) => ['A', 'B', 'C', 'other'].includes(String(name)))).to.deep.equal([]);
  });

  const survivors: [string, string[], string][] = [
    ['the next of its kind when the opener is gone', ['A', 'C'], 'C'],
    ['the one before when none follows', ['A'], 'A'],
  ];
  for (const [where, rows, target] of survivors) {
    it(`gives focus to ${where}`, async () => {
      const it = await stage();
      await open(it);
      it.rows = rows;
      await it.host.redraw();
      it.dialog.close();
      await settle(it);
      expect(focused(it)).to.equal(target);
    });
  }

  it('gives focus to the heading when nothing of its kind is left', async () => {
    const it = await stage();
    await open(it);
    it.rows = [];
    await it.host.redraw();
    it.dialog.close();
    await settle(it);
    expect(focused(it)).to.equal('list');
  });

  it('draws its content only while it is open', async () => {
    const it = await stage();
    expect(content(it.host.find('dialog'))).to.equal('');
    await open(it);
    expect(content(it.host.find('dialog'))).to.include('Body');
    it.dialog.close();
    await settle(it);
    expect(content(it.host.find('dialog'))).to.equal('');
  });

  it('swaps content with a way back instead of opening a dialog on a dialog', async () => {
    const it = await stage();
    await open(it);
    let backs = 0;
    it.content = { heading: 'Item RITM1', back: { name: 'REQ1', run: () => (backs += 1) } };
    it.dialog.open();
    await it.host.redraw();
    await it.host.redraw();
    expect(it.host.all('dialog')).to.have.lengthOf(1);
    expect(content(it.host.find('#dialog-heading'))).to.equal('Item RITM1');
    expect(focused(it)).to.equal('dialog-heading');
    const back = it.host.find('[part=dialog-back]');
    expect(back.getAttribute('aria-label')).to.equal('Back to REQ1');
    back.click();
    expect(backs).to.equal(1);
  });

  it('gives focus to what the content asks for first', async () => {
    const it = await stage();
    it.content = { role: 'alertdialog', body: html`<label>Reason <textarea id="reason" autofocus data-first-focus></textarea></label>` };
    await open(it);
    expect(focused(it)).to.equal('reason');
    expect(it.host.find('dialog').getAttribute('role')).to.equal('alertdialog');
  });

  it('is modal again after its widget was moved to another place in the page', async () => {
    const it = await stage();
    await open(it);
    const elsewhere = document.createElement('div');
    it.host.parentElement?.append(elsewhere);
    elsewhere.append(it.host);
    await it.host.updateComplete;
    expect(it.host.find<HTMLDialogElement>('dialog').matches(':modal')).to.equal(true);
    expect(it.dialog.isOpen).to.equal(true);
  });

  it('is closed in the very task in which Escape is pressed, so that what comes next finds it closed', async () => {
    const it = await stage();
    await open(it);
    // What the browser says first; a later task has the rest.
    it.host.find('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    expect(it.dialog.isOpen).to.equal(false);
    await open(it, 'C');
    expect(it.host.find<HTMLDialogElement>('dialog').matches(':modal')).to.equal(true);
    expect(focused(it)).to.equal('dialog-heading');
    expect(it.closed()).to.equal(1);
  });

  it('does not take a file field in it where nothing was chosen for Escape', async () => {
    const it = await stage();
    it.content = { body: html`<input id="file" type="file" aria-label="File" />` };
    await open(it);
    it.host.find('#file').dispatchEvent(new Event('cancel', { bubbles: true }));
    expect(it.dialog.isOpen).to.equal(true);
  });

  it('stays closed when its widget is drawn anew before the browser has told that it has closed it', async () => {
    const it = await stage();
    await open(it);
    // As the browser does: closed at once, told in a later task.
    it.host.find<HTMLDialogElement>('dialog').close();
    await it.host.redraw();
    expect(it.host.find<HTMLDialogElement>('dialog').open).to.equal(false);
    await settle(it);
    expect(focused(it)).to.equal('B');
    expect(it.closed()).to.equal(1);
  });

  it('opens again at once for something else', async () => {
    const it = await stage();
    await open(it);
    it.dialog.close();
    await open(it, 'C');
    expect(it.host.find<HTMLDialogElement>('dialog').matches(':modal')).to.equal(true);
    await new Promise((resolve) => it.host.find('dialog').addEventListener('close', resolve, { once: true }));
    expect(it.dialog.isOpen).to.equal(true);
    expect(it.closed()).to.equal(1);
  });

  it('neither moves the page behind it nor touches it', async () => {
    const it = await stage();
    const tall = document.createElement('div');
    tall.style.setProperty('block-size', '300vh');
    it.host.parentElement?.append(tall);
    const before = [document.documentElement.clientWidth, document.documentElement.getAttribute('style'), document.body.getAttribute('style')];
    await open(it);
    const after = [document.documentElement.clientWidth, document.documentElement.getAttribute('style'), document.body.getAttribute('style')];
    expect(after).to.deep.equal(before);
    const dialog = it.host.find('dialog');
    expect(dialog.scrollHeight).to.be.greaterThan(dialog.clientHeight);
    expect(getComputedStyle(dialog).overscrollBehaviorBlock).to.equal('contain');
  });

  it('keeps a live region of its own, because those outside are silent', async () => {
    const it = await stage();
    it.content = { announcements: html`<div role="status">Record 3 of 12</div>` };
    await open(it);
    expect(content(it.host.find('dialog [role=status]'))).to.equal('Record 3 of 12');
  });

  it('speaks the language it is given', async () => {
    const it = await stage();
    it.content = { locale: arabic, footer: html`<button>x</button>`, actions: nothing };
    await open(it);
    expect(it.host.find('[part=dialog-close]').getAttribute('aria-label')).to.equal('إغلاق');
  });
});
