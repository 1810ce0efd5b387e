import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

type RunOnly = NonNullable<Parameters<AxeBuilder['options']>[0]['runOnly']>;

/** Every standard that axe knows, its own advice, and what it calls experimental. With a tag, rules run that are off by default. */
const all: RunOnly = {
  type: 'tag',
  values: [
    ...['wcag2a', 'wcag2aa', 'wcag2aaa'],
    ...['wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'],
    ...['best-practice', 'experimental'],
  ],
};

/** The rules that find something else in other colours or in another window. */
export const rulesOfLook = [
  ...['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'],
  ...['scrollable-region-focusable', 'target-size', 'css-orientation-lock'],
];

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;

/** In this one page, with none of another origin to look into. */
const runAxe = (page: Page, runOnly: RunOnly): Promise<Results> =>
  new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly, resultTypes: ['violations'] })
    .analyze();

const told = (found: Results['violations']) =>
  found.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)].join('\n'));

/**
 * The rules that the page breaks, each with the markup that breaks it.
 *
 * @param only some rules by their names, in place of all.
 */
export async function brokenRules(page: Page, only?: string[]): Promise<string[]> {
  const { violations } = await runAxe(
    page,
    only === undefined ? all : { type: 'rule', values: only },
  );
  return told(violations);
}

/** Every rule that was run, whatever came of it, and every one that axe has. */
export async function rules(page: Page): Promise<{ run: string[]; all: string[] }> {
  const { violations, passes, incomplete, inapplicable } = await runAxe(page, all);
  const run = [violations, passes, incomplete, inapplicable].flat().map(({ id }) => id);
  const every = await page.evaluate(() =>
    (window as unknown as { axe: { getRules: () => { ruleId: string; tags: string[] }[] } }).axe
      .getRules()
      .filter(({ tags }) => !tags.includes('deprecated'))
      .map(({ ruleId }) => ruleId),
  );
  return { run, all: every };
}
