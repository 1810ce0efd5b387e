import { describe, expect, it } from 'vitest';
import { comeBack, control, fillInterest, submit } from './steps.ts';
import { open, page, site, visitsEach } from './visit.ts';

/**
 * Does what a browser's translator does: puts each piece of text into elements of its own, in other words, and says that the page
 * is in another language. It leaves what says `translate="no"`.
 */
async function translate(): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.lang = 'zh-CN';
    document.documentElement.classList.add('translated-ltr');
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (texts.nextNode()) found.push(texts.currentNode as Text);
    for (const text of found) {
      if (text.data.trim() === '' || text.parentElement?.closest('[translate="no"]')) continue;
      const inner = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
      inner.textContent = text.data.replaceAll(/[\p{Letter}\p{Number}]/gu, '字');
      const outer = inner.cloneNode();
      outer.appendChild(inner);
      text.replaceWith(outer);
    }
  });
}

/** What the form that is shown sends, but for the number that each form has for itself. */
async function sentBy(act: () => Promise<void>): Promise<readonly string[]> {
  const [request] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'POST'),
    act(),
  ]);
  return [...new URLSearchParams(request.postData() ?? '')]
    .filter(([name]) => name !== 'submission')
    .map((field) => field.join('='));
}

describe('a request on pages that the browser translates', () => {
  visitsEach();
  const note = 'Only after the jacaranda blooms';

  /** Fills in the form and sends it, to the receipt. */
  async function sendAll(each: () => Promise<void>): Promise<readonly (readonly string[])[]> {
    await open('/interest/');
    await fillInterest(page);
    await page.locator('details:has([name="note"]) > summary').click();
    await control(page, 'note').fill(note);
    await each();
    const asked = await sentBy(() => submit(page));
    await each();
    const sent = await sentBy(() => submit(page));
    await each();
    return [asked, sent];
  }

  it('sends what was typed and chosen, as without', async () => {
    const untouched = await sendAll(() => Promise.resolve());
    expect(await sendAll(translate)).toEqual(untouched);
    expect(untouched.flat()).toContain(`note=${note}`);
  });

  it('shows what was typed as it was typed, before it is sent', async () => {
    await open('/interest/');
    await fillInterest(page);
    await submit(page);
    await translate();
    expect(await page.locator('h1').innerText()).toContain('字');
    expect(await page.locator('[data-answer-value="name"]').innerText()).toBe('Ana');
    expect(await page.locator('[data-answer-value="telephone"]').innerText()).toMatch(/555/);
  });

  it('leaves reference and code as they open the request, and the number to call', async () => {
    await sendAll(translate);
    const reference = await page.locator('[data-reference]').innerText();
    const code = await page.locator('[data-code]').innerText();
    for (const number of await page.locator('a[href^="tel:"] .number, a.number').allInnerTexts())
      expect(number).not.toContain('字');
    await comeBack(page, new URL('/', site.url), { reference, code });
    expect(await page.locator('button[name="action"]').count()).toBe(3);
  });
});
