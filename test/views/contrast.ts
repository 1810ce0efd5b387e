import type { Page } from 'playwright-core';

/** What has too little contrast, each with its figure and as its markup begins. */
export interface Faint {
  /** Words against what is behind them (WCAG 2.2, 1.4.6). */
  readonly words: readonly string[];
  /** The edge of what can be filled in or pressed, against what is around it (1.4.11). */
  readonly edges: readonly string[];
  /** The ring of the focus, on one of each sort of what takes it (2.4.13). */
  readonly rings: readonly string[];
}

/**
 * Looks at every word, control and ring in the colours that apply now. With forced colours Chromium paints the reader's own
 * background behind letters, unless `forced-color-adjust` says otherwise: it is what counts there, whatever lies below it.
 *
 * @param least of words, as WCAG defines contrast; edges and rings need 3.
 */
export function faint(page: Page, least: number): Promise<Faint> {
  return page.evaluate((least) => {
    type Colour = readonly [red: number, green: number, blue: number, alpha: number];
    const isForced = matchMedia('(forced-colors: active)').matches;
    const colourOf = (text: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
      return [red, green, blue, alpha];
    };
    const over = ([red, green, blue, alpha]: Colour, below: Colour): Colour => {
      const mix = (one: number, other: number) => one * alpha + other * (1 - alpha);
      return [mix(red, below[0]), mix(green, below[1]), mix(blue, below[2]), 1];
    };
    const sheet = document.body.appendChild(document.createElement('i'));
    sheet.style.backgroundColor = 'Canvas';
    const canvas = colourOf(getComputedStyle(sheet).backgroundColor);
    sheet.remove();
    const grounds = new Map<Element, Colour>();
    const behind = (element: Element | null): Colour => {
      if (!element) return canvas;
      const known = grounds.get(element);
      if (known) return known;
      const own = colourOf(getComputedStyle(element).backgroundColor);
      const ground = own[3] === 1 ? own : over(own, behind(element.parentElement));
      grounds.set(element, ground);
      return ground;
    };
    const light = ([red, green, blue]: Colour) => {
      const linear = (value: number) =>
        value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    };
    const contrast = (one: Colour, other: Colour) => {
      const [more = 0, less = 0] = [light(over(one, other)), light(other)].sort((a, b) => b - a);
      return (more + 0.05) / (less + 0.05);
    };
    const told = (element: Element, figure: number) =>
      `${figure.toFixed(1)}: ${element.outerHTML.slice(0, 120)}`;
    const seen = [...document.body.querySelectorAll('*')].filter(
      (element) =>
        element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) &&
        !element.closest('.visually-hidden, .skip, option'),
    );

    const words = seen.flatMap((element) => {
      const hasWords = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (!hasWords || element.closest('svg')) return [];
      const style = getComputedStyle(element);
      const isPainted = isForced && style.getPropertyValue('forced-color-adjust') !== 'none';
      const figure = contrast(colourOf(style.color), behind(isPainted ? null : element));
      return figure < least ? [told(element, figure)] : [];
    });

    const controls = 'button, select, textarea, input:not([type="radio"]):not([type="checkbox"])';
    const edges = seen
      .filter((element) => element.matches(controls) && !element.matches('.change, .as-link'))
      .flatMap((element) => {
        const around = behind(element.parentElement);
        const style = getComputedStyle(element);
        const ownGround = contrast(behind(element), around);
        const sides = ['top', 'right', 'bottom', 'left'].map((side) => {
          const width = parseFloat(style.getPropertyValue(`border-${side}-width`));
          const colour = colourOf(style.getPropertyValue(`border-${side}-color`));
          return width < 1 ? 1 : contrast(colour, around);
        });
        const figure = Math.max(ownGround, Math.min(...sides));
        return figure < 3 ? [told(element, figure)] : [];
      });

    const sorts = new Map<string, HTMLElement>();
    for (const element of seen) {
      if (!(element instanceof HTMLElement) || element.tabIndex < 0) continue;
      sorts.set(
        `${element.tagName} ${element.className} ${element.parentElement?.className ?? ''}`,
        element,
      );
    }
    const rings = [...sorts.values()].flatMap((element) => {
      // `focusVisible`: as the keyboard gives it.
      element.focus({ focusVisible: true });
      const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(element);
      const isThere = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      const figure = isThere ? contrast(colourOf(outlineColor), behind(element.parentElement)) : 1;
      return figure < 3 ? [told(element, figure)] : [];
    });
    return { words, edges, rings };
  }, least);
}

/**
 * What stands on a ground of its own in the site's colours, and has no edge once the colours are the reader's: their grounds
 * are all one. Each as its markup begins.
 */
export async function edgeless(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'none', contrast: 'no-preference' });
  await page.evaluate(() => {
    const ground = (element: Element | null): string => {
      if (!element) return '';
      const { backgroundColor } = getComputedStyle(element);
      return /, 0\)$|transparent/.test(backgroundColor)
        ? ground(element.parentElement)
        : backgroundColor;
    };
    for (const element of document.body.querySelectorAll('*')) {
      const isSeen = element.checkVisibility({ checkVisibilityCSS: true });
      if (isSeen && ground(element) !== ground(element.parentElement))
        element.setAttribute('data-ground', '');
    }
  });
  await page.emulateMedia({ forcedColors: 'active' });
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-ground]')].flatMap((element) => {
      element.removeAttribute('data-ground');
      const style = getComputedStyle(element);
      const sides = ['top', 'right', 'bottom', 'left'];
      const hasEdge = sides.some(
        (side) =>
          style.getPropertyValue(`border-${side}-style`) !== 'none' &&
          parseFloat(style.getPropertyValue(`border-${side}-width`)) >= 1,
      );
      return hasEdge ? [] : [element.outerHTML.slice(0, 120)];
    }),
  );
}
