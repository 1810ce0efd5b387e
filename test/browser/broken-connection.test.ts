import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { badNetwork, perfect, type BadNetwork } from '../../bench/network/bad-network.ts';
import { home, rows } from './nothing-lost.ts';
import { fillInterest, submit, takeTime } from './steps.ts';
import { page, site, visitsEach } from './visit.ts';

let network: BadNetwork;
visitsEach();
beforeAll(async () => {
  network = await badNetwork(site.url.href, perfect);
});
afterAll(() => network.stop());
afterEach(() => site.forget());

const reference = () => page.locator('[data-reference]').innerText();

/** What the browser shows where no answer came is a page of its own. */
const failed = () => expect.poll(() => page.url()).toMatch(/^chrome-error:/);

describe('a connection that breaks between "Send" and the receipt', () => {
  beforeEach(async () => {
    network.breaks(false);
    await page.goto(`${network.origin}${home}interest/`);
    await fillInterest(page);
    await takeTime(page);
    await submit(page);
    network.breaks(true);
    await page.locator('form:has(.answers) button.button:not([name])').click();
    await failed();
    network.breaks(false);
  });

  it('has saved one row, however often the browser tried, and Reload shows its receipt', async () => {
    expect(await rows()).toBe(1);
    await page.reload();
    const { results } = await site.db
      .prepare('SELECT reference FROM submissions')
      .all<{ reference: string }>();
    const saved = await reference();
    expect(results).toEqual([{ reference: saved.replace('-', '') }]);
    await site.told();
    const told = (await site.mails()).filter(({ subject }) => subject.includes(saved));
    expect(told).toHaveLength(1);
  });

  it('leaves one row where somebody goes back and sends once more, and they get its receipt', async () => {
    await page.goBack().catch(() => undefined);
    // What was posted is kept nowhere, so the browser asks first whether to post it again. Without a window it shows an error.
    await expect
      .poll(async () => {
        await page.reload().catch(() => undefined);
        return page.locator('.answers').count();
      })
      .toBe(1);
    await submit(page);
    expect(await reference()).toMatch(/^\w{4}-\w{4}$/);
    expect(await rows()).toBe(1);
  });
});
