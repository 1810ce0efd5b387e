import { describe, expect, it } from 'vitest';
import { here, homes } from '../languages.ts';
import { control, submit, unfold } from './steps.ts';
import { open, page, visitsAll } from './visit.ts';

const [home = '/'] = homes;

/** What a keyboard leaves of the screen, where the browser gives the page that much: others let it lie over the bar. */
const leftOver = [
  { telephone: 'a usual one', width: 390, height: 844, keyboard: 336 },
  { telephone: 'a small one', width: 320, height: 568, keyboard: 253 },
];

/** What of a field that has the focus, its question or its error is not in sight, once the browser has brought the field there. */
function outOfSight(): string[] {
  const field = document.activeElement;
  if (!field || field === document.body) return ['no field has the focus'];
  field.scrollIntoView({ block: 'nearest' });
  const bars = [...document.querySelectorAll('.reach, .exit')].filter(
    (element) => getComputedStyle(element).position === 'fixed',
  );
  const group = field.closest('.field');
  const parts = {
    field,
    question: group?.querySelector('label, legend'),
    error: group?.querySelector('.error:not([hidden])'),
  };
  return Object.entries(parts).flatMap(([name, part]) => {
    if (!part) return [];
    const box = part.getBoundingClientRect();
    // A box for sentences may be higher than what is left: its first lines are what one types into.
    const bottom = Math.min(box.bottom, box.top + 60);
    const covered = bars.some((bar) => {
      const over = bar.getBoundingClientRect();
      return (
        over.top < bottom &&
        over.bottom > box.top &&
        over.left < box.right - 44 &&
        over.right > box.left + 44
      );
    });
    const within = box.top >= 0 && bottom <= innerHeight;
    return covered || !within ? [`${field.id}: ${name}`] : [];
  });
}

describe.each(leftOver)(
  'the keyboard on the screen of $telephone',
  ({ width, height, keyboard }) => {
    visitsAll({ viewport: { width, height }, hasTouch: true, isMobile: true });

    it.each(here([`${home}interest/`, `${home}contact/`]))(
      'leaves each field of %s in sight that is touched, with its question and its error',
      async (path) => {
        await page.setViewportSize({ width, height });
        await open(path);
        await submit(page);
        await unfold(page);
        for (const way of await page.locator('input[name="reach"]:not([type="hidden"])').all())
          await way.check();
        const fields = await page
          .locator(
            'form[data-form] :is(input:not([type]), input[type="text"], input[type="tel"], input[type="email"], textarea)',
          )
          .all();
        const found: string[] = [];
        for (const field of fields) {
          if (!(await field.isVisible())) continue;
          await page.setViewportSize({ width, height });
          await field.tap();
          await page.setViewportSize({ width, height: height - keyboard });
          found.push(...(await page.evaluate(outOfSight)));
        }
        expect(found).toEqual([]);
        expect(fields.length).toBeGreaterThan(4);
      },
    );
  },
);

describe('a touch on a field', () => {
  visitsAll({ viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true });

  it.each(
    homes.flatMap((first) => ['interest/', 'contact/', 'request/'].map((path) => first + path)),
  )('does not make an iPhone zoom in on %s: its letters have 16 pixels and more', async (path) => {
    await open(path);
    const sizes = await page
      .locator('input:not([type="hidden"]), textarea, select')
      .evaluateAll((fields) => fields.map((field) => parseFloat(getComputedStyle(field).fontSize)));
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  });

  it('does not move the page sideways nor zoom it', async () => {
    await open(`${home}interest/`);
    await control(page, 'name').tap();
    expect(await page.evaluate(() => [visualViewport?.scale, visualViewport?.offsetLeft])).toEqual([
      1, 0,
    ]);
  });
});
