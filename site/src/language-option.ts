/**
 * A language as one can choose it: by its name on this page, and by its own. Who looks for it may not read the page.
 *
 * @param locale the language of the page.
 */
export function languageOption(code: string, locale: string): string {
  const nameIn = (language: string) =>
    new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
  const here = nameIn(locale);
  const name = here.charAt(0).toLocaleUpperCase(locale) + here.slice(1);
  return code === locale ? name : `${name} ({${code}:${nameIn(code)}})`;
}
