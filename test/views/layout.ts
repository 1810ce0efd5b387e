import type { Page } from 'playwright-core';
import { overflowing } from '../browser/overflow.ts';

/** Heights of lines and spaces that a reader may set for themselves (WCAG 2.2, 1.4.12 Text Spacing). */
export const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

/** Letters twice as large (WCAG 2.2, 1.4.4 Resize Text). */
export const twice = ':root { font-size: 200% !important; }';

/** Words that lie over other words, each pair as it begins. What is fixed to the window is compared with itself alone. */
function overlapping(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Line {
      readonly element: Element;
      readonly text: string;
      readonly fixed: boolean;
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const isFixed = (element: Element | null): boolean =>
      element !== null &&
      (['fixed', 'sticky'].includes(getComputedStyle(element).position) ||
        isFixed(element.parentElement));
    const lines: Line[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: node } = texts;
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '' || !element.checkVisibility({ checkVisibilityCSS: true }))
        continue;
      if (element.closest('.visually-hidden, .skip, option, textarea, script, style')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        // What a font keeps free above and below its letters may overlap.
        const rim = (bottom - top) * 0.2;
        lines.push({
          ...{ element, text, fixed: isFixed(element) },
          ...{ left, right, top: top + rim, bottom: bottom - rim },
        });
      }
    }
    lines.sort((one, other) => one.top - other.top);
    return lines.flatMap((one, index) => {
      const found: string[] = [];
      for (let next = index + 1; next < lines.length; next += 1) {
        const other = lines[next];
        if (!other || other.top >= one.bottom - 1) break;
        if (other.fixed !== one.fixed || other.element === one.element) continue;
        if (other.left < one.right - 1 && other.right > one.left + 1)
          found.push(`${one.text.slice(0, 40)} / ${other.text.slice(0, 40)}`);
      }
      return found;
    });
  });
}

/** What hides a part of its words, each as its markup begins. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter(
        (element) => !element.matches('.visually-hidden, svg, svg *, textarea, input, select'),
      )
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

/** All that is lost of the page as it is laid out now, under headings of what is wrong. */
export async function lost(page: Page): Promise<Record<string, string[]>> {
  const all = {
    'beyond the edge': await overflowing(page),
    'over each other': await overlapping(page),
    'cut off': await clipped(page),
  };
  return Object.fromEntries(Object.entries(all).filter(([, found]) => found.length > 0));
}

/** What is lost once a reader's own style applies; the page is as before after it. */
export async function lostWith(page: Page, style: string): Promise<Record<string, string[]>> {
  const own = await page.addStyleTag({ content: style });
  const found = await lost(page);
  await own.evaluate((element: Element) => {
    element.remove();
  });
  return found;
}
