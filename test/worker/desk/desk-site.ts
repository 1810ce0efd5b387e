import type { SiteFile } from '../../../worker/desk/site/from-site.ts';
import type { FormQuestions } from '../../../worker/desk/site/questions.ts';
import { errorKeys, isChoice, type FormDefinition } from '../../../worker/forms/definition.ts';
import { forms } from '../../../worker/forms/index.ts';

const locales = ['en', 'es'];

/** A form's fields in the words of no language, so that no test depends on those of the site. */
const inCodes = ({ fields }: FormDefinition): FormQuestions =>
  Object.fromEntries(
    fields.map((field) => {
      const options = isChoice(field)
        ? [...(field.languages ? locales : []), ...field.options]
        : [];
      const words = options.map((name) => [name, [{ words: `Option ${name}` }]] as const);
      const errors = errorKeys(field).map((key) => [key, `Error ${field.name} ${key}`] as const);
      return [
        field.name,
        {
          label: `Question ${field.name}`,
          ...(field.part !== undefined && { part: `Part ${field.part}` }),
          options: Object.fromEntries(words),
          errors: Object.fromEntries(errors),
        },
      ];
    }),
  );

/** What the site tells the desk. */
export const siteFile: SiteFile = {
  program: 'VOD',
  environment: '',
  style: '/_astro/desk.css',
  locales,
  outcomes: { met: 'Met them', 'not-now': 'Not now' },
  questions: Object.fromEntries(
    forms.map((form) => [form.kind, inCodes(form)]),
  ) as SiteFile['questions'],
};

const files: Readonly<Record<string, () => Response>> = {
  '/coordinator/desk.json': () => Response.json(siteFile),
};

/** The files behind Access, before those of the site. */
export function deskSite(site: Fetcher): Fetcher {
  return {
    fetch(input: RequestInfo | URL, init?: RequestInit) {
      const file = files[new URL(new Request(input, init).url).pathname];
      return file ? Promise.resolve(file()) : site.fetch(input, init);
    },
  } as unknown as Fetcher;
}
