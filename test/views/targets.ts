import type { Page } from 'playwright-core';

/** CSS pixels that a target is wide and high, at least (WCAG 2.2, 2.5.5 Target Size, level AAA). */
const least = 44;

/**
 * What can be touched or clicked and is smaller than that, each with its size. A link within a sentence is as high as its
 * line (the exception "Inline" of 2.5.5): one whose block has words outside of links.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const blockOf = (element: Element): Element => {
      const parent = element.parentElement;
      if (!parent) return element;
      return getComputedStyle(parent).display.startsWith('inline') ? blockOf(parent) : parent;
    };
    const isInSentence = (link: Element): boolean => {
      const block = blockOf(link);
      const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const parent = texts.currentNode.parentElement;
        if (!parent || parent.closest('a, .visually-hidden, [hidden]')) continue;
        const own = getComputedStyle(parent).display.startsWith('inline')
          ? blockOf(parent)
          : parent;
        if (own === block && /[\p{L}\p{N}]/u.test(texts.currentNode.textContent ?? '')) return true;
      }
      return false;
    };
    /** A control and its label are one target where they touch each other. */
    const sizeOf = (element: Element) => {
      let { left, top, right, bottom } = element.getBoundingClientRect();
      const labels = element instanceof HTMLInputElement ? (element.labels ?? []) : [];
      for (const label of labels) {
        const box = label.getBoundingClientRect();
        if (
          box.left > right + 1 ||
          box.right < left - 1 ||
          box.top > bottom + 1 ||
          box.bottom < top - 1
        )
          continue;
        [left, top] = [Math.min(left, box.left), Math.min(top, box.top)];
        [right, bottom] = [Math.max(right, box.right), Math.max(bottom, box.bottom)];
      }
      return { width: right - left, height: bottom - top };
    };
    return [
      ...document.querySelectorAll(
        'a[href], button:not([aria-hidden="true"]), input:not([type="hidden"]), select, textarea, summary',
      ),
    ]
      .filter((element) => element.checkVisibility({ checkVisibilityCSS: true }))
      .filter((element) => !(element.tagName === 'A' && isInSentence(element)))
      .flatMap((element) => {
        const { width, height } = sizeOf(element);
        if (width > least - 0.5 && height > least - 0.5) return [];
        return [`${width.toFixed(1)} x ${height.toFixed(1)}: ${element.outerHTML.slice(0, 120)}`];
      });
  }, least);
}
