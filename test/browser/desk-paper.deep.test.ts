import { beforeAll, describe, expect, it } from 'vitest';
import { send, set } from '../views/sent-forms.ts';
import { open, page, site, visitsAll } from './visit.ts';

visitsAll({});
let reference = '';
beforeAll(async () => {
  ({ reference } = await send(site, 'interest'));
  await set(site, await send(site, 'contact'), "suspicion = 'pace'");
  await site.sweep();
});

/** Letter paper without its margins, in CSS pixels (96 an inch). */
const paper = { width: 698, height: 938 };

async function onPaper(path: string): Promise<void> {
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: 'print' });
  await open(path);
}

/** The cells of tables that reach beyond the sheet, as their words begin. */
const cutCells = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('th, td')]
      .filter((cell) => cell.getBoundingClientRect().right > document.documentElement.clientWidth)
      .map((cell) => cell.textContent.trim().slice(0, 40)),
  );

const sizeOf = (selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));

describe('the desk on paper', () => {
  it.each(['', '?apart=yes', 'counts/', 'audit/', 'health/'])(
    'cuts no cell of a table: /coordinator/%s',
    async (path) => {
      await onPaper(`/coordinator/${path}`);
      expect(await cutCells()).toEqual([]);
    },
  );

  it('has the list, and none of what is pressed or ticked', async () => {
    await onPaper('/coordinator/submissions/');
    expect(await page.locator('tbody tr').innerText()).toContain(reference);
    for (const control of ['button', 'input', 'select'])
      expect(await page.locator(control).filter({ visible: true }).count(), control).toBe(0);
  });

  it('has a quarter on one sheet, within the margins that an office prints with', async () => {
    await onPaper('/coordinator/counts/?hide=yes');
    const margin = '0.75in';
    const sheet = await page.pdf({
      format: 'Letter',
      margin: { top: margin, bottom: margin, left: margin, right: margin },
    });
    expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    for (const table of await page.getByRole('table').all())
      expect(await table.isVisible()).toBe(true);
    expect(await page.getByRole('table').count()).toBe(7);
  });

  it('has answers at least as large as their labels', async () => {
    await onPaper(`/coordinator/submissions/${reference}/`);
    expect(await sizeOf('.answers dd')).toBeGreaterThanOrEqual(await sizeOf('.answers dt'));
  });

  it('breaks between answers and not within one', async () => {
    await onPaper(`/coordinator/submissions/${reference}/`);
    const rule = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).breakInside);
    expect(await rule('section:has(> .answers)')).toBe('auto');
    expect(await rule('.answers > div')).toBe('avoid');
    expect(await rule('.plan')).toBe('avoid');
  });
});
