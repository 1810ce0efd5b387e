const names = new Intl.DisplayNames('en', { type: 'language' });

/** A language in English, by its tag (BCP 47). */
export const languageName = (locale: string): string => names.of(locale) ?? locale;
