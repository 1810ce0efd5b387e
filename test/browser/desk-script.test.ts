import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { send } from '../views/sent-forms.ts';
import { open, page, site, visitsAll } from './visit.ts';

visitsAll({});

describe('a script on a public page, in the browser of a member', () => {
  it.each(['/coordinator/submissions/', '/coordinator/counts/counts.csv'])(
    'is not given %s, which the member is shown',
    async (path) => {
      await open('/contact/');
      const answered = await page.evaluate(async (address) => {
        const answer = await fetch(address);
        return { status: answer.status, text: await answer.text() };
      }, path);
      expect(answered.status).toBe(403);
      expect(answered.text).toContain('This page is not open to you');
      await open('/coordinator/submissions/');
      expect(await page.locator('h1').innerText()).toBe('Submissions');
    },
  );
});

describe('a member', () => {
  it('gets the counts as a file by their link', async () => {
    await open('/coordinator/counts/');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Take this out as CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^quarter-\d{4}-\d{2}\.csv$/);
    expect(readFileSync(await file.path(), 'utf8')).toMatch(/^.?Quarter,What,Which,Number/);
  });

  it('gets the list as a file by its button', async () => {
    const { reference } = await send(site, 'interest');
    await open('/coordinator/submissions/');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'As CSV' }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toContain(reference);
  });
});
