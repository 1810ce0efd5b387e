import { readFile } from 'node:fs/promises';
import { ownPolicy } from './own-policy.ts';

/** Whether a built file is a page of the coordinator's desk. */
export function isOfDesk(file: string): boolean {
  return file.startsWith('coordinator/');
}

/**
 * The rule of `_headers` for the desk: its pages have a stylesheet of their own, so that the public ones do not carry
 * it, and no script.
 */
export async function deskRule(dir: URL, files: readonly string[]): Promise<string> {
  const styles = new Set<string>();
  for (const file of files.filter((file) => file.endsWith('.html') && isOfDesk(file))) {
    const html = await readFile(new URL(file, dir), 'utf8');
    if (/<script\b/i.test(html) || /<[a-z][^>]*\s(?:style|on[a-z]+)=/i.test(html)) {
      throw new Error(
        `${file}: a script, a style or an event stands in a page of the desk; the policy refuses it.`,
      );
    }
    for (const [, style = ''] of html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi))
      styles.add(style);
  }
  const [style, ...others] = styles;
  if (style === undefined || others.length > 0) {
    throw new Error(`The pages of the desk need one stylesheet; there are ${styles.size}.`);
  }
  return `${ownPolicy('/coordinator/*', style)}  X-Robots-Tag: noindex\n`;
}
