import { existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runScript } from './run-script.ts';
import { temporaryFolder } from './temporary-folder.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

function pretendNode(version: string): string {
  const code = `for (const [name, value] of [['version', 'v${version}'], ['versions', { node: '${version}' }]]) Object.defineProperty(process, name, { value })`;
  return `--import=data:text/javascript,${encodeURIComponent(code)}`;
}

async function takenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

describe('scripts/run.mjs', () => {
  it.each(['12.22.12', '18.19.0', '19.9.0'])('refuses Node %s in one line', async (version) => {
    const { code, stdout, stderr } = await runScript([
      pretendNode(version),
      'scripts/run.mjs',
      'scripts/start.ts',
    ]);
    expect(stderr).toBe(
      `This needs Node 20 or newer and found v${version}: install a newer Node from https://nodejs.org, then run the same command again.\n`,
    );
    expect(stdout).toBe('');
    expect(code).toBe(1);
  });

  it.each(Object.entries(scripts))('has a file for the command %s', (_, command) => {
    const [, file = ''] = /^node scripts\/run\.mjs ([a-z/.]+)$/.exec(command) ?? [];
    expect(existsSync(file)).toBe(true);
  });

  it('takes Node 20', async () => {
    const { stderr } = await runScript([
      ...[pretendNode('20.0.0'), 'scripts/run.mjs', 'scripts/vod.ts', 'no-such-command'],
    ]);
    expect(stderr).toMatch(/^There is no command "no-such-command"\./);
  });

  it('fails in one line when the port is in use', async () => {
    const port = await takenPort();
    const { code, stdout, stderr } = await runScript(['scripts/run.mjs', 'scripts/start.ts'], {
      PORT: String(port),
      STATE_DIR: temporaryFolder(),
    });
    expect(stderr).toBe(
      `Port ${port} is in use: stop what runs there, or choose another by \`PORT=${port + 1} npm start\`.\n`,
    );
    expect(stdout).toBe('');
    expect(code).toBe(1);
  });
});
