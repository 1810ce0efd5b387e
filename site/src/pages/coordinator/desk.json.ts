import type { APIRoute } from 'astro';
import { isChoice } from '../../../../worker/forms/definition.ts';
import { forms, type FormKind } from '../../../../worker/forms/index.ts';
import type { SiteFile } from '../../../../worker/desk/site/from-site.ts';
import { plainly, type FormQuestions } from '../../../../worker/desk/site/questions.ts';
import { fieldText, partText } from '../../forms/field-words.ts';
import { formOf } from '../../forms/form-of.ts';
import { spokenParts } from '../../spoken-parts.ts';
import { pageContext, locales, type PageContext } from '../../page-context.ts';
import { environment } from '../../settings.ts';
import style from '../../styles/desk.css?url';

/** What the coordinator's desk, which the Worker renders, has from the site. The Worker gives it to nobody. */
export const GET: APIRoute = async ({ url }) => {
  const page = await pageContext(url);
  const { program } = page;
  const site: SiteFile = {
    program: program.shortName,
    environment,
    style,
    locales,
    outcomes: program.outcomes,
    questions: Object.fromEntries(
      forms.map(({ kind }) => [kind, questionsIn(page, kind)]),
    ) as SiteFile['questions'],
  };
  return Response.json(site);
};

function questionsIn(page: PageContext, kind: FormKind): FormQuestions {
  const { words } = page;
  return Object.fromEntries(
    formOf(kind).fields.map((field) => {
      const { label, hint, option, errors } = fieldText(page, kind, field);
      const options = isChoice(field) ? field.options : [];
      const said = options.map((name) => [name, spokenParts(option(name))] as const);
      return [
        field.name,
        {
          label,
          ...(field.part !== undefined && { part: partText(words, kind, field.part).label }),
          ...(hint !== undefined && { hint: plainly(spokenParts(hint)) }),
          options: Object.fromEntries(said),
          errors: Object.fromEntries(errors.map(({ key, sentence }) => [key, sentence])),
        },
      ];
    }),
  );
}
