import axeCore, { type RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';

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

/**
 * The rules that the page breaks, each with the markup that breaks it. Axe is run in the page as it is, since what drives it
 * from outside takes longer than axe itself.
 *
 * @param only some rules by their names, in place of all.
 */
export async function brokenRules(page: Page, only?: string[]): Promise<string[]> {
  const runOnly = only === undefined ? all : ({ type: 'rule', values: only } as const);
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeCore.source);
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)].join('\n'));
  }, runOnly);
}
