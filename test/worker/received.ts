import { env } from 'cloudflare:workers';
import { readConfig } from '../../worker/config.ts';
import { receive, type Posted } from '../../worker/submissions/receive.ts';
import { showCode } from '../../worker/submissions/receipt-code.ts';
import { showReference } from '../../worker/submissions/reference.ts';
import { sampleAnswers, sampleId, sampleTime, unclaim } from './saved.ts';

export const config = await readConfig(env);

/** A code of the right form that belongs to nobody. */
export const wrongCode = 'K7QM-3XDP-4HWN';

/** Another such code for each number below 625: the same one again is no other try. */
export function wrongCodeOf(number: number): string {
  const alphabet = '23456789CDFGHJKMNPQRTVWXY';
  const [one, other] = [alphabet.charAt(number % 25), alphabet.charAt(Math.floor(number / 25))];
  return `K7QM-3XDP-4H${one}${other}`;
}

/** A reference that holds by its check character, and that nobody has. */
export const nobodysReference = 'CCCC-CCC7';

/** What somebody posts, as it was read. */
export const posted = (changes: Partial<Posted> = {}): Posted => ({
  id: sampleId,
  kind: 'contact',
  locale: 'en',
  answers: sampleAnswers,
  decoy: '',
  ...changes,
});

/** Something that was sent, with the reference and code that stand on its receipt. Its notice waits to be claimed. */
export async function received(changes: Partial<Posted> = {}, now = sampleTime) {
  const reception = await receive(env.DB, config, posted(changes), now);
  if (reception.outcome !== 'received') throw new Error(reception.outcome);
  const { saved, code } = reception;
  const { submission } = saved;
  await unclaim(submission.id);
  return {
    submission,
    id: submission.id,
    credentials: { reference: showReference(submission.reference), code: showCode(code) },
  };
}
