import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { open } from '../../../worker/seal/seal.ts';
import { enter, type Entered } from '../../../worker/submissions/receive.ts';
import { idHandedOut } from '../../submission-ids.ts';
import { config, received } from '../received.ts';
import { idNumber, rowsOf, sampleAnswers, sampleId, sampleTime } from '../saved.ts';

const member = 'coordinator@vod.example';
const entered = (changes: Partial<Entered> = {}): Entered => ({
  id: sampleId,
  kind: 'contact',
  locale: 'es',
  answers: sampleAnswers,
  entry: { by: 'telephone', member },
  ...changes,
});

async function taken(changes: Partial<Entered> = {}, at = config) {
  const reception = await enter(env.DB, at, entered(changes), sampleTime);
  if (reception.outcome !== 'received') throw new Error(reception.outcome);
  return reception;
}

describe('enter', () => {
  it.each(['telephone', 'paper'] as const)(
    'marks what came by %s, in row and event',
    async (by) => {
      await taken({ entry: { by, member } });
      expect(await rowsOf('submissions')).toMatchObject([{ arrived_by: by, locale: 'es' }]);
      expect(await rowsOf('events')).toMatchObject([
        { kind: 'received', actor: member, detail: `by=${by}`, at: sampleTime },
      ]);
    },
  );

  it('leaves what people send themselves marked as of the site', async () => {
    await received();
    expect(await rowsOf('submissions')).toMatchObject([{ arrived_by: 'site', opened_at: null }]);
    expect(await rowsOf('events')).toMatchObject([{ actor: null, detail: null }]);
  });

  it('seals what opens to the answers', async () => {
    const { submission } = (await taken()).saved;
    expect(
      submission.sealed && (await open(config.keyRing, submission, submission.sealed)),
    ).toEqual(sampleAnswers);
  });

  it('owes no mail, and counts as opened by who entered it', async () => {
    const { saved } = await taken();
    expect(saved.notice).toBeUndefined();
    expect(await rowsOf('submissions')).toMatchObject([
      { notified_at: sampleTime, notice_attempts: 0, opened_at: sampleTime, state: 'opened' },
    ]);
  });

  it('is set apart neither for its pace', async () => {
    await taken({ id: idHandedOut(sampleTime, 1) });
    expect(await rowsOf('submissions')).toMatchObject([{ suspicion: null }]);
  });

  it('nor because the same was entered often', async () => {
    for (const number of [1, 2, 3, 4, 5]) await taken({ id: idNumber(number) });
    const rows = await rowsOf('submissions');
    expect(rows.map(({ suspicion }) => suspicion)).toEqual([null, null, null, null, null]);
  });

  it('nor after the cap of a day', async () => {
    await received({ id: idNumber(2) });
    await taken({}, { ...config, dailyCap: 1 });
    const row = (await rowsOf('submissions')).find(({ id }) => id === sampleId);
    expect(row).toMatchObject({ suspicion: null });
  });

  it('is one row where it is sent twice, with the same reference and code', async () => {
    const [first, second] = [await taken(), await taken()];
    expect(second.code).toBe(first.code);
    expect(second.saved.submission.reference).toBe(first.saved.submission.reference);
    expect(await rowsOf('submissions')).toHaveLength(1);
    expect(await rowsOf('events')).toHaveLength(1);
  });

  it('saves nothing where the same page comes with other answers', async () => {
    await taken();
    const other = entered({ answers: { ...sampleAnswers, message: 'Other' } });
    expect((await enter(env.DB, config, other, sampleTime)).outcome).toBe('differs');
    expect(await rowsOf('submissions')).toHaveLength(1);
  });
});
