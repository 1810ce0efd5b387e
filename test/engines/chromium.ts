import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Capabilities, WebDriver } from 'selenium-webdriver';
import { Executor, HttpClient } from 'selenium-webdriver/http';
import { wholeChromium } from '../../scripts/browsers/install.ts';
import { flags } from '../../scripts/chromium/start.ts';
import { typeBy, wanted, type Engine } from './engine.ts';
import { end, filesIn, startDriver } from './process.ts';

export const chromium: Engine = {
  name: 'Chromium',

  async open({ script, size, isPrivate }) {
    const home = mkdtempSync(join(tmpdir(), 'chromium-'));
    const { program, address } = await startDriver(['chromedriver'], home);
    const driver = WebDriver.createSession(
      new Executor(new HttpClient(address)),
      new Capabilities({
        browserName: 'chrome',
        ...wanted,
        'goog:chromeOptions': {
          binary: wholeChromium,
          args: [
            ...flags,
            '--headless=new',
            ...(isPrivate ? ['--incognito'] : []),
            `--user-data-dir=${join(home, 'profile')}`,
            `--window-size=${String(size.width)},${String(size.height)}`,
          ],
          prefs: script ? {} : { 'profile.managed_default_content_settings.javascript': 2 },
          // It sees to it otherwise that pages are not kept in memory for Back, as they are for people.
          excludeSwitches: ['disable-back-forward-cache'],
        },
      }),
    );
    await driver.getSession();
    // Its types say that it tells nothing.
    const printPage = driver.printPage.bind(driver) as (options: object) => Promise<unknown>;
    return {
      driver,
      keeps: () => Promise.resolve(filesIn(home)),
      type: typeBy(driver),
      print: async () => {
        const margins = { top: 1.5, bottom: 1.5, left: 1.5, right: 1.5 };
        const printed: unknown = await printPage({ width: 21.59, height: 27.94, ...margins });
        return Buffer.from(String(printed), 'base64');
      },
      back: () => driver.navigate().back(),
      close: async () => {
        await driver.quit();
        await end(program);
        rmSync(home, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  },
};
