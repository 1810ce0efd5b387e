import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { DatabaseUnavailable } from '../../../worker/database/attempts.ts';
import { admit, type Credentials } from '../../../worker/submissions/admission.ts';
import { triesAllowed } from '../../../worker/submissions/code-tries.ts';
import { config, nobodysReference, received, wrongCode, wrongCodeOf } from '../received.ts';
import { idNumber, rowsOf, sampleId, sampleTime } from '../saved.ts';
import { watchedDatabase } from '../watched-database.ts';

let credentials: Credentials;
beforeEach(async () => {
  ({ credentials } = await received());
});

const admission = (given: Credentials, db = env.DB) =>
  admit(db, config.receiptKey, given, sampleTime);
const outcome = async (changes: Partial<Credentials> = {}) =>
  (await admission({ ...credentials, ...changes })).outcome;

/** Tries so many wrong codes. */
async function tryInVain(times: number, reference = credentials.reference) {
  const outcomes = [];
  for (let time = 0; time < times; time++)
    outcomes.push(await outcome({ reference, code: wrongCodeOf(time) }));
  return outcomes;
}

describe('admit', () => {
  it('lets in who has both reference and code, as they type them', async () => {
    const typed = (text: string) => ` ${text.toLowerCase().replaceAll('-', ' ')} `;
    const { reference, code } = credentials;
    expect(await admission({ reference: typed(reference), code: typed(code) })).toMatchObject({
      ...{ outcome: 'admitted', submission: { id: sampleId } },
    });
  });

  it.each([wrongCode, '', 'short', "' OR 1=1 --"])('refuses the code %j', async (code) => {
    expect(await outcome({ code })).toBe('refused');
  });

  it('reads nothing of what was sent before the code is right', async () => {
    const asked: string[] = [];
    const db = watchedDatabase(env.DB, ({ sql }) => void asked.push(sql));
    await admission({ ...credentials, code: wrongCode }, db);
    expect(asked.filter((sql) => sql.includes('sealed'))).toEqual([]);
  });

  it('refuses the code of another submission', async () => {
    const other = await received({ id: idNumber(2) });
    expect(await outcome({ code: other.credentials.code })).toBe('refused');
  });

  it('refuses what can not be a reference, and counts nothing', async () => {
    expect(await outcome({ reference: 'nothing' })).toBe('refused');
    expect(await rowsOf('code_tries')).toEqual([]);
  });

  it('lets in with the last try that is left, and forgets the others', async () => {
    await tryInVain(triesAllowed - 1);
    expect(await outcome()).toBe('admitted');
    expect(await rowsOf('code_tries')).toEqual([]);
  });

  it('locks a reference after wrong codes, for the right one too', async () => {
    await tryInVain(triesAllowed);
    expect(await outcome()).toBe('locked');
  });

  it('counts one and the same wrong code once, however it is written', async () => {
    const typed = [wrongCode.toLowerCase(), `${wrongCode}.`, wrongCode.replaceAll('-', ' ')];
    for (const code of [wrongCode, ...typed, ...typed])
      expect(await outcome({ code })).toBe('refused');
    expect(await rowsOf('code_tries')).toMatchObject([{ tries: 1 }]);
  });

  it('refuses and locks a reference that nobody has just the same', async () => {
    const known = await tryInVain(triesAllowed + 1);
    expect(known.at(-1)).toBe('locked');
    expect(await tryInVain(triesAllowed + 1, nobodysReference)).toEqual(known);
  });

  it('lets in as often as somebody comes with the right code', async () => {
    for (let time = 0; time < triesAllowed * 2; time++) expect(await outcome()).toBe('admitted');
  });

  it('lets nobody in when the database fails', async () => {
    await env.DB.prepare('DROP TABLE code_tries').run();
    await expect(outcome()).rejects.toThrow(DatabaseUnavailable);
  });
});
