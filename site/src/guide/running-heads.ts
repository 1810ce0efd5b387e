/** What stands at the edges of the printed pages. Each chapter has pages of its own name, for its title. */
interface Edges {
  /** At the head of every page, on the inner side. */
  readonly name: string;
  /** At the foot of every page, on the inner side; on the outer one its number. */
  readonly call: string;
  readonly chapters: readonly { readonly id: string; readonly title: string }[];
}

/**
 * Rules for paged media (CSS Paged Media 3: named pages, left and right ones, margin boxes); the words in them are content.
 * What one looks for stands on the outer side, where one leafs.
 */
export function runningHeads({ name, call, chapters }: Edges): string {
  const [head, foot] = [quoted(name), quoted(call)];
  const all =
    `@page{@top-left{content:${head}}@bottom-left{content:${foot}}}` +
    `@page:left{@top-left{content:none}@top-right{content:${head}}@bottom-right{content:${foot}}}`;
  const own = chapters.map(
    ({ id, title }) =>
      `@page in-${id}{@top-right{content:${quoted(title)}}}` +
      `@page in-${id}:left{@top-left{content:${quoted(title)}}@top-right{content:${head}}}` +
      `#${id}{page:in-${id}}`,
  );
  return [all, ...own].join('');
}

/** A string of CSS that cannot end early, nor end the style element around it. */
function quoted(text: string): string {
  return `"${text.replace(/["\\<\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
