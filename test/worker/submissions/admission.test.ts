import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../worker/config.ts';
import { DatabaseUnavailable } from '../../../worker/database/attempts.ts';
import { admit } from '../../../worker/submissions/admission.ts';
import { triesAllowed } from '../../../worker/submissions/code-tries.ts';
import { receive } from '../../../worker/submissions/receive.ts';
import { wrongCodeOf } from '../received.ts';
import { watchedDatabase } from '../watched-database.ts';
import { idNumber, rowsOf, sampleAnswers, sampleId, sampleTime } from '../saved.ts';

const config = await readConfig(env);

async function received(id = sampleId) {
  const posted = { id, kind: 'contact', locale: 'en', answers: sampleAnswers, decoy: '' };
  const reception = await receive(env.DB, config, posted, sampleTime);
  if (reception.outcome !== 'received') throw new Error(reception.outcome);
  return { id, reference: reception.saved.submission.reference, code: reception.code };
}

const outcome = async (reference: string, code: string, now = sampleTime) =>
  (await admit(env.DB, config.receiptKey, { reference, code }, now)).outcome;

/** A reference that holds by its check character. */
const nobodys = 'CCCCCCC7';
const wrong = 'K7QM-3XDP-4HWN';

describe('admit', () => {
  it('lets in who has both reference and code', async () => {
    const { id, reference, code } = await received();
    expect(await admit(env.DB, config.receiptKey, { reference, code }, sampleTime)).toMatchObject({
      outcome: 'admitted',
      submission: { id },
    });
  });

  it('reads both as people type them', async () => {
    const { reference, code } = await received();
    const typed = (text: string) =>
      ` ${text.toLowerCase().slice(0, 4)} ${text.toLowerCase().slice(4)} `;
    expect(await outcome(typed(reference), typed(code))).toBe('admitted');
  });

  it.each([wrong, '', 'short', "' OR 1=1 --"])('refuses the code %j', async (code) => {
    expect(await outcome((await received()).reference, code)).toBe('refused');
  });

  it('reads nothing of what was sent before the code is right', async () => {
    const { reference } = await received();
    const asked: string[] = [];
    const db = watchedDatabase(env.DB, ({ sql }) => void asked.push(sql));
    await admit(db, config.receiptKey, { reference, code: wrong }, sampleTime);
    expect(asked.filter((sql) => sql.includes('sealed'))).toEqual([]);
  });

  it('refuses the code of another submission', async () => {
    const [one, other] = [await received(), await received(idNumber(2))];
    expect(await outcome(one.reference, other.code)).toBe('refused');
  });

  it('refuses a reference that nobody has just as a wrong code', async () => {
    expect(await outcome(nobodys, wrong)).toBe('refused');
  });

  it('refuses what can not be a reference, and counts nothing', async () => {
    expect(await outcome('nothing', wrong)).toBe('refused');
    expect(await rowsOf('code_tries')).toEqual([]);
  });

  it('locks a reference after wrong codes, for the right one too', async () => {
    const { reference, code } = await received();
    for (let time = 0; time < triesAllowed; time++) await outcome(reference, wrongCodeOf(time));
    expect(await outcome(reference, code)).toBe('locked');
  });

  it('counts one and the same wrong code once', async () => {
    const { reference, code } = await received();
    for (let time = 0; time < triesAllowed * 2; time++)
      expect(await outcome(reference, wrong)).toBe('refused');
    expect(await outcome(reference, code)).toBe('admitted');
  });

  it('takes a code in another case for the same', async () => {
    const { reference } = await received();
    for (const typed of [wrong, wrong.toLowerCase(), `${wrong}.`, wrong.replaceAll('-', ' ')])
      await outcome(reference, typed);
    expect(await rowsOf('code_tries')).toMatchObject([{ tries: 1 }]);
  });

  it('lets in with the last try that is left', async () => {
    const { reference, code } = await received();
    for (let time = 1; time < triesAllowed; time++) await outcome(reference, wrongCodeOf(time));
    expect(await outcome(reference, code)).toBe('admitted');
  });

  it('locks a reference that nobody has just the same', async () => {
    const outcomes: string[] = [];
    for (let time = 0; time <= triesAllowed; time++)
      outcomes.push(await outcome(nobodys, wrongCodeOf(time)));
    expect(outcomes.at(-1)).toBe('locked');
  });

  it('forgets the wrong tries after a right one', async () => {
    const { reference, code } = await received();
    await outcome(reference, wrong);
    await outcome(reference, code);
    expect(await rowsOf('code_tries')).toEqual([]);
  });

  it('lets in as often as somebody comes with the right code', async () => {
    const { reference, code } = await received();
    for (let time = 0; time < triesAllowed * 2; time++) {
      expect(await outcome(reference, code)).toBe('admitted');
    }
  });

  it('lets nobody in when the database fails', async () => {
    const { reference, code } = await received();
    await env.DB.prepare('DROP TABLE code_tries').run();
    await expect(outcome(reference, code)).rejects.toThrow(DatabaseUnavailable);
  });
});
