import { afterEach, describe, expect, it } from 'vitest';
import { describeTyped, fill, home, note, rows } from './nothing-lost.ts';
import { submit } from './steps.ts';
import { open, page, site, visitsAll } from './visit.ts';

describeTyped('off');

describe('what a receipt says of Reload and Back', () => {
  visitsAll({ viewport: { width: 390, height: 844 } });
  afterEach(() => site.forget());

  it('is so: the same receipt, the answers again, and nothing sent twice', async () => {
    await open(`${home}interest/`);
    await fill();
    await submit(page);
    await submit(page);
    const reference = () => page.locator('[data-reference]').innerText();
    const first = await reference();
    await page.reload();
    expect(await reference()).toBe(first);
    // A browser asks first whether to send the form again that led there. Chromium without a window shows an error instead.
    await page.goBack().catch(() => undefined);
    await expect.poll(() => page.url()).toMatch(/^chrome-error:/);
    await page.reload();
    expect(await page.locator('[data-answer-value="note"]').innerText()).toBe(note);
    await submit(page);
    expect(await reference()).toBe(first);
    expect(await rows()).toBe(1);
  });
});
