/**
 * Whether markup is one link and nothing besides. Such a link is a target of its own, and no part of a sentence, as high
 * as a finger needs it (WCAG 2.2, 2.5.5 Target Size).
 */
export function isLinkAlone(html: string): boolean {
  return /^\s*<a\b(?:(?!<\/a>)[\s\S])*<\/a>\s*$/.test(html);
}
