import type { CollectionName } from '../schemas.ts';
import type { Pane } from './offered-react.ts';
import type { TypedEntry } from './preview-page.ts';

/** What each pane that is on the screen was drawn of last, by its language. */
const onScreen = new Map<string, Pane>();

/** Notes what a pane is drawn of. @param locales every language, the default first. */
export function notePane(pane: Pane, locales: readonly string[]): void {
  onScreen.set(languageOf(pane, locales), pane);
}

/** Forgets a pane that leaves the screen. That of the next entry may be there before it goes. */
export function forgetPane(pane: Pane, locales: readonly string[]): void {
  const language = languageOf(pane, locales);
  const there = onScreen.get(language);
  if (there?.collection === pane.collection && there.slug === pane.slug) onScreen.delete(language);
}

/** What is typed of an entry in each language. A pane knows of others what was there when it was drawn itself, so each is asked. */
export function typedNow(pane: Pane, locales: readonly string[]): Map<string, TypedEntry> {
  const { collection, slug } = pane;
  const own = languageOf(pane, locales);
  return new Map(
    locales.map((locale) => {
      const data =
        onScreen.get(locale)?.data ?? (locale === own ? pane.data : pane.i18n[locale]?.data) ?? {};
      return [locale, { collection: collection as CollectionName, slug, data }];
    }),
  );
}

/** The language of a pane is the one that is not among its others. */
export const languageOf = ({ i18n }: Pane, locales: readonly string[]): string =>
  locales.find((locale) => !Object.hasOwn(i18n, locale)) ?? '';
