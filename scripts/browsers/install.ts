import { findChromium } from '../chromium/find.ts';
import { Refusal, sentenceInOutput } from '../launch/refusal.mjs';
import { runCommand, type Outcome } from '../process/run-command.ts';

type Command = readonly [string, ...string[]];

/** What shows that a part is here and runs, and the packages of Debian that bring it. */
interface Part {
  readonly shownBy: Command;
  readonly packages: readonly string[];
}

const gi = 'import gi; gi.require_version("WebKit2", "4.1"); from gi.repository import WebKit2';

/** What many people have in Firefox; the tests open Firefox without it, but for one. */
const blocker =
  '/usr/share/mozilla/extensions/{ec8030f7-c20a-464f-9b0e-13a3a9e97384}/uBlock0@raymondhill.net';

/** Unlike its headless shell it keeps pages in memory for Back, and what was open on the disk, as a person's browser does. */
export const wholeChromium = '/usr/bin/chromium';

/** Every browser of an iPhone is WebKit; WebKitGTK is the one that Linux has. */
const parts: readonly Part[] = [
  { shownBy: ['firefox-esr', '--version'], packages: ['firefox-esr'] },
  { shownBy: ['WebKitWebDriver', '--help'], packages: ['webkit2gtk-driver'] },
  { shownBy: ['/usr/bin/python3', '-c', gi], packages: ['python3-gi', 'gir1.2-webkit2-4.1'] },
  { shownBy: ['Xvfb', '-help'], packages: ['xvfb'] },
  { shownBy: ['xdotool', '--version'], packages: ['xdotool'] },
  { shownBy: [wholeChromium, '--version'], packages: ['chromium'] },
  { shownBy: ['chromedriver', '--version'], packages: ['chromium-driver'] },
  { shownBy: ['test', '-d', blocker], packages: ['webext-ublock-origin-firefox'] },
  { shownBy: ['openssl', 'version'], packages: ['openssl'] },
];

const advice =
  'install the package `chromium`, or set CHROMIUM_PATH to a Chrome or Chromium that you have, then run the same command again.';

/**
 * Finds a Chromium that runs, or installs one: Debian's headless shell where this is root, for that brings the system libraries
 * along, else Playwright's.
 */
export async function ensureChromium(): Promise<Outcome> {
  let output = '';
  if (findChromium() === undefined) {
    const debian = await installPackages(['chromium-headless-shell']);
    if (!debian.ok) ({ output } = await attempt(['playwright-core', 'install', 'chromium']));
  }
  const path = findChromium();
  if (path === undefined)
    throw new Refusal(
      sentenceInOutput(output) ??
        `There is no Chromium for the browser tests, and none could be installed: ${advice}`,
    );
  // On some systems a program of that name only says where to get the browser, or lacks libraries.
  const started = await attempt([path, '--version']);
  if (started.ok) return started;
  throw new Refusal(`The Chromium at ${path} does not start: ${advice}`);
}

/** Finds Firefox, WebKit, the whole of Chromium and what drives them, or installs what is absent where this is root on Debian. */
export async function ensureEngines(): Promise<Outcome> {
  let absent = await absentPackages();
  if (absent.length > 0 && (await installPackages(absent)).ok) absent = await absentPackages();
  if (absent.length > 0) throw new Refusal(adviceFor(absent));
  return { ok: true, output: '' };
}

/** The packages of what is not here or does not run. */
export async function absentPackages(run = attempt): Promise<readonly string[]> {
  const shown = await Promise.all(parts.map(({ shownBy }) => run(shownBy)));
  return parts.filter((_, index) => shown[index]?.ok !== true).flatMap(({ packages }) => packages);
}

/** What to do where they are absent. */
export const adviceFor = (packages: readonly string[]): string =>
  'The tests in Firefox and WebKit need programs that are not here. On Debian run, as root, ' +
  `\`apt-get install ${packages.join(' ')}\`, then the same command again; on another system run ` +
  'these tests in a container of Debian, for WebKitGTK is Linux alone.';

/** Installs packages of Debian or Ubuntu, where this is root and there is apt-get. */
async function installPackages(names: readonly string[]): Promise<Outcome> {
  if (process.getuid?.() !== 0) return { ok: false, output: 'This is not root.' };
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await attempt(['apt-get', 'update', '-q'], env);
  if (!updated.ok) return updated;
  return attempt(['apt-get', 'install', '-q', '--yes', '--no-install-recommends', ...names], env);
}

/** Runs a tool. A machine without it has failed, and no more than that. */
export async function attempt(
  command: Command,
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  try {
    return await runCommand(command, env);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return { ok: false, output: error.message };
  }
}
