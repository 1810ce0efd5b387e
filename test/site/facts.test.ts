import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { locales, pageAt } from './built-site.ts';
import { oneLine, visibleText } from './visible-text.ts';

interface Place {
  readonly page: string;
  readonly words: string;
}

/** What the program says of itself and what was checked elsewhere: no language may leave one out. */
const programFacts = [
  ...Array.from({ length: 46 }, (_, index) => `S${index + 1}`),
  ...Array.from({ length: 13 }, (_, index) => `X${index + 1}`),
];

describe.each(locales)('the facts in "%s"', (locale) => {
  const path = `site/src/content/${locale}/facts.yaml`;
  const facts = existsSync(path)
    ? (parse(readFileSync(path, 'utf8')) as Record<string, Place | Place[]>)
    : {};
  const places = Object.entries(facts).flatMap(([fact, found]) =>
    [found].flat().map((place) => ({ fact, ...place })),
  );

  it.each(programFacts)('name the place of %s', (fact) => {
    expect(Object.keys(facts)).toContain(fact);
  });

  it.each(places)('has $fact on $page: $words', ({ page, words }) => {
    const found = pageAt(page);
    expect(found, `${path} names ${page}, which is not built`).toBeDefined();
    expect(found && visibleText(found.document)).toContain(oneLine(words));
  });
});
