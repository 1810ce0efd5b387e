import { describe, expect, it } from 'vitest';
import { inWords } from '../../site/src/content-rules/finding.ts';
import { readLanguages } from '../../scripts/content/read-languages.ts';
import { readSettingsFiles } from '../../scripts/content/settings-files.ts';
import { factsSchema } from '../../site/src/facts-schema.ts';
import { locales, pageAt, written } from './built-site.ts';
import { factsNotShown } from './facts-not-shown.ts';
import { visibleText } from './visible-text.ts';

function textOf(address: string): string | undefined {
  const page = pageAt(address);
  return page && visibleText(page.document);
}

const files = readSettingsFiles('.', readLanguages('.')).filter(
  ({ schema }) => schema === factsSchema,
);

describe.each(locales)('the facts in "%s"', (locale) => {
  it('stand on their pages in the words that facts.yaml gives', () => {
    const file = files.find((each) => each.locale === locale);
    expect(file?.broken).toBeUndefined();
    expect(file && factsNotShown(file, written, textOf).map(inWords)).toEqual([]);
  });
});
