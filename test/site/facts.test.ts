import { describe, expect, it } from 'vitest';
import { inWords } from '../../site/src/content-rules/finding.ts';
import { factsNotShown } from '../../scripts/content/rules/facts.ts';
import { readLanguages } from '../../scripts/content/read-languages.ts';
import { filesOf, readSettingsFiles } from '../../scripts/content/settings-files.ts';
import { factsSchema } from '../../site/src/facts-schema.ts';
import { locales, pageAt, written } from './built-site.ts';
import { visibleText } from './visible-text.ts';

function textOf(address: string): string | undefined {
  const page = pageAt(address);
  return page && visibleText(page.document);
}

const files = filesOf(readSettingsFiles('.', readLanguages('.')), factsSchema);

describe.each(locales)('the facts in "%s"', (locale) => {
  it('stand on their pages in the words that facts.yaml gives', () => {
    const file = files.get(locale);
    expect(file && factsNotShown(file, written, textOf).map(inWords)).toEqual([]);
  });
});
