import { z } from 'astro/zod';
import { getCollection } from 'astro:content';
import { environment } from './settings.ts';

/** Where the one-page languages are listed, and each under its tag. */
export const inYourLanguageAddress = '/in-your-language/';

const sentence = z.string().min(5);

/**
 * One page in a language that the site is not in: `site/src/in-your-language/<tag>.yaml` (BCP 47). `{telephone}`, `{program}`,
 * `{short}`, `{say}` and `{leave}` in a sentence become what they name.
 */
export const inYourLanguageSchema = z.strictObject({
  /** Who read it as a native reader, and on which day; null until somebody has. */
  read: z.strictObject({ by: z.string().min(1), on: z.coerce.date() }).nullable(),
  /** The language's own name for itself. */
  name: z.string().min(1),
  /** Its name in English, as one says it on the telephone. */
  say: z.string().min(1),
  title: z.string().min(5),
  /** What a dialogue is, in three sentences. */
  what: z.tuple([sentence, sentence, sentence.includes('{program}')]),
  /** That only the survivor's own request starts it. */
  onlyYou: sentence,
  /** That it is voluntary for both, and can be put on hold or ended at any time. */
  voluntary: sentence,
  /** The number, and which language to name. */
  call: sentence.includes('{telephone}').includes('{say}'),
  /** What a watched device keeps. */
  safety: sentence,
  /** What the link to leave does, and does not. */
  leaving: sentence.includes('{leave}'),
  /** The label of that link. */
  leave: z.string().min(2),
  /** Whom to call in danger. */
  danger: sentence.includes('911'),
  /** In which languages the rest of the site is. */
  others: sentence,
});

/** Whether this build is for somebody who reads drafts: on this machine, or the preview of a change. */
const showsDrafts = environment === 'preview' || process.env.FORMS_OPEN === 'to-try';

/** The pages of this build, in the order of their tags. What no native reader has read is in no build for deployment. */
export async function pagesInLanguages() {
  const all = await getCollection('inYourLanguage');
  return all
    .filter(({ data }) => showsDrafts || data.read !== null)
    .sort((a, b) => a.id.localeCompare(b.id));
}
