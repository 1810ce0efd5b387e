import type { Nodes, Parents, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Entry } from './entry.ts';

/** A tag with what stands between its beginning and its end. */
export type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** What an entry's body is made of. Positions are those of the whole file. */
export interface Syntax {
  readonly tree: Root;
  /** Why it is no MDX; its tree is then that of the Markdown in it, without tags. */
  readonly mistake?: ParserMessage;
}

/** What a parser throws: one of unified's messages. */
export interface ParserMessage {
  /** The part of the parser that says it. */
  readonly source: string;
  readonly reason: string;
  /** Where it noticed: undefined for the end of the file. */
  readonly place?: { readonly offset?: number } | { readonly start: { readonly offset?: number } };
}

const isParserMessage = (error: unknown): error is ParserMessage =>
  error instanceof Error && 'reason' in error && 'source' in error;

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
const mdx = markdown().use(remarkMdx).freeze();
const known = new WeakMap<Entry, Syntax>();

export function syntaxOf(entry: Entry): Syntax {
  const syntax = known.get(entry) ?? parse(entry);
  known.set(entry, syntax);
  return syntax;
}

function parse({ text, bodyFrom }: Entry): Syntax {
  const body = text
    .split('\n')
    .slice(0, bodyFrom - 1)
    .join('\n').length;
  // The fields are no Markdown, and what follows them is to keep its place.
  const source = text.slice(0, body).replace(/[^\n]/g, ' ') + text.slice(body);
  try {
    return { tree: mdx.parse(source) };
  } catch (error) {
    if (!isParserMessage(error)) throw error;
    return { tree: markdown.parse(source), mistake: error };
  }
}

/** Every part of a body of one sort, in the order of the text. */
export function partsOf<T extends Nodes['type']>(
  entry: Entry,
  ...types: readonly T[]
): Extract<Nodes, { type: T }>[] {
  const found: Extract<Nodes, { type: T }>[] = [];
  visit(syntaxOf(entry).tree, [...types], (node) => {
    found.push(node as Extract<Nodes, { type: T }>);
  });
  return found;
}

export function elementsIn(entry: Entry): Element[] {
  return partsOf(entry, 'mdxJsxFlowElement', 'mdxJsxTextElement');
}

/** The value of an attribute in quotation marks; true for one without a value, or with one between braces. */
export function attributeOf(element: Element, name: string): string | true | undefined {
  const found = element.attributes.find((each) => 'name' in each && each.name === name);
  if (!found) return undefined;
  return typeof found.value === 'string' ? found.value : true;
}

export const isElement = (node: Nodes | Parents): node is Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Whether what stands between braces is a remark, which no reader sees. */
export const isRemark = (value: string): boolean => /^(?:\s*\/\*.*?\*\/)*\s*$/s.test(value);

/** The line in which a part begins. */
export const lineOfPart = ({ position }: Nodes): number => position?.start.line ?? 1;

/** A part as it is written. */
export function writtenAs({ text }: Entry, { position }: Nodes): string {
  return text.slice(position?.start.offset, position?.end.offset);
}

/** Where a reference such as [words][name] leads, for links and pictures. */
export function addressOf(
  entry: Entry,
  part: Extract<Nodes, { type: 'link' | 'image' | 'linkReference' | 'imageReference' }>,
): string {
  if ('url' in part) return part.url;
  const definition = partsOf(entry, 'definition').find(
    ({ identifier }) => identifier === part.identifier,
  );
  return definition?.url ?? '';
}
