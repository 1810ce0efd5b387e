/**
 * A language by its tag (BCP 47), in the case that the standard writes it in: `es`, `hmn`, `zh-Hant`, `pt-BR`. It names the folder of
 * its content and stands in addresses, which tell cases apart. As part of a pattern.
 */
export const languageTag = '[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?';

const whole = new RegExp(`^${languageTag}$`);

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether a text is the tag of a language that there is. `faq` has the shape of one. */
export const isLanguageTag = (text: string): boolean =>
  whole.test(text) && names.of(text) !== undefined;

/** A language in English, by its tag; the tag itself where it names none. */
export const languageName = (tag: string): string => names.of(tag) ?? tag;
