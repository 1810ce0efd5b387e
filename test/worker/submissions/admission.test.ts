import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { DatabaseUnavailable } from '../../../worker/database/attempts.ts';
import { admit, type Credentials } from '../../../worker/submissions/admission.ts';
import { triesAllowed } from '../../../worker/submissions/code-tries.ts';
import { config, nobodysReference, received, wrongCode, wrongCodeOf } from '../received.ts';
import { idNumber, rowsOf, sampleTime } from '../saved.ts';
import { watchedDatabase } from '../watched-database.ts';

const outcome = async (credentials: Credentials) =>
  (await admit(env.DB, config.receiptKey, credentials, sampleTime)).outcome;

/** Tries so many wrong codes. */
async function tryInVain(times: number, { reference }: { reference: string }) {
  const outcomes = [];
  for (let time = 0; time < times; time++)
    outcomes.push(await outcome({ reference, code: wrongCodeOf(time) }));
  return outcomes;
}

describe('admit', () => {
  it('lets in who has both reference and code', async () => {
    const { id, credentials } = await received();
    expect(await admit(env.DB, config.receiptKey, credentials, sampleTime)).toMatchObject({
      outcome: 'admitted',
      submission: { id },
    });
  });

  it('reads both as people type them', async () => {
    const { credentials } = await received();
    const typed = (text: string) => ` ${text.toLowerCase().replaceAll('-', ' ')} `;
    const { reference, code } = credentials;
    expect(await outcome({ reference: typed(reference), code: typed(code) })).toBe('admitted');
  });

  it.each([wrongCode, '', 'short', "' OR 1=1 --"])('refuses the code %j', async (code) => {
    const { credentials } = await received();
    expect(await outcome({ ...credentials, code })).toBe('refused');
  });

  it('reads nothing of what was sent before the code is right', async () => {
    const { credentials } = await received();
    const asked: string[] = [];
    const db = watchedDatabase(env.DB, ({ sql }) => void asked.push(sql));
    await admit(db, config.receiptKey, { ...credentials, code: wrongCode }, sampleTime);
    expect(asked.filter((sql) => sql.includes('sealed'))).toEqual([]);
  });

  it('refuses the code of another submission', async () => {
    const [one, other] = [await received(), await received({ id: idNumber(2) })];
    expect(await outcome({ ...one.credentials, code: other.credentials.code })).toBe('refused');
  });

  it('refuses what can not be a reference, and counts nothing', async () => {
    expect(await outcome({ reference: 'nothing', code: wrongCode })).toBe('refused');
    expect(await rowsOf('code_tries')).toEqual([]);
  });

  it('locks a reference after wrong codes, for the right one too', async () => {
    const { credentials } = await received();
    await tryInVain(triesAllowed, credentials);
    expect(await outcome(credentials)).toBe('locked');
  });

  it('counts one and the same wrong code once', async () => {
    const { credentials } = await received();
    const mistyped = { ...credentials, code: wrongCode };
    for (let time = 0; time < triesAllowed * 2; time++)
      expect(await outcome(mistyped)).toBe('refused');
    expect(await outcome(credentials)).toBe('admitted');
  });

  it('takes a code in another case for the same', async () => {
    const { credentials } = await received();
    const code = wrongCode;
    for (const typed of [code, code.toLowerCase(), `${code}.`, code.replaceAll('-', ' ')])
      await outcome({ ...credentials, code: typed });
    expect(await rowsOf('code_tries')).toMatchObject([{ tries: 1 }]);
  });

  it('lets in with the last try that is left', async () => {
    const { credentials } = await received();
    await tryInVain(triesAllowed - 1, credentials);
    expect(await outcome(credentials)).toBe('admitted');
  });

  it('refuses and locks a reference that nobody has just the same', async () => {
    expect(await tryInVain(triesAllowed + 1, { reference: nobodysReference })).toEqual([
      ...Array.from({ length: triesAllowed }, () => 'refused'),
      'locked',
    ]);
  });

  it('forgets the wrong tries after a right one', async () => {
    const { credentials } = await received();
    await tryInVain(1, credentials);
    await outcome(credentials);
    expect(await rowsOf('code_tries')).toEqual([]);
  });

  it('lets in as often as somebody comes with the right code', async () => {
    const { credentials } = await received();
    for (let time = 0; time < triesAllowed * 2; time++)
      expect(await outcome(credentials)).toBe('admitted');
  });

  it('lets nobody in when the database fails', async () => {
    const { credentials } = await received();
    await env.DB.prepare('DROP TABLE code_tries').run();
    await expect(outcome(credentials)).rejects.toThrow(DatabaseUnavailable);
  });
});
