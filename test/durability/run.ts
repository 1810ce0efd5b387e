import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { importReceiptKey } from '../../worker/submissions/keyed-hash.ts';
import { d1, type Execute } from '../../scripts/database/d1.ts';
import { compare, type Comparison } from './comparison.ts';
import { noLimits, writeConfiguration } from '../configuration.ts';
import { freePort } from '../../scripts/process/port.ts';
import { migrate } from '../../scripts/start/local-data.ts';
import { Runtime } from './runtime.ts';
import { newSending, sendUntilAcknowledged, type Sending } from './sender.ts';

export interface Counts extends Comparison {
  readonly posts: number;
  readonly acknowledged: number;
  readonly kills: number;
}

/** How many people post at the same time. */
const clients = 24;

/** How long after its turn has come a kill waits, in milliseconds, so that it meets posts at every stage. */
const waits = [0, 3, 8, 15, 30, 60, 120];

/** The runtime is killed whenever so many more were acknowledged. */
const killEvery = 25;

/** How often an acknowledged sending is posted once more, as by somebody who reloads the receipt. */
const againEvery = 10;

/**
 * Posts from many clients at once while the runtime is killed again and again, and counts what became of it.
 *
 * @param goal how many sendings are to be acknowledged.
 */
export async function measureDurability(goal: number): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'durability-'));
  const stateFolder = join(folder, 'state');
  const configuration = await writeConfiguration(folder, noLimits);
  const sealKeys = `k1:${randomBytes(32).toString('base64')}`;
  const receiptBytes = randomBytes(32);
  const secretsFile = join(folder, 'secrets.env');
  await writeFile(
    secretsFile,
    `SEAL_KEYS=${sealKeys}\nRECEIPT_KEY=${receiptBytes.toString('base64')}\n`,
    { mode: 0o600 },
  );
  const runtime = new Runtime({ configuration, secretsFile, stateFolder, port: await freePort() });
  try {
    await migrate(stateFolder);
    await runtime.start();
    const receiptKey = await importReceiptKey(receiptBytes);
    const { sendings, kills } = await sendThroughKills(runtime, goal, receiptKey);
    const execute = d1({ local: stateFolder });
    await endLeases(execute);
    await sweepUntilTold(runtime.origin, execute);
    const compared = await compare(sendings, execute, sealKeys);
    return {
      posts: sendings.reduce((sum, { posts }) => sum + posts, 0),
      acknowledged: sendings.reduce((sum, { references }) => sum + references.size, 0),
      kills,
      ...compared,
    };
  } finally {
    await runtime.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

async function sendThroughKills(
  runtime: Runtime,
  goal: number,
  receiptKey: CryptoKey,
): Promise<{ sendings: readonly Sending[]; kills: number }> {
  const sendings: Sending[] = [];
  let acknowledged = 0;
  let kills = 0;
  let begun = 0;
  const client = async (): Promise<void> => {
    while (begun < goal) {
      const number = begun;
      begun += 1;
      const sending = await newSending(number, receiptKey);
      sendings.push(sending);
      await sendUntilAcknowledged(sending, runtime);
      acknowledged += 1;
      if (number % againEvery === 0) await sendUntilAcknowledged(sending, runtime);
    }
  };
  const killer = async (): Promise<void> => {
    for (let next = killEvery; next < goal; next = acknowledged + killEvery) {
      while (acknowledged < next) {
        if (acknowledged === goal) return;
        await pause(2);
      }
      await pause(waits[kills % waits.length]);
      kills += 1;
      await runtime.restart();
    }
  };
  await Promise.all([killer(), ...Array.from({ length: clients }, client)]);
  return { sendings, kills };
}

/** What waiting a minute would do: nobody holds a notice any more that a killed run had claimed. */
async function endLeases(execute: Execute): Promise<void> {
  await execute('UPDATE submissions SET notice_due_at = 0 WHERE notified_at IS NULL');
}

/** Runs the cron until no notice is owed. */
async function sweepUntilTold(origin: string, execute: Execute): Promise<void> {
  const end = Date.now() + 180_000;
  for (;;) {
    await (await fetch(`${origin}/cdn-cgi/local/scheduled`)).arrayBuffer();
    const [owed] = await execute(
      "SELECT 1 FROM submissions WHERE notified_at IS NULL AND (suspicion IS NULL OR notice <> 'new') LIMIT 1",
    );
    if (owed?.length === 0) return;
    if (Date.now() > end) throw new Error('after three minutes of sweeps a notice is still owed');
    await pause(50);
  }
}
