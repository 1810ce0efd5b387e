import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Every standard that axe knows, its own advice, and what it calls experimental. With a tag, rules run that are off by default. */
const tags = [
  ...['wcag2a', 'wcag2aa', 'wcag2aaa'],
  ...['wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'],
  ...['best-practice', 'experimental'],
];

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;

/** In this one page, with none of another origin to look into. */
const runAxe = (page: Page): Promise<Results> =>
  new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: tags, resultTypes: ['violations'] })
    .analyze();

const told = (found: Results['violations']) =>
  found.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)].join('\n'));

/** The rules that the page breaks, each with the markup that breaks it. */
export async function brokenRules(page: Page): Promise<string[]> {
  const { violations } = await runAxe(page);
  return told(violations);
}

/** Every rule that was run, whatever came of it, and every one that axe has. */
export async function rules(page: Page): Promise<{ run: string[]; all: string[] }> {
  const { violations, passes, incomplete, inapplicable } = await runAxe(page);
  const run = [violations, passes, incomplete, inapplicable].flat().map(({ id }) => id);
  const all = await page.evaluate(() =>
    (window as unknown as { axe: { getRules: () => { ruleId: string; tags: string[] }[] } }).axe
      .getRules()
      .filter(({ tags }) => !tags.includes('deprecated'))
      .map(({ ruleId }) => ruleId),
  );
  return { run, all };
}
