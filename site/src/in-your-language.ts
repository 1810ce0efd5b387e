import { getCollection } from 'astro:content';
import { hasFiles } from './in-your-language-files.ts';
import { environment } from './settings.ts';

/** Where the one-page languages are listed, and each under its tag. */
export const inYourLanguageAddress = '/in-your-language/';

/** Whether this build is for somebody who reads drafts: on this machine, or the preview of a change. */
const showsDrafts = environment === 'preview' || process.env.FORMS_OPEN === 'to-try';

/** The pages of this build, in the order of their tags. What no native reader has read is in no build for deployment. */
export async function pagesInLanguages() {
  const all = hasFiles ? await getCollection('inYourLanguage') : [];
  return all
    .filter(({ data }) => showsDrafts || data.read !== null)
    .sort((a, b) => a.id.localeCompare(b.id));
}
