import { describe, expect, it } from 'vitest';
import { languages } from '../languages.ts';
import { pages } from '../site/built-site.ts';
import { leadTo, leaves, left, neutral, onceAway, open, page, press, release } from './leaving.ts';
import { describeLeftPage } from './left-page.ts';

leaves();

describe('Shift, pressed wildly', () => {
  it.each(pages.map(({ address }) => address))('leaves once from %s', async (address) => {
    await leadTo('', { held: true });
    await open(address);
    await press(10);
    release();
    await page.waitForURL(neutral.url);
    expect(left).toEqual(onceAway);
  });
});

for (const locale of languages.slice(1)) describeLeftPage(locale);
