import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../scripts/process/port.ts';
import { importReceiptKey } from '../../worker/submissions/keyed-hash.ts';
import { newSubmissionId } from '../../worker/submissions/submission-id.ts';

/** `npm start` as a person has it, on a port and with data of its own. */
describe('npm start', () => {
  const stateFolder = mkdtempSync(join(tmpdir(), 'start-test-'));
  let start: ChildProcess;
  let origin: string;
  let editor: string;
  let said = '';

  beforeAll(async () => {
    const port = await freePort();
    origin = `http://localhost:${port}`;
    editor = `http://localhost:${port + 1}`;
    start = spawn(process.execPath, ['scripts/run.mjs', 'scripts/start.ts'], {
      env: { ...process.env, PORT: String(port), STATE_DIR: stateFolder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const output of [start.stdout, start.stderr]) {
      output?.on('data', (part: Buffer) => (said += part.toString()));
    }
    await vi.waitFor(() => {
      expect(said).toContain('To stop');
    }, 200_000);
  });

  afterAll(() => {
    start.kill('SIGKILL');
    rmSync(stateFolder, { recursive: true, force: true });
  });

  it('says where the site, the desk, the editor and the mail are and how to stop, and little else', () => {
    expect(said.replace(/\d+\.\d s/, 'n s')).toBe(
      [
        'Building the site …',
        'The site is built (n s).',
        '',
        `The site             ${origin}`,
        `Coordinator's desk   ${origin}/coordinator/`,
        `Editor of the words  ${editor}`,
        `Coordinator's mail   ${join(stateFolder, 'mail')} (a file each)`,
        'To stop              Ctrl-C',
        '',
        '',
      ].join('\n'),
    );
  });

  it('serves the site', async () => {
    const response = await fetch(`${origin}/`);
    expect(response.status).toBe(200);
  });

  it('serves the editor beside it, on an origin of its own', async () => {
    const page = await fetch(`${editor}/`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Edit the site');
    expect((await fetch(`${origin}/edit/`)).status).toBe(404);
  });

  it('keeps the mail about a message as a file', async () => {
    // Of a page that was handed out a while ago: what comes back faster than a person can write is set apart, and no mail
    // is sent at once.
    const [, key = ''] =
      /^RECEIPT_KEY=(.+)$/m.exec(readFileSync(join(stateFolder, 'secrets.env'), 'utf8')) ?? [];
    const submission = await newSubmissionId(
      Date.now() - 60_000,
      await importReceiptKey(Buffer.from(key, 'base64')),
    );
    const sent = await fetch(`${origin}/contact/received/`, {
      method: 'POST',
      headers: { Origin: origin },
      body: new URLSearchParams({
        submission,
        message: 'Hello',
        reach: 'email',
        email: 'a@example.org',
        'email-say': 'yes',
      }),
    });
    const reference = parse(await sent.text()).querySelector('[data-reference]')?.text ?? '';
    expect(reference).not.toBe('');
    await vi.waitFor(() => {
      const [mail = ''] = readdirSync(join(stateFolder, 'mail'));
      const text = readFileSync(join(stateFolder, 'mail', mail), 'utf8');
      expect(text).toContain(reference);
      expect(text).not.toContain('a@example.org');
    }, 60_000);
  });

  it('stops when it is asked to, with all that it started', async () => {
    // The output closes only when the last process that could write to it is gone.
    const closed = once(start, 'close');
    start.kill('SIGTERM');
    expect(await closed).toEqual([0, null]);
    expect(said).toMatch(/Stopped\.\n$/);
    for (const address of [origin, editor])
      await expect(fetch(address)).rejects.toThrow('fetch failed');
  });
});

describe('npm start, when its server stands still', () => {
  it('ends at a second Ctrl-C, with all that it started', async () => {
    const stateFolder = mkdtempSync(join(tmpdir(), 'start-test-'));
    const port = await freePort();
    const start = spawn(process.execPath, ['scripts/run.mjs', 'scripts/start.ts'], {
      env: { ...process.env, PORT: String(port), STATE_DIR: stateFolder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const output of [start.stdout, start.stderr])
      output.on('data', (part: Buffer) => (said += part.toString()));
    await vi.waitFor(() => {
      expect(said).toContain('To stop');
    }, 200_000);
    const closed = once(start, 'close');
    // wrangler takes no notice of being asked to end then.
    spawnSync('pkill', ['-STOP', '-f', '--', `dev .*--port ${port}`]);
    start.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    start.kill('SIGINT');
    expect((await closed)[0]).toBe(130);
    rmSync(stateFolder, { recursive: true, force: true });
  }, 240_000);
});
