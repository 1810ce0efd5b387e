import { fillPage, setValue } from '../built-page.ts';

/**
 * What a page of the desk is filled with. The built page says where:
 *
 * - `data-value="name"`: the element's text; without the value (absent or null), the element goes.
 * - `data-when="name"`: the element stays only where the name is in `when`.
 * - `data-set="attribute=name"`, more than one with a space between: attributes; without the value, none is set.
 * - `<!--rows:name-->…<!--/rows-->`: what stands between comes once for each row, filled with the row's own content.
 *   What a row does not have itself, the page has.
 */
export interface Content {
  readonly values?: Readonly<Record<string, string | null>>;
  readonly when?: ReadonlySet<string>;
}

export interface PageContent extends Content {
  readonly rows?: Readonly<Record<string, readonly Content[]>>;
}

const rowsMarkup = /<!--rows:([a-z-]+)-->([\s\S]*?)<!--\/rows-->/g;
const rowMark = 'data-row';

/** An element that stays for some content alone, and holds text alone. */
const textWhen = /<([a-z0-9]+)\b[^>]*\sdata-when="([^"]*)"[^>]*>[^<]*<\/\1>/g;

/**
 * Writes the built row as often as there are rows, each marked with its number. Nothing of the content goes in here.
 *
 * A row has every word that any state may need, and all but a few go: they are left out here, since to have each of
 * thousands removed by the rewriter takes most of a page's time.
 */
function repeatRows(
  html: string,
  rows: NonNullable<PageContent['rows']>,
  isShown: (names: string, row: Content) => boolean,
): string {
  return html.replaceAll(rowsMarkup, (_, name: string, built: string) =>
    (rows[name] ?? [])
      .map((row, index) =>
        built
          .replaceAll(textWhen, (element, _tag, names: string) =>
            isShown(names, row) ? element : '',
          )
          .replace(/<[a-z0-9]+/, (tag) => `${tag} ${rowMark}="${name}.${index}"`),
      )
      .join(''),
  );
}

/** Fills a built page of the desk. Whatever a person wrote goes in as text or as an attribute's value, both escaped. */
export async function deskPage(
  page: Response,
  content: PageContent,
  status = 200,
): Promise<Response> {
  const rows = content.rows ?? {};
  const holds = (name: string, row?: Content) =>
    row?.when?.has(name) === true || content.when?.has(name) === true;
  const isShown = (names: string, row?: Content) =>
    names.split(' ').some((name) => holds(name, row));
  const repeated = new Response(repeatRows(await page.text(), rows, isShown), page);
  let row: Content | undefined;

  const valueOf = (name: string) => {
    const own = row?.values?.[name];
    return (own === undefined ? content.values?.[name] : own) ?? null;
  };

  const rewriter = new HTMLRewriter()
    .on(`[${rowMark}]`, {
      element(element) {
        const [name = '', index] = (element.getAttribute(rowMark) ?? '').split('.');
        element.removeAttribute(rowMark);
        row = rows[name]?.[Number(index)];
        element.onEndTag(() => {
          row = undefined;
        });
      },
    })
    .on('[data-when]', {
      element(element) {
        const names = element.getAttribute('data-when') ?? '';
        element.removeAttribute('data-when');
        if (isShown(names, row)) element.removeAttribute('hidden');
        else element.remove();
      },
    })
    .on('[data-set]', {
      element(element) {
        for (const pair of (element.getAttribute('data-set') ?? '').split(' ')) {
          const [attribute = '', name = ''] = pair.split('=');
          const value = valueOf(name);
          if (value === null) continue;
          if (attribute === 'value') setValue(element, value);
          else element.setAttribute(attribute, value);
        }
        element.removeAttribute('data-set');
      },
    })
    .on('[data-check]', {
      element(element) {
        const name = element.getAttribute('data-check') ?? '';
        element.removeAttribute('data-check');
        if (holds(name, row))
          element.setAttribute(element.tagName === 'option' ? 'selected' : 'checked', '');
      },
    })
    .on('[data-value]', {
      element(element) {
        const value = valueOf(element.getAttribute('data-value') ?? '');
        element.removeAttribute('data-value');
        if (value === null) element.remove();
        else element.setInnerContent(value);
      },
    });
  return fillPage(repeated, rewriter, { status });
}
