import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { dist } from '../folders.ts';

/** What a page of the built site says, without how it looks here. */
export interface Page {
  /** Its address, as in `/es/faq/`. */
  readonly path: string;
  readonly locale: string;
  readonly title: string;
  readonly description: string;
  /** Its words and fields as plain HTML on one line: no class, style, script or drawing. */
  readonly main: HTMLElement;
}

const kept = new Set([
  ...['href', 'lang', 'id', 'for', 'name', 'type', 'value', 'action', 'method'],
  ...['rows', 'maxlength', 'autocomplete', 'aria-describedby', 'aria-label', 'scope'],
]);

function plain(main: HTMLElement): HTMLElement {
  for (const gone of main.querySelectorAll('script, style, svg, [hidden]')) gone.remove();
  for (const element of main.querySelectorAll('*'))
    for (const name of Object.keys(element.attributes))
      if (!kept.has(name)) element.removeAttribute(name);
  return parse(main.innerHTML.replace(/\s+/g, ' '));
}

const built = (file: string) => readFileSync(join(dist, file), 'utf8');

/** Every page that the built site's own map names. */
export function everyPage(): readonly Page[] {
  const addresses = [...built('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)];
  return addresses.map(([, address = '']) => {
    const path = new URL(address).pathname;
    const page = parse(built(join(path, 'index.html')));
    const main = page.querySelector('main');
    if (!main) throw new Error(`${path} has no main part`);
    return {
      path,
      locale: page.querySelector('html')?.getAttribute('lang') ?? '',
      title: page.querySelector('title')?.text ?? '',
      description: page.querySelector('meta[name="description"]')?.getAttribute('content') ?? '',
      main: plain(main),
    };
  });
}
