import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Capabilities, WebDriver } from 'selenium-webdriver';
import { Executor } from 'selenium-webdriver/http';
import { typeBy, wanted, type Engine } from './engine.ts';
import { Marionette } from './marionette.ts';
import { end, filesIn, said, start } from './process.ts';

/** Runs in the browser's own part: writes what opens the last pages again, as it does every few seconds, and reads that. */
const readSession = `
  const done = arguments[arguments.length - 1];
  const load = (name) => ChromeUtils.importESModule('resource:///modules/sessionstore/' + name + '.sys.mjs');
  (async () => {
    await load('TabStateFlusher').TabStateFlusher.flushWindow(window);
    await load('SessionSaver').SessionSaver.run();
    const file = load('SessionFile').SessionFile.Paths.recovery;
    done(await IOUtils.readUTF8(file, { decompress: true }));
  })().catch((error) => done(String(error)));
`;

const preference = (name: string, value: boolean | number | string) =>
  `user_pref("${name}", ${JSON.stringify(value)});\n`;

/** The letters of the project are where Firefox lets no page read: it would show a box in place of each. */
const letters = fileURLToPath(new URL('../../node_modules/@expo-google-fonts/', import.meta.url));

export const firefox: Engine = {
  name: 'Firefox',

  async open({ script, size, isPrivate, blocks }) {
    const home = mkdtempSync(join(tmpdir(), 'firefox-'));
    writeFileSync(
      join(home, 'user.js'),
      preference('marionette.port', 0) +
        preference('javascript.enabled', script) +
        preference('browser.privatebrowsing.autostart', isPrivate) +
        // The add-ons of the profile and of the program (1 + 4), and those of the machine (8).
        preference('extensions.enabledScopes', blocks ? 13 : 5) +
        preference('extensions.autoDisableScopes', 0) +
        // What drives it waits for the end of each page, and a page with which something waits is not kept in memory for Back.
        preference('docshell.shistory.bfcache.allow_unload_listeners', true) +
        preference('security.sandbox.content.read_path_whitelist', letters),
    );
    const { width, height } = size;
    const program = start(
      [
        'firefox-esr',
        ...['--headless', '--no-remote', '--profile', home],
        ...['--marionette', '--remote-allow-system-access'],
        ...['--width', String(width), '--height', String(height)],
      ],
      home,
    );
    const port = Number(await said(program, /Marionette\tINFO\tListening on port (\d+)/));
    program.stdout?.resume();
    const marionette = await Marionette.connect(port);
    const driver = WebDriver.createSession(
      new Executor(marionette),
      new Capabilities({ ...wanted }),
    );

    async function inBrowser(script: string): Promise<unknown> {
      await marionette.command('Marionette:SetContext', { value: 'chrome' });
      const answer = await marionette.command('WebDriver:ExecuteAsyncScript', { script, args: [] });
      await marionette.command('Marionette:SetContext', { value: 'content' });
      if (answer.error !== null) throw new Error(answer.error.message);
      return (answer.result as { value: unknown }).value;
    }

    return {
      driver,
      keeps: async () =>
        new Map([...filesIn(home), ['session', String(await inBrowser(readSession))]]),
      type: typeBy(driver),
      print: async () => {
        const page = { width: 21.59, height: 27.94 };
        const margin = { top: 1.5, bottom: 1.5, left: 1.5, right: 1.5 };
        const { result } = await marionette.command('WebDriver:Print', { page, margin });
        return Buffer.from((result as { value: string }).value, 'base64');
      },
      back: () => driver.navigate().back(),
      close: async () => {
        marionette.close();
        await end(program);
        rmSync(home, { recursive: true, force: true });
      },
    };
  },
};
