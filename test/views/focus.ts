import type { Page } from 'playwright-core';

/**
 * What takes the focus and does not show it, or shows it where something lies over it or beyond the window's edge, each
 * with what is wrong (WCAG 2.2, 2.4.7 Focus Visible, 2.4.11 and 2.4.12 Focus Not Obscured). Of what is higher than half
 * the window, what has lines of its own to write in, and what stands in a table that one scrolls, a part has to be seen.
 */
export function unseenFocus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const taking =
      'a[href], button:not([tabindex="-1"]), input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]';
    const all = [...document.querySelectorAll<HTMLElement>(taking)].filter((element) =>
      element.checkVisibility({ checkVisibilityCSS: true }),
    );
    const wrong: string[] = [];
    for (const element of all) {
      // `focusVisible`: as the keyboard gives it.
      element.focus({ focusVisible: true });
      const say = (what: string) => wrong.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
      if (document.activeElement !== element) {
        say('takes no focus');
        continue;
      }
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) say('has no ring');
      // A link may go on in the next line.
      for (const { left, top, right, bottom } of element.getClientRects()) {
        const isHigh = bottom - top > innerHeight / 2 || element.matches('textarea, .scroll *');
        const isInside = isHigh
          ? top < innerHeight && bottom > 0 && left < innerWidth && right > 0
          : top > -1 && bottom < innerHeight + 1 && left > -1 && right < innerWidth + 1;
        if (!isInside)
          say(`is beyond the edge (${[left, top, right, bottom].map(Math.round).join()})`);
        const [across, down] = [(right - left) / 10, (bottom - top) / 10];
        const isCovered = [1, 5, 9].some((x) =>
          [1, 5, 9].some((y) => {
            const hit = document.elementFromPoint(left + across * x, top + down * y);
            return hit !== null && !element.contains(hit) && !hit.contains(element);
          }),
        );
        if (!isHigh && isCovered) say('is partly under something');
      }
    }
    return wrong;
  });
}
