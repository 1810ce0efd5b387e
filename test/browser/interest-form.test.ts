import { afterEach, describe, expect, it } from 'vitest';
import { program } from '../site/built-site.ts';
import {
  answerNeeded,
  control,
  fillInterest,
  hasFocus,
  leadOn,
  submit,
  takeTime,
  unfold,
} from './steps.ts';
import { open, page, site, visitsAll, visitsEach } from './visit.ts';
import { newNotice } from '../../worker/notices/kinds/new.ts';

/** Fills the form in and comes to the page on which the answers are checked. */
async function fillAndSubmit(): Promise<void> {
  await open('/interest/');
  await fillInterest(page);
  await unfold(page);
  await control(page, 'note').fill('Please call in the evening.');
  await submit(page);
}

describe('sending the interest form', () => {
  visitsEach();

  it('sends one row and one mail when the button is pressed twice', async () => {
    const posts: string[] = [];
    await fillAndSubmit();
    await takeTime(page);
    page.on('request', (request) => {
      if (request.method() === 'POST') posts.push(request.url());
    });
    await leadOn(page, () =>
      page.locator('form:has(.answers) button.button:not([name])').dblclick(),
    );
    const reference = await page.locator('[data-reference]').innerText();
    expect(posts).toHaveLength(1);
    const { results } = await site.db.prepare('SELECT id FROM submissions').all();
    expect(results).toHaveLength(1);
    const subjects = async () => (await site.mails()).map(({ subject }) => subject);
    await expect
      .poll(async () => (await subjects()).filter((subject) => subject.includes(reference)))
      .toEqual([`${newNotice.subject} request ${reference}`]);
  });

  it('can be sent again where the first press led nowhere', async () => {
    await fillAndSubmit();
    await page.route('**/received/', (route) => route.fulfill({ status: 204 }), { times: 1 });
    const send = page.locator('form:has(.answers) button.button:not([name])');
    const nowhere = page.waitForResponse('**/received/');
    await send.click();
    await nowhere;
    await page.clock.install();
    await page.clock.runFor(2100);
    await leadOn(page, () => send.click());
    expect(await page.locator('[data-reference]').innerText()).toMatch(/^\w{4}-\w{4}$/);
  });
});

describe('the interest form', () => {
  visitsAll();
  afterEach(() => site.forget());

  it('puts the focus on the answer that somebody came back to change', async () => {
    await fillAndSubmit();
    for (const name of ['name', 'reach', 'telephone', 'telephone-say', 'note']) {
      await leadOn(page, () => page.locator(`button[name="change"][value="${name}"]`).click());
      await expect
        .poll(() => hasFocus(page.locator(`[id="${name}"]`)), { message: name })
        .toBe(true);
      const question = page.locator(`.field:has([id="${name}"])`).last();
      const words = await question.locator('label, legend').first().boundingBox();
      expect(words?.y, name).toBeGreaterThanOrEqual(0);
      await submit(page);
    }
  });

  it('asks what belongs to a choice once that is made', async () => {
    await open('/interest/');
    expect(await control(page, 'telephone').isVisible()).toBe(false);
    await control(page, 'reach', 'telephone').check();
    expect(await control(page, 'telephone').isVisible()).toBe(true);
    expect(await page.locator('.only-if').first().isVisible()).toBe(false);
  });

  it('folds what is all optional into a line, and opens it again where something in it was answered', async () => {
    await open('/interest/');
    const note = control(page, 'note');
    expect(await note.isVisible()).toBe(false);
    await submit(page);
    expect(await note.isVisible()).toBe(false);
    for (const [name, words] of [
      ['note', 'Please call in the evening.'],
      ['access', 'x'.repeat(301)],
    ] as const) {
      await open('/interest/');
      await unfold(page);
      await control(page, name).fill(words);
      await submit(page);
      expect(await control(page, name).isVisible(), name).toBe(true);
    }
  });

  it('says which choice a question belongs to, where a browser cannot hide it', async () => {
    await open('/interest/');
    // What a browser without :has() makes of the stylesheet.
    await page.evaluate(() => {
      const style = document.querySelector('style')?.sheet;
      const drop = (rules: CSSRuleList, from: { deleteRule: (index: number) => void }) => {
        for (let index = rules.length - 1; index >= 0; index--) {
          const rule = rules[index];
          if (rule instanceof CSSSupportsRule) from.deleteRule(index);
          else if (rule instanceof CSSLayerBlockRule) drop(rule.cssRules, rule);
        }
      };
      if (style) drop(style.cssRules, style);
    });
    expect(await control(page, 'telephone').isVisible()).toBe(true);
    expect(await page.locator('[data-under="reach.telephone"] .only-if').innerText()).toBe(
      'Only if you choose “By phone”:',
    );
  });

  /** What the next one answers by the keyboard; what an office asks besides is answered before it. */
  const answered = {
    ...{ name: 'Ana', reach: 'telephone', telephone: '555 010 0199' },
    ...{ 'telephone-message': 'no', 'telephone-say': 'no' },
  };
  it('can be filled in, checked and sent by the keyboard alone', async () => {
    await open('/interest/');
    const tabTo = async (selector: string) => {
      for (let stop = 0; stop < 60; stop++) {
        if (await hasFocus(page.locator(selector))) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the keyboard does not come to ${selector}`);
    };
    await answerNeeded(page, answered);
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
    });
    await tabTo('[id="name"]');
    await page.keyboard.type('Ana');
    await tabTo('[id="reach"]');
    await page.keyboard.press('Space');
    await tabTo('[id="telephone"]');
    await page.keyboard.type('555 010 0199');
    await tabTo('[id="telephone-message"]');
    await page.keyboard.press('ArrowDown');
    await tabTo('[id="telephone-say"]');
    await page.keyboard.press('Space');
    await tabTo('form[data-form] button.button');
    await leadOn(page, () => page.keyboard.press('Enter'));
    expect(await page.locator('[data-answer="telephone-message"] [data-option]').innerText()).toBe(
      'No',
    );
    await tabTo('form button.button:not([name])');
    await leadOn(page, () => page.keyboard.press('Enter'));
    expect(await page.locator('[data-code]').innerText()).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  });

  it.each([
    { width: 320, part: '.reach .number', words: program.telephone.shown },
    { width: 320, part: '.leave', words: undefined },
    { width: 1280, part: '.leave', words: undefined },
  ])('keeps $part in sight all the way down, at $width px', async ({ width, part, words }) => {
    await page.setViewportSize({ width, height: 640 });
    await open('/interest/');
    await page.locator('form button.button:not([name])').scrollIntoViewIfNeeded();
    const shown = page.locator(part);
    const { top, bottom, height } = await shown.evaluate((element) =>
      element.getBoundingClientRect(),
    );
    expect(height).toBeGreaterThan(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(640);
    if (words !== undefined) expect(await shown.innerText()).toBe(words);
  });

  it('tells marks from the rest in forced colours', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open('/interest/');
    await submit(page);
    for (const selector of ['.button', '.leave', '.error-summary', '[id="name"]']) {
      const { borderStyle, borderWidth, borderColor, backgroundColor } = await page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { borderStyle, borderWidth, borderColor, backgroundColor } =
            getComputedStyle(element);
          return { borderStyle, borderWidth, borderColor, backgroundColor };
        });
      expect(borderStyle, selector).toBe('solid');
      expect(parseFloat(borderWidth), selector).toBeGreaterThanOrEqual(2);
      expect(borderColor, selector).not.toBe(backgroundColor);
    }
    await page.emulateMedia({ forcedColors: null });
  });
});
