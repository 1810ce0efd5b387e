import { Refusal } from '../launch/refusal.mjs';
import { installPackages, orAbsent } from '../process/apt.ts';
import { runCommand, type Outcome } from '../process/run-command.ts';

/** What shows that a part is here and runs, and the packages of Debian that bring it. */
interface Part {
  readonly shownBy: readonly [string, ...string[]];
  readonly packages: readonly string[];
}

const gi = 'import gi; gi.require_version("WebKit2", "4.1"); from gi.repository import WebKit2';

/** What many people have in Firefox; the tests open Firefox without it, but for one. */
const blocker =
  '/usr/share/mozilla/extensions/{ec8030f7-c20a-464f-9b0e-13a3a9e97384}/uBlock0@raymondhill.net';

/** Every browser of an iPhone is WebKit; WebKitGTK is the one that Linux has. */
const parts: readonly Part[] = [
  { shownBy: ['firefox-esr', '--version'], packages: ['firefox-esr'] },
  { shownBy: ['WebKitWebDriver', '--help'], packages: ['webkit2gtk-driver'] },
  { shownBy: ['/usr/bin/python3', '-c', gi], packages: ['python3-gi', 'gir1.2-webkit2-4.1'] },
  { shownBy: ['Xvfb', '-help'], packages: ['xvfb'] },
  { shownBy: ['xdotool', '--version'], packages: ['xdotool'] },
  { shownBy: ['chromium', '--version'], packages: ['chromium'] },
  { shownBy: ['chromedriver', '--version'], packages: ['chromium-driver'] },
  { shownBy: ['test', '-d', blocker], packages: ['webext-ublock-origin-firefox'] },
  { shownBy: ['openssl', 'version'], packages: ['openssl'] },
];

type Run = (command: Part['shownBy']) => Promise<Outcome>;

/** The packages of what is not here or does not run. */
export async function absentPackages(run: Run): Promise<readonly string[]> {
  const shown = await Promise.all(parts.map(({ shownBy }) => orAbsent(run(shownBy))));
  return parts.filter((_, index) => shown[index]?.ok !== true).flatMap(({ packages }) => packages);
}

/** Finds Firefox, WebKit, the whole of Chromium and what drives them, or installs what is absent where this is root on Debian. */
export async function ensureEngines(): Promise<Outcome> {
  const run: Run = (command) => runCommand(command);
  let absent = await absentPackages(run);
  if (absent.length > 0 && process.getuid?.() === 0) {
    await installPackages(absent);
    absent = await absentPackages(run);
  }
  if (absent.length > 0) throw new Refusal(adviceFor(absent));
  return { ok: true, output: '' };
}

/** What to do where they are absent. */
export const adviceFor = (packages: readonly string[]): string =>
  'The tests in Firefox and WebKit need programs that are not here. On Debian run, as root, ' +
  `\`apt-get install ${packages.join(' ')}\`, then the same command again; on another system run ` +
  'these tests in a container of Debian, for WebKitGTK is Linux alone.';
