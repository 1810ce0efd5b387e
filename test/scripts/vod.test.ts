import { describe, expect, it } from 'vitest';
import { load, readers, usageOf } from '../../scripts/commands.ts';
import { runScript } from './run-script.ts';

const all = Object.values(readers).flatMap((commands) => Object.entries(commands));

describe('npm run vod', () => {
  it.each([[[]], [['--help']]])('lists every command with what it does: %j', async (args) => {
    const { code, stdout } = await runScript(['scripts/vod.ts', ...args]);
    expect(code).toBe(0);
    for (const [name, { about }] of all) {
      expect(stdout).toMatch(new RegExp(`^  ${name} +${about.replace(/[.()]/g, '.')}$`, 'm'));
    }
  });

  it('says what a command takes, and does not run it', async () => {
    const { code, stdout } = await runScript(['scripts/vod.ts', 'backup', '--help']);
    expect(code).toBe(0);
    expect(stdout).toBe(
      'It writes the database into a file, answers sealed.\nWrite: npm run vod -- backup [FILE] [--remote [--env staging]]\n',
    );
  });

  it('refuses a name that is none', async () => {
    const { code, stderr } = await runScript(['scripts/vod.ts', 'bakup']);
    expect(code).toBe(1);
    expect(stderr).toBe('There is no command "bakup". `npm run vod -- --help` lists all.\n');
  });

  it.each(all)(
    'refuses an option that %s does not know, with what it takes',
    async (name, command) => {
      const run = await load(name);
      const usage = usageOf(name, command);
      await expect((async () => run(['--no-such-option'], usage))()).rejects.toThrow(usage);
    },
  );
});
