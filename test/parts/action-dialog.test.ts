import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { ActionDialogController } from '../../src/parts/action-dialog/action-dialog.controller.js';
import type { ActionQuestion } from '../../src/parts/action-dialog/action-question.js';
import { content, english, partHost, until, type PartHost } from './part-host.js';

interface Stage {
  readonly host: PartHost;
  readonly dialog: ActionDialogController;
  readonly confirmed: string[];
  question: Partial<ActionQuestion>;
}

const reason = { label: 'Reason', missing: 'Say why.' };

/** A button and the question that it asks. */
async function stage(question: Partial<ActionQuestion> = {}): Promise<Stage> {
  const confirmed: string[] = [];
  const built: { dialog?: ActionDialogController } = {};
  const state = { question };
  const host = await partHost((part) => {
    const dialog = new ActionDialogController(part, { fallbackFocus: () => null, onConfirm: (text) => confirmed.push(text) });
    built.dialog = dialog;
    return () => html`
      <button id="ask" @click=${() => dialog.open()}>Ask</button>
      ${dialog.render({
        locale: english, name: 'reject', heading: 'Reject solution', message: 'The case is opened again.', confirm: 'Reject',
        step: { kind: 'asking' }, announcements: null, ...state.question,
      })}
    `;
  });
  const { dialog } = built;
  if (!dialog) throw new Error('The dialog was not built.');
  host.find('#ask').focus();
  host.find('#ask').click();
  await host.updateComplete;
  return Object.assign(state, { host, dialog, confirmed });
}

async function change(it: Stage, question: Partial<ActionQuestion>): Promise<void> {
  it.question = question;
  await it.host.redraw();
}

/** Axe measures the colours that are there at the moment: not those of a dialog that is still fading in. */
async function accessible({ host }: Stage): Promise<void> {
  await Promise.all(host.find('dialog').getAnimations({ subtree: true }).map(({ finished }) => finished));
  await expect(host).to.be.accessible();
}

const focused = ({ host }: Stage): string | null | undefined => host.root.activeElement?.getAttribute('part');
const typed = ({ host }: Stage): string => host.find<HTMLTextAreaElement>('textarea').value;

describe('action dialog', () => {
  it('is an alert dialog that is named and read out with what will happen', async () => {
    const it = await stage({ text: reason });
    const dialog = it.host.find<HTMLDialogElement>('dialog');
    expect(dialog.getAttribute('role')).to.equal('alertdialog');
    expect(dialog.matches(':modal')).to.equal(true);
    expect(content(it.host.find(`#${dialog.getAttribute('aria-describedby')}`))).to.equal('The case is opened again.');
    await accessible(it);
  });

  it('starts on the field for the reason', async () => {
    expect(focused(await stage({ text: reason }))).to.equal('action-text');
  });

  it('starts on the button that does nothing where nothing is to be written, and Enter there does nothing', async () => {
    const it = await stage();
    expect(focused(it)).to.equal('action-cancel');
    await sendKeys({ press: 'Enter' });
    await until(() => !it.dialog.isOpen);
    expect(it.confirmed).to.deep.equal([]);
  });

  it('says that a reason is missing, beside the field, and does nothing', async () => {
    const it = await stage({ text: reason });
    await sendKeys({ type: '   ' });
    it.host.find('[part=action-confirm]').click();
    await it.host.updateComplete;
    expect(it.confirmed).to.deep.equal([]);
    expect(focused(it)).to.equal('action-text');
    const field = it.host.find('textarea');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(content(it.host.find(`#${field.getAttribute('aria-describedby')}`))).to.equal('Say why.');
    await sendKeys({ type: 'Broken' });
    await it.host.updateComplete;
    expect(it.host.find('textarea').hasAttribute('aria-invalid')).to.equal(false);
  });

  it('hands over what was written, without white space around it, by the button and by Ctrl+Enter', async () => {
    const it = await stage({ text: reason });
    await sendKeys({ type: ' Broken ' });
    it.host.find('[part=action-confirm]').click();
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Control' });
    expect(it.confirmed).to.deep.equal(['Broken', 'Broken']);
  });

  it('may be confirmed without words where they may be left out, and says that they may', async () => {
    const it = await stage({ text: { label: 'Comment' } });
    expect(content(it.host.find('label'))).to.equal('Comment (optional)');
    it.host.find('[part=action-confirm]').click();
    expect(it.confirmed).to.deep.equal(['']);
  });

  it('hears no second confirmation while the first is on its way, and keeps focus on the button', async () => {
    const it = await stage();
    const confirm = it.host.find('[part=action-confirm]');
    confirm.focus();
    confirm.click();
    await change(it, { step: { kind: 'running' } });
    for (let time = 0; time < 100; time += 1) confirm.click();
    expect(it.confirmed).to.have.length(1);
    expect(confirm.getAttribute('aria-disabled')).to.equal('true');
    expect(content(it.host.find(`#${confirm.getAttribute('aria-describedby')}`))).to.equal('Sending…');
    expect(focused(it)).to.equal('action-confirm');
  });

  it('keeps what was typed when it fails, and can be confirmed again', async () => {
    const it = await stage({ text: reason });
    await sendKeys({ type: 'Broken' });
    it.host.find('[part=action-confirm]').click();
    await change(it, { text: reason, step: { kind: 'failed', title: 'You are offline', next: 'Check your connection.' } });
    expect(content(it.host.find('[part=action-failure]'))).to.equal('You are offline Check your connection.');
    expect(typed(it)).to.equal('Broken');
    it.host.find('[part=action-confirm]').click();
    expect(it.confirmed).to.deep.equal(['Broken', 'Broken']);
    await accessible(it);
  });

  it('keeps what was typed when it is closed by mistake, until it is forgotten', async () => {
    const it = await stage({ text: reason });
    await sendKeys({ type: 'Broken' });
    await sendKeys({ press: 'Escape' });
    await until(() => !it.dialog.isOpen);
    it.dialog.open();
    await it.host.redraw();
    expect(typed(it)).to.equal('Broken');
    it.dialog.forget('reject');
    await it.host.redraw();
    expect(typed(it)).to.equal('');
  });

  it('shows what was typed to copy when there is nothing left to confirm, with focus on the heading', async () => {
    const it = await stage({ text: reason });
    await sendKeys({ type: 'Broken' });
    await change(it, { text: reason, step: { kind: 'over', title: 'Someone else was first', next: 'It is closed now.' } });
    await until(() => focused(it) === 'dialog-heading');
    expect(it.host.all('[part=action-confirm]')).to.have.length(0);
    expect(it.host.find<HTMLTextAreaElement>('textarea').readOnly).to.equal(true);
    expect(typed(it)).to.equal('Broken');
    expect(content(it.host.find('[part=action-cancel]'))).to.equal('Close');
    await accessible(it);
  });
});
