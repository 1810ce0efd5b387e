import { languageTag } from '../forms/language-tag.ts';

/**
 * The pages that Astro built, as the Worker uses them: the built page is the only template, filled in on its way out.
 */

/** A built page that is there and can't be had just now. */
export class PageUnavailable extends Error {
  override readonly name = 'PageUnavailable';
}

/**
 * Fetches a built page, or undefined where the site has none at that path.
 *
 * @throws PageUnavailable when the platform fails to give it.
 */
export async function builtPage(assets: Fetcher, path: string): Promise<Response | undefined> {
  // The binding looks at the path alone; the host is only there to make an address of it.
  const page = await assets.fetch(new URL(path, 'https://assets.invalid'));
  if (page.status >= 500) throw new PageUnavailable();
  return page.status === 200 ? page : undefined;
}

const prefix = new RegExp(`^/(${languageTag})/`);

/** The locale prefix of a path: `/es/` for `/es/contact/`, `/` where the first segment has not the shape of a language’s tag. */
export function localePrefix(path: string): string {
  return prefix.exec(path)?.[0] ?? '/';
}

/** The language that a path is in. */
export function localeOf(path: string, defaultLocale: string): string {
  return prefix.exec(path)?.[1] ?? defaultLocale;
}

/**
 * Fills a built page and makes a response of it that no cache keeps.
 *
 * The page is small and read whole: a handler that failed while it streamed would cut it off halfway. It keeps the
 * headers of the built file, its policy among them, but not what would let it be stored.
 *
 * @param findable whether search engines may list the page as it is answered now.
 */
export async function fillPage(
  page: Response,
  rewriter: HTMLRewriter,
  { status, findable = false }: { status: number; findable?: boolean },
): Promise<Response> {
  const html = await rewriter.transform(page).text();
  const headers = new Headers(page.headers);
  for (const name of ['ETag', 'CF-Cache-Status', 'Content-Length']) headers.delete(name);
  headers.set('Cache-Control', 'no-store');
  if (!findable) headers.set('X-Robots-Tag', 'noindex');
  return new Response(html, { status, headers });
}

/**
 * Gives a control its value. `setAttribute` escapes quotes alone: `&lt;` as somebody typed it would be read as `<`, and
 * what is saved would not be what they wrote.
 */
export function setValue(element: Element, value: string): void {
  element.setAttribute('value', value.replaceAll('&', '&amp;'));
}

/** Shows the parts of a page that belong to these situations (`data-when`), and drops those of all others. */
export function showOnly(situations: readonly string[]): HTMLRewriterElementContentHandlers {
  return {
    element(element) {
      if (situations.includes(element.getAttribute('data-when') ?? ''))
        element.removeAttribute('hidden');
      else element.remove();
    },
  };
}
