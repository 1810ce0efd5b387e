import { beforeAll, describe, expect, it } from 'vitest';
import { send, set } from '../views/sent-forms.ts';
import { open, page, site, visitsAll } from './visit.ts';

visitsAll({ javaScriptEnabled: false });
let reference = '';
beforeAll(async () => {
  ({ reference } = await send(site, 'interest'));
  await set(site, await send(site, 'contact'), "suspicion = 'pace'");
});

async function openAt(width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await open('/coordinator/submissions/');
}

describe('the list', () => {
  it.each([320, 768, 1024, 1280])('shows safe contact whole at %i px', async (width) => {
    await openAt(width);
    const contact = page.locator('tbody .contact');
    expect(await contact.innerText()).toMatch(/no messages[^]*do not say who[^]*never/);
    const { x, width: own } = (await contact.boundingBox()) ?? { x: 0, width: 0 };
    expect(own).toBeGreaterThan(200);
    expect(x + own).toBeLessThanOrEqual(width);
  });

  it.each([320, 1280])('is a table to those who hear it, at %i px', async (width) => {
    await openAt(width);
    const row = page.getByRole('table', { name: 'The list' }).getByRole('row').last();
    expect(await row.getByRole('rowheader').innerText()).toBe(reference);
    expect(await row.getByRole('cell').count()).toBe(6);
  });
});

describe('what is set apart', () => {
  it('has its own heading, what to do, and the way back', async () => {
    await openAt(1280);
    await page.getByRole('link', { name: '1 set apart' }).click();
    expect(await page.locator('h1').innerText()).toBe('Set apart');
    expect(await page.title()).toMatch(/^Set apart · /);
    expect(await page.locator('.told').innerText()).toContain('release it or mark it as spam');
    await page.getByRole('link', { name: 'Back to the list' }).click();
    expect(await page.locator('h1').innerText()).toBe('Submissions');
    expect(await page.title()).toMatch(/^Submissions · /);
  });
});
