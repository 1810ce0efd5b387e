import { asTheOffice } from '../../worker/forms/as-the-office.ts';

/**
 * A number with its noun, in the form that the language has for it: "1 question", "3 questions". A language with more
 * forms than these two gives them by the names of `Intl.PluralRules`.
 */
export function plural(
  locale: string,
  count: number,
  forms: { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>,
): string {
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
  return `${count.toLocaleString(locale, asTheOffice)} ${form}`;
}
