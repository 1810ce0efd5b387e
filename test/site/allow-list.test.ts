import { describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/content/check.ts';
import { readPlainWords } from '../../scripts/content/plain-words.ts';
import { wordFaults } from '../../scripts/content/rules/words.ts';
import { locales, pages } from './built-site.ts';
import { oneLine } from './visible-text.ts';

const { entries, interfaceWords } = await readContent('.');

describe.each(locales)('what plain-words.yaml allows in "%s"', (locale) => {
  const plain = readPlainWords('.', locale);
  const shown = pages
    .filter(({ document }) => document.querySelector('html')?.getAttribute('lang') === locale)
    .map(({ document }) => oneLine(document.querySelector('main')?.text ?? ''));
  const written = [...entries, ...interfaceWords].filter((text) => text.locale === locale);

  it.each(plain.allow)('is used on a page: $words', ({ words }) => {
    expect(shown.filter((text) => text.includes(words))).not.toEqual([]);
  });

  const exceptions = plain.avoid.flatMap((rule) =>
    (rule.except ?? []).map(({ words }) => ({ words, rule })),
  );
  it.each(exceptions)('is needed: $words', ({ words, rule }) => {
    const except = rule.except?.filter((other) => other.words !== words);
    const without = { ...plain, avoid: [{ ...rule, except }] };
    expect(written.flatMap((text) => wordFaults(text, without))).not.toEqual([]);
  });

  it('has a reason of its own for each', () => {
    const allowed = [...plain.allow, ...plain.avoid.flatMap((rule) => rule.except ?? [])];
    // Signs that end no sentence share theirs.
    const reasons = allowed.filter(({ words }) => !/\.\s?\w+\b|\.$/.test(words));
    const twice = reasons.filter(({ reason }, index) =>
      reasons.some((other, at) => at < index && other.reason === reason),
    );
    expect(twice).toEqual([]);
  });
});
