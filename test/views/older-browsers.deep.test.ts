import postcss, { type ChildNode } from 'postcss';
import { describe, expect, it } from 'vitest';
import { page, site, visitsEach } from '../browser/visit.ts';
import { lost } from './layout.ts';

// The policy allows the stylesheets by their hashes, and these are others.
visitsEach({ viewport: { width: 320, height: 568 }, bypassCSP: true });

/** What the oldest of the promised browsers do without, as `test/site/old-browsers.test.ts` lists it. */
const unknown = {
  selector: /:has\(/,
  property: /^(?:columns|container-type|font-size-adjust|text-size-adjust)$/,
  value: /fit-content/,
} as const;

/** A stylesheet as such a browser takes it: it leaves out what it does not know, and takes the other way where one is given. */
function asTakenBefore(css: string): string {
  const root = postcss.parse(css);
  root.walkAtRules((rule) => {
    if (rule.name === 'container') rule.remove();
    if (rule.name !== 'supports') return;
    const isOther = rule.params.startsWith('not ');
    const asks = unknown.selector.test(rule.params) || unknown.property.test(nameIn(rule.params));
    if (!asks) return;
    if (isOther) rule.replaceWith(rule.nodes ?? ([] as ChildNode[]));
    else rule.remove();
  });
  root.walkRules((rule) => {
    if (unknown.selector.test(rule.selector)) rule.remove();
  });
  root.walkDecls((declaration) => {
    if (unknown.property.test(declaration.prop) || unknown.value.test(declaration.value))
      declaration.remove();
  });
  return root.toString();
}

/** The property that a condition asks for: `container-type` in `not (container-type: inline-size)`. */
const nameIn = (condition: string): string => /\(([a-z-]+)\s*:/.exec(condition)?.[1] ?? '';

const asServedBefore = (html: string): string =>
  html.replaceAll(/(<style>)([^]*?)(<\/style>)/g, (_, open: string, css: string, close: string) =>
    [open, asTakenBefore(css), close].join(''),
  );

/** Opens a page in a browser that knows none of it. */
async function openBefore(address: string): Promise<void> {
  const url = new URL(address, site.url).href;
  const answer = await page.request.get(url);
  const body = asServedBefore(await answer.text());
  await page.route(url, (route) => route.fulfill({ response: answer, body }), { times: 1 });
  await page.goto(url);
}

describe('a browser that knows little of today’s styles', () => {
  it.each(['/', '/process/', '/faq/', '/safety/', '/resources/', '/interest/', '/request/'])(
    'loses no words and no room: %s',
    async (address) => {
      await openBefore(address);
      expect(await lost(page)).toEqual({});
    },
  );

  it('asks every question of the form, each with the choice under which it is asked', async () => {
    await openBefore('/interest/');
    const number = page.getByLabel('Your phone number');
    expect(await number.isVisible()).toBe(true);
  });
});
