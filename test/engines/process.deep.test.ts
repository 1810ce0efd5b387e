import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { end, startDriver } from './process.ts';

/** A driver that ends as often as it is told, as where its port was taken, and answers at its port from then on. */
const driver = `
const { appendFileSync, readFileSync } = require('node:fs');
const [times, started, option] = process.argv.slice(2);
appendFileSync(started, option + '\\n');
if (readFileSync(started, 'utf8').trim().split('\\n').length <= Number(times)) process.exit(1);
require('node:http').createServer((_, answer) => answer.end('ready')).listen(option.split('=')[1], '127.0.0.1');
`;

describe('startDriver', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'driver-'));
    writeFileSync(join(home, 'driver.cjs'), driver);
  });
  afterEach(() => {
    rmSync(home, { recursive: true });
  });

  const startsAfter = (times: number) =>
    startDriver(
      [process.execPath, join(home, 'driver.cjs'), String(times), join(home, 'started')],
      home,
    );

  it('starts one that has ended at another port', async () => {
    const { program, address } = await startsAfter(2);
    const ports = readFileSync(join(home, 'started'), 'utf8').trim().split('\n');
    expect(await (await fetch(address)).text()).toBe('ready');
    expect(address).toBe(`http://127.0.0.1:${String(ports.at(-1)?.split('=')[1])}`);
    expect(new Set(ports).size).toBe(3);
    await end(program);
  });

  it('gives up where it ends each time', async () => {
    await expect(startsAfter(5)).rejects.toThrow('ended each time that it was started');
  });
});
