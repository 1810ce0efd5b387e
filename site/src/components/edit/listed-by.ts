import { parseEntry } from '../../content-rules/entry.ts';
import { attributeOf, elementsIn } from '../../content-rules/syntax.ts';
import { entriesIn, slugOf } from '../../entries.ts';

/** The page that shows a list, with the words that it gives to it. */
export interface ListingPage {
  readonly title: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

/** The first page with a component that shows a list; undefined if none has it. */
export async function listedBy(
  component: string,
  locale: string,
): Promise<ListingPage | undefined> {
  for (const page of await entriesIn('pages', locale)) {
    if (!page.body?.includes(`<${component}`)) continue;
    const file = `${locale}/pages/${slugOf(page)}.mdx`;
    const written = parseEntry(file, `---\n---\n\n${page.body}`);
    const element = elementsIn(written).find(({ name }) => name === component);
    if (!element) continue;
    const words = element.attributes.flatMap((each) =>
      'name' in each ? [[each.name, String(attributeOf(element, each.name) ?? '')] as const] : [],
    );
    return { title: page.data.title, attributes: Object.fromEntries(words) };
  }
  return undefined;
}
