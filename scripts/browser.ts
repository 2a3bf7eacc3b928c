import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A Chromium that tests, stories and measurements can run in. */
export interface Browser {
  readonly executablePath: string;
  /** Switches that it needs to start on this machine. */
  readonly args: readonly string[];
  /** Variables that it needs in its environment, on top of those of this process. */
  readonly env: Readonly<Record<string, string>>;
  /** One sentence for people: which browser this is and why it was chosen. */
  readonly reason: string;
}

/** The first Chromium that has everything the kit relies on without a fallback. */
const oldestVersion = 130;

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Finds a browser: the one that `CHROME_PATH` names, else one that is installed, else the Chromium that npm has brought
 * along. `PORTAL_BROWSER=npm` skips what is installed. Throws, with advice, when nothing can be started.
 */
export async function findBrowser(): Promise<Browser> {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
    return { executablePath: named, args: sandboxArgs(), env: {}, reason: `Browser: ${named}, because CHROME_PATH names it.` };
  }
  if (process.env['PORTAL_BROWSER'] === 'npm') return browserFromNpm('because PORTAL_BROWSER=npm asks for it');
  for (const path of installedCandidates()) {
    if (!existsSync(path)) continue;
    const version = versionOf(path);
    if (version === null || version < oldestVersion) continue;
    return { executablePath: path, args: sandboxArgs(), env: {}, reason: `Browser: ${path}, because it is installed.` };
  }
  return browserFromNpm(`because no Chromium, Chrome or Edge from version ${String(oldestVersion)} on is installed`);
}

/** Where browsers are installed, the ones without a wrapper script first. */
function installedCandidates(): readonly string[] {
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
        join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
        join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
        join(folder, 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
      ]);
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
        const folder = process.env[name];
        if (folder === undefined) return [];
        return [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ];
      });
    default:
      return [
        '/usr/lib/chromium/chromium',
        '/usr/lib64/chromium-browser/chromium-browser',
        '/opt/google/chrome/chrome',
        '/opt/microsoft/msedge/msedge',
        '/usr/bin/google-chrome-stable',
        '/usr/bin/google-chrome',
        '/usr/bin/chromium',
        '/usr/bin/chromium-browser',
        '/usr/bin/microsoft-edge',
      ];
  }
}

/** The main version of a browser, or `null` when it does not start: some distributions install only a signpost. */
function versionOf(path: string, env: Readonly<Record<string, string>> = {}): number | null {
  // Chrome for Windows opens a window instead of answering.
  if (process.platform === 'win32') return oldestVersion;
  const run = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000, env: { ...process.env, ...env } });
  const found = run.status === 0 ? /(\d+)\.\d+\.\d+/.exec(run.stdout) : null;
  return found === null ? null : Number(found[1]);
}

/**
 * Containers and root cannot set up Chromium's sandbox on Linux, and what runs here are only the pages of this
 * repository.
 */
function sandboxArgs(): readonly string[] {
  return process.platform === 'linux' ? ['--no-sandbox'] : [];
}

async function browserFromNpm(because: string): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser found. Install Chrome, Chromium or Edge, or name one with CHROME_PATH.');
  }
  const folder = await unpack();
  const executablePath = join(folder, 'chromium');
  const fonts: Record<string, string> = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const reason = `Browser: the Chromium of the npm package @sparticuz/chromium, ${because}.`;
  if (versionOf(executablePath, fonts) !== null) return { executablePath, args: sandboxArgs(), env: fonts, reason };

  const libraries = [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  const env = { ...fonts, LD_LIBRARY_PATH: libraries };
  if (versionOf(executablePath, env) !== null) {
    return { executablePath, args: sandboxArgs(), env, reason: `${reason} It uses the libraries of that package too.` };
  }
  throw new Error(
    'The Chromium that npm has brought along does not start on this machine. ' +
      'Install Chrome, Chromium or Edge, or name one with CHROME_PATH.',
  );
}

/** Unpacks the browser once per version, and in one step, so that an interrupted run leaves nothing half-done. */
async function unpack(): Promise<string> {
  const target = join(root, 'node_modules/.cache/portal-widgets/chromium');
  if (existsSync(target)) return target;
  const partial = `${target}.${String(process.pid)}`;
  mkdirSync(partial, { recursive: true });
  const before = process.env['TMPDIR'];
  // The package unpacks into the folder for temporary files and trusts whatever lies there already.
  process.env['TMPDIR'] = partial;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await inflate(fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  try {
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    // Another run may have been faster.
    if (!existsSync(target)) throw error;
  }
  return target;
}
