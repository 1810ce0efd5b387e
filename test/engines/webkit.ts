import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Capabilities, WebDriver } from 'selenium-webdriver';
import { Executor, HttpClient } from 'selenium-webdriver/http';
import { vi } from 'vitest';
import { wanted, type Engine } from './engine.ts';
import { end, filesIn, said, start, startDriver } from './process.ts';

const window = fileURLToPath(new URL('webkit-window.py', import.meta.url));

const xKeys = { ShiftLeft: 'Shift_L', ShiftRight: 'Shift_R' } as const;

export const webkit: Engine = {
  name: 'WebKit',

  async open({ script, size, isPrivate }) {
    const home = mkdtempSync(join(tmpdir(), 'webkit-'));
    const screen = start(
      ['Xvfb', '-displayfd', '3', '-nolisten', 'tcp', '-screen', '0', '1600x1200x24'],
      home,
    );
    const DISPLAY = `:${await said(screen, /(\d+)\n/, 3)}`;
    const { program, address } = await startDriver(['WebKitWebDriver'], home, {
      DISPLAY,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
    });
    const args = [
      ...[home, '--size', `${String(size.width)}x${String(size.height)}`],
      ...(script ? [] : ['--no-script']),
      ...(isPrivate ? ['--private'] : []),
    ];
    const driver = WebDriver.createSession(
      new Executor(new HttpClient(address)),
      new Capabilities({
        ...wanted,
        'webkitgtk:browserOptions': { binary: window, args },
      }),
    );
    await driver.getSession();
    const xdotool = (...args: readonly string[]) =>
      promisify(execFile)('xdotool', args, { env: { ...process.env, DISPLAY } });
    // Nothing else on this screen gives a window the focus, and a page without it shows none.
    await xdotool('search', '--sync', '--class', basename(window), 'windowfocus', '--sync');
    const pid = Number(readFileSync(join(home, 'pid'), 'utf8'));

    /** Lets the window write a file, and reads that. */
    async function written(signal: 'SIGUSR1' | 'SIGUSR2', name: string): Promise<Buffer> {
      const path = join(home, name);
      rmSync(path, { force: true });
      process.kill(pid, signal);
      await vi.waitUntil(() => existsSync(path), { timeout: 60_000 });
      return readFileSync(path);
    }

    return {
      driver,
      keeps: async () => {
        // A browser keeps no session of a private window.
        if (!isPrivate) await written('SIGUSR1', 'session');
        return filesIn(home);
      },
      // WebKitWebDriver waits for ever for a second Shift key that goes down beside the first: the screen tells the window.
      type: async (steps) => {
        await xdotool(...steps.flatMap(([way, key]) => [`key${way}`, xKeys[key]]));
      },
      print: () => written('SIGUSR2', 'print.pdf'),
      // WebKitWebDriver waits for a page that says no more after the exit.
      back: () => Promise.resolve(void process.kill(pid, 'SIGHUP')),
      close: async () => {
        process.kill(pid);
        await end(program);
        await end(screen);
        rmSync(home, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  },
};
