import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { open } from '../../../worker/seal/seal.ts';
import { enter, type Entered } from '../../../worker/submissions/receive.ts';
import { idHandedOut } from '../../submission-ids.ts';
import { config, received } from '../received.ts';
import {
  counts,
  firstRow,
  idNumber,
  rowsOf,
  sampleAnswers,
  sampleId,
  sampleTime,
} from '../saved.ts';

const member = 'coordinator@vod.example';
const entered = (changes: Partial<Entered> = {}): Entered => ({
  ...{ id: sampleId, kind: 'contact', locale: 'es', answers: sampleAnswers },
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
    'marks what came by %s, seals it, owes no mail and counts it as opened',
    async (by) => {
      const { submission, notice } = (await taken({ entry: { by, member } })).saved;
      expect(notice).toBeUndefined();
      expect(await firstRow()).toMatchObject({
        ...{ arrived_by: by, locale: 'es', state: 'opened', opened_at: sampleTime },
        ...{ notified_at: sampleTime, notice_attempts: 0 },
      });
      expect(await rowsOf('events')).toMatchObject([
        { kind: 'received', actor: member, detail: `by=${by}`, at: sampleTime },
      ]);
      const { sealed } = submission;
      expect(sealed && (await open(config.keyRing, submission, sealed))).toEqual(sampleAnswers);
    },
  );

  it('leaves what people send themselves marked as of the site', async () => {
    await received();
    expect(await firstRow()).toMatchObject({ arrived_by: 'site', opened_at: null });
    expect(await rowsOf('events')).toMatchObject([{ actor: null, detail: null }]);
  });

  it('is set apart neither for its pace, nor as a repeat, nor after the cap of a day', async () => {
    await taken({ id: idHandedOut(sampleTime, 1) });
    for (const number of [2, 3, 4, 5]) await taken({ id: idNumber(number) });
    await received({ id: idNumber(6), answers: { ...sampleAnswers, message: 'Other' } });
    await taken({ id: idNumber(7) }, { ...config, dailyCap: 1 });
    const apart = (await rowsOf('submissions')).filter(({ suspicion }) => suspicion !== null);
    expect(apart).toEqual([]);
  });

  it('is one row where it is sent twice, with the same reference and code', async () => {
    const [first, second] = [await taken(), await taken()];
    expect(second.code).toBe(first.code);
    expect(second.saved.submission.reference).toBe(first.saved.submission.reference);
    expect(await counts()).toEqual({ rows: 1, events: 1 });
  });

  it('saves nothing where the same page comes with other answers', async () => {
    await taken();
    const other = entered({ answers: { ...sampleAnswers, message: 'Other' } });
    expect((await enter(env.DB, config, other, sampleTime)).outcome).toBe('differs');
    expect(await counts()).toEqual({ rows: 1, events: 1 });
  });
});
