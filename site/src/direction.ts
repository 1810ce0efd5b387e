/** A text that is written from the left, such as a number, among words from the right, where no markup can stand (UAX #9, LRI and PDI). */
export const keptFromTheLeft = (text: string): string => `\u2066${text}\u2069`;

/** Which way a language is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return new Intl.Locale(locale).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
}
