import { describe, expect, it } from 'vitest';
import { here } from '../languages.ts';
import { pageAt } from './built-site.ts';

/** What is said of each answer of that value on the form, and where the answers are read once more. */
function saidOf(value: 'yes' | 'no', home: string): string[] {
  const [form, check] = ['interest/', 'interest/check/'].map(
    (name) => pageAt(home + name)?.document,
  );
  const options = form?.querySelectorAll(`input[type="radio"][value="${value}"]`) ?? [];
  return [
    ...options.map((option) => form?.querySelector(`label[for="${option.id}"]`)?.innerText ?? ''),
    ...(check?.querySelectorAll(`[data-option$=".${value}"]`) ?? []).map((said) => said.innerText),
  ].map((words) => words.trim());
}

describe.each(
  here([
    ['/', /^Yes$| may /, /^No$|^Don’t /],
    ['/es/', /^Sí$|^Pueden? /, /^No$|^No |^Que no /],
  ] as const),
)('on %s', (home, yes, no) => {
  it('no word for yes stands where the office reads no, nor the other way round', () => {
    expect(saidOf('yes', home).length).toBeGreaterThan(5);
    expect(saidOf('yes', home).filter((words) => !yes.test(words))).toEqual([]);
    expect(saidOf('no', home).filter((words) => !no.test(words))).toEqual([]);
  });
});
