import { beforeAll, describe, expect, it } from 'vitest';
import { publicPages } from '../site/built-site.ts';
import { open, page, visitsAll } from './visit.ts';

visitsAll();

/** The narrowest screen that has a margin, 62rem, and an ordinary one. */
const widths = [992, 1280];
const look = (width: number) => page.setViewportSize({ width, height: 800 });

/** The headings in the margin whose words do not stand under the line that is over them. */
const torn = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('main h2')]
      .filter((heading) => getComputedStyle(heading).float !== 'none')
      .filter((heading) => {
        const range = document.createRange();
        range.selectNodeContents(heading.nextElementSibling ?? heading);
        return range.getBoundingClientRect().top < heading.getBoundingClientRect().top + 5;
      })
      .map((heading) => heading.textContent),
  );

describe.each(publicPages)('the margin of $address', ({ address }) => {
  beforeAll(async () => {
    await open(address);
    // What only a screen reader meets has no place of its own.
    await page.locator('.visually-hidden').evaluateAll((all) => {
      for (const hidden of all) hidden.remove();
    });
  });

  it.each(widths)(
    'holds headings and notes that cover neither each other nor the text, at %i px',
    async (width) => {
      await look(width);
      const over = await page.evaluate(() => {
        const overEachOther = () => {
          const words = [
            ...document.querySelectorAll(
              'main h2, main .note, main p, main li, main dd, main .steps dl',
            ),
          ]
            .filter((element) => element.checkVisibility())
            .filter((element) => element.querySelector('p, li, h2') === null)
            // What flows on in one line with others begins where those end.
            .filter((element) => getComputedStyle(element).display !== 'inline')
            .map((element) => {
              const range = document.createRange();
              range.selectNodeContents(element);
              return { element, box: range.getBoundingClientRect() };
            });
          return words.flatMap(({ element, box }, index) =>
            words
              .slice(index + 1)
              .filter((other) => !element.contains(other.element))
              .filter(
                ({ box: other }) =>
                  other.left < box.right - 1 &&
                  other.right > box.left + 1 &&
                  other.top < box.bottom - 1 &&
                  other.bottom > box.top + 1,
              )
              .map(
                (other) => `${element.textContent.trim()} / ${other.element.textContent.trim()}`,
              ),
          );
        };
        // What stays in sight while the page moves has to cover nothing on its way.
        const moves = [...document.querySelectorAll('main *')].some(
          (element) => getComputedStyle(element).position === 'sticky',
        );
        const tops = moves
          ? Array.from(
              { length: Math.ceil(document.body.scrollHeight / 80) },
              (_, index) => 80 * index,
            )
          : [0];
        return tops.flatMap((top) => {
          window.scrollTo(0, top);
          return overEachOther();
        });
      });
      expect(over).toEqual([]);
    },
  );

  it.each(widths)(
    'has the words of a part under the line over its heading, at %i px',
    async (width) => {
      await look(width);
      expect(await torn()).toEqual([]);
    },
  );
});

describe.each(widths)('the margin at %i px', (width) => {
  it('has them there after a part that is shorter than its heading', async () => {
    await look(width);
    await open('/');
    await page.evaluate(() => {
      const heading = document.querySelector('main > p + h2');
      if (!heading) throw new Error('There is no part to make shorter.');
      heading.textContent = 'What the law says of it';
      while (heading.nextElementSibling?.nextElementSibling?.tagName !== 'H2')
        heading.nextElementSibling?.nextElementSibling?.remove();
      heading.nextElementSibling.textContent = 'Nothing.';
    });
    expect(await torn()).toEqual([]);
  });
});
