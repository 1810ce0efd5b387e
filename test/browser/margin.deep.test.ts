import { beforeAll, describe, expect, it } from 'vitest';
import { publicPages } from '../site/built-site.ts';
import { lost } from '../views/layout.ts';
import { open, page, visitsAll } from './visit.ts';

/** The narrowest screen that has a margin, 62rem. What is lost on an ordinary one, test/views/ looks at. */
visitsAll({ viewport: { width: 992, height: 800 } });

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
  beforeAll(() => open(address));

  it('holds headings and notes that cover neither each other nor the text', async () => {
    expect(await lost(page)).toEqual({});
  });

  it('has the words of a part under the line over its heading', async () => {
    expect(await torn()).toEqual([]);
  });
});

it('has them there after a part that is shorter than its heading', async () => {
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
