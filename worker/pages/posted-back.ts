import type { Context } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { credentialsForm } from '../forms/credentials.ts';
import type { FormDefinition } from '../forms/definition.ts';
import { formAt, forms } from '../forms/index.ts';
import { languageTag } from '../forms/language-tag.ts';
import { reachPart } from '../forms/reach.ts';
import { readValues } from '../forms/values.ts';
import { isFromElsewhere, postedForm, postedId } from '../guards/posted-form.ts';
import { builtPage, localePrefix } from './built-page.ts';
import { formPage } from './form-page.ts';

/** A built page on which somebody types, without its language, and the questions on it. */
interface TypedOn {
  readonly page: string;
  readonly fields: FormDefinition['fields'];
}

const requestPath = new RegExp(`^(?:/${languageTag})?/request(?:/change-([a-z]+))?/?$`);

/** The page at which what is posted to an address was typed. */
function typedOn(path: string): TypedOn | undefined {
  const form = formAt(path);
  if (form) return { page: `${form.kind}/`, fields: form.fields };
  const request = requestPath.exec(path);
  if (!request) return undefined;
  const changed = forms.find(({ kind }) => kind === request[1]);
  return changed
    ? {
        page: `request/change-${changed.kind}/`,
        fields: [...reachPart(changed).fields, ...credentialsForm.fields],
      }
    : { page: 'request/', fields: credentialsForm.fields };
}

/** Whether somebody can post what they typed to an address of the public pages. */
export const takesWords = (path: string): boolean => typedOn(path) !== undefined;

/**
 * The page with all that somebody typed on it, while the service can do nothing with it, since a setting is wrong: nothing is
 * saved or changed, and the page says so. It needs no settings.
 *
 * @returns undefined for what was posted to no such page, or by another site.
 */
export async function postedBack(
  c: Context<AppEnv>,
  status: number,
): Promise<Response | undefined> {
  const typed = typedOn(c.req.path);
  if (typed === undefined || c.req.method !== 'POST' || isFromElsewhere(c)) return undefined;
  const posted = await postedForm(c);
  const page = await builtPage(c.env.ASSETS, localePrefix(c.req.path) + typed.page);
  if (!page) return undefined;
  const values = readValues(typed, posted);
  return formAt(c.req.path)
    ? formPage(page, { id: postedId(posted), values, situation: { name: 'busy', status } })
    : formPage(page, { values, situation: { name: 'unavailable', status } });
}
