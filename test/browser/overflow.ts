import type { Page } from 'playwright-core';

/** What reaches beyond the right or left edge of the page, though nothing lets it be scrolled; each as its markup begins. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wide = document.documentElement.scrollWidth > width ? ['the page itself'] : [];
    const beyond = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width: own } = element.getBoundingClientRect();
      if (own <= 1 || !element.checkVisibility() || (left >= -1 && right <= width + 1))
        return false;
      return element.closest('.scroll, .visually-hidden, .skip') === null;
    });
    return [...wide, ...beyond.map((element) => element.outerHTML.slice(0, 120))];
  });
}
