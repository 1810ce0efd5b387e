/** The scripts that are written from right to left, of languages that people in the United States speak. */
const fromRight: readonly unknown[] = ['Arab', 'Hebr', 'Syrc'];

/** Which way a language is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return fromRight.includes(new Intl.Locale(locale).maximize().script) ? 'rtl' : 'ltr';
}
