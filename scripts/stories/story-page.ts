import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser as Puppeteer, Page } from 'puppeteer-core';

/** What became of one story. Nothing in `problems` means that it held. */
export interface StoryResult {
  readonly id: string;
  readonly problems: readonly string[];
}

/** How the stories are looked at. */
export interface Look {
  readonly name: string;
  /** Storybook's globals, such as the theme. */
  readonly globals: Readonly<Record<string, string>>;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const patience = 30_000;

/**
 * One tab that opens story after story, each in a document of its own, so that none sees what another one has left behind.
 * The looks of one story share its document: to load everything anew takes longer than to play it.
 */
export class StoryPage {
  readonly #page: Page;
  readonly #origin: string;
  #problems: string[] = [];
  /** The story whose document is there and in order. */
  #loaded: string | undefined;

  private constructor(page: Page, origin: string) {
    this.#page = page;
    this.#origin = origin;
  }

  static async open(browser: Puppeteer, origin: string): Promise<StoryPage> {
    // A service worker of its own: a shared one would carry all requests of all tabs, those for files included.
    const page = await (await browser.createBrowserContext()).newPage();
    const story = new StoryPage(page, origin);
    await page.setViewport({ width: 1000, height: 800 });
    await page.emulateFocusedPage(true);
    await page.evaluateOnNewDocument(listen);
    // A story that ends with something typed and not sent has the browser ask before the next one is opened.
    page.on('dialog', (dialog) => void dialog.accept());
    page.on('pageerror', (error) => story.#problems.push(`error on the page: ${String(error)}`));
    page.on('request', (request) => {
      const url = request.url();
      if (/^https?:/.test(url) && !url.startsWith(origin)) story.#problems.push(`asked another server: ${url}`);
    });
    return story;
  }

  /** Shows a story, waits until it has been played, and tells what axe and others say. */
  async run(id: string, { globals }: Look): Promise<StoryResult> {
    this.#problems = [];
    await this.#force('none');
    try {
      if (this.#loaded === id) await this.#page.evaluate(showAgain, id, globals);
      else await this.#load(id, globals);
      this.#loaded = undefined;
      await this.#page.waitForFunction(() => Reflect.has(window, 'storyResult'), { timeout: patience });
      const found: unknown = await this.#page.evaluate((): unknown => Reflect.get(window, 'storyResult'));
      if (Array.isArray(found)) this.#problems.push(...found.map(String));
      this.#loaded = id;
    } catch (error) {
      this.#problems.push(`did not finish: ${String(error)}`);
    }
    return this.#result(id);
  }

  /** Looks once more at what a story has come to, with the colours of the system: all that can change is what can be read. */
  async lookAgainInForcedColours(id: string): Promise<StoryResult> {
    this.#problems = [];
    await this.#force('active');
    try {
      await this.#page.evaluate(axe);
      this.#problems.push(...(await this.#page.evaluate(contrastProblems)));
    } catch (error) {
      this.#problems.push(`could not be looked at: ${String(error)}`);
    }
    return this.#result(id);
  }

  async #load(id: string, globals: Look['globals']): Promise<void> {
    const written = Object.entries(globals).map(([name, value]) => `${name}:${value}`).join(';');
    await this.#page.goto(`${this.#origin}/iframe.html?id=${encodeURIComponent(id)}&viewMode=story&globals=${written}`);
  }

  async #force(value: 'active' | 'none'): Promise<void> {
    await this.#page.emulateMediaFeatures([{ name: 'forced-colors', value }]);
  }

  #result(id: string): StoryResult {
    // Testing libraries append the whole page to their messages.
    return { id, problems: [...new Set(this.#problems)].map((problem) => problem.slice(0, 400)) };
  }
}

/** Runs in the page, as text: plays a story once more from the beginning, in another look. */
function showAgain(storyId: string, globals: Readonly<Record<string, string>>): void {
  const channel = Reflect.get(window, '__STORYBOOK_ADDONS_CHANNEL__') as { emit(event: string, payload: object): void };
  Reflect.deleteProperty(window, 'storyResult');
  // The second breaks off what the first begins: to draw what is there in the new look.
  channel.emit('updateGlobals', { globals });
  channel.emit('forceRemount', { storyId });
}

/** Runs in the page, as text. */
async function contrastProblems(): Promise<readonly string[]> {
  interface Axe {
    run(options: object): Promise<{ readonly violations: readonly { readonly help: string; readonly nodes: readonly { readonly target: readonly unknown[] }[] }[] }>;
  }
  const { violations } = await (Reflect.get(window, 'axe') as Axe).run({ runOnly: ['color-contrast'] });
  return violations.map(({ help, nodes }) => `axe: ${help} (${nodes.map(({ target }) => target.flat().join(' ')).join(', ')})`);
}

/**
 * Runs in the page, before Storybook does: waits for its channel and notes what a story ends with. It is sent over as
 * text, so it must not use anything from outside.
 */
function listen(): void {
  interface Node {
    readonly target: readonly unknown[];
    readonly failureSummary?: string;
  }
  interface Report {
    readonly type: string;
    readonly status: string;
    readonly result?: { readonly violations?: readonly { readonly id: string; readonly help: string; readonly nodes: readonly Node[] }[] };
  }
  interface Finished {
    readonly status: string;
    readonly reporters: readonly Report[];
  }
  interface Channel {
    on(event: string, listener: (payload: unknown) => void): void;
  }
  let problems: string[] = [];
  const note = (what: string) => (error: unknown) => {
    const message: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'message') ?? Reflect.get(error, 'description') : error;
    problems.push(`${what}: ${String(message)}`);
  };
  let channel: Channel | undefined;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(next: Channel) {
      channel = next;
      const end = (): void => {
        Reflect.set(window, 'storyResult', problems);
        problems = [];
      };
      for (const event of ['storyErrored', 'storyMissing', 'configError']) {
        next.on(event, (error) => {
          note(event)(error);
          end();
        });
      }
      next.on('storyThrewException', note('threw'));
      next.on('playFunctionThrewException', note('play function'));
      next.on('unhandledErrorsWhilePlaying', (errors) => {
        if (Array.isArray(errors)) errors.forEach(note('unhandled'));
      });
      next.on('storyFinished', (payload) => {
        const { status, reporters } = payload as Finished;
        for (const report of reporters) {
          for (const { id, help, nodes } of report.result?.violations ?? []) {
            problems.push(`axe ${id}: ${help} (${nodes.map(({ target }) => target.flat().join(' ')).join(', ')})`);
          }
          if (report.status === 'failed' && !report.result?.violations?.length) problems.push(`${report.type} failed`);
        }
        if (!reporters.some(({ type }) => type === 'a11y') && status === 'success') problems.push('axe did not run');
        if (status !== 'success' && problems.length === 0) problems.push('failed without saying why');
        end();
      });
    },
  });
}
