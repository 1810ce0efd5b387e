/**
 * A language by its tag (BCP 47), in the case that the standard writes it in: `es`, `hmn`, `zh-Hant`, `pt-BR`. It names the folder of
 * its content and stands in addresses, which tell cases apart. As part of a pattern.
 */
export const languageTag = '[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?';

const whole = new RegExp(`^${languageTag}$`);

/** Whether a text has the shape of a language's tag, whether or not there is such a language. */
export const isLanguageTag = (text: string): boolean => whole.test(text);
