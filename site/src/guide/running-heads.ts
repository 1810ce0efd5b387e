/** What stands at the edges of the printed pages. Each chapter has pages of its own name, for its title. */
interface Edges {
  /** At the head of every page, on the left. */
  readonly name: string;
  /** At the foot of every page, on the left. */
  readonly call: string;
  readonly chapters: readonly { readonly id: string; readonly title: string }[];
}

/** Rules for paged media (CSS Paged Media 3, named pages and margin boxes); the words in them are content. */
export function runningHeads({ name, call, chapters }: Edges): string {
  const all = `@page{@top-left{content:${quoted(name)}}@bottom-left{content:${quoted(call)}}}`;
  const own = chapters.map(
    ({ id, title }) => `@page in-${id}{@top-right{content:${quoted(title)}}}#${id}{page:in-${id}}`,
  );
  return [all, ...own].join('');
}

/** A string of CSS that cannot end early, nor end the style element around it. */
function quoted(text: string): string {
  return `"${text.replace(/["\\<\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
