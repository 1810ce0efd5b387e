import { toHtml } from 'hast-util-to-html';
import { defaultHandlers, toHast, type Handlers, type State } from 'mdast-util-to-hast';
import type { ListItem, Nodes, Paragraph, Parents } from 'mdast';
import { parseEntry } from '../content-rules/entry.ts';
import { contentFolder } from '../content-rules/languages.ts';
import { elements } from '../content-rules/markup.ts';
import { isElement, isRemark, syntaxOf, type Element } from '../content-rules/syntax.ts';
import { isLinkAlone } from '../link-alone.ts';
import { escaped, filledIn, partFor, type Attributes, type Part } from './preview-parts.ts';

/** HTML in a tree, to be written as it is. */
const raw = (value: string) => ({ type: 'raw' as const, value });

/**
 * The text of an entry as the site draws it, in HTML. A tag that the site does not have, or not so, and what stands in curly brackets
 * are shown as they are written: the rules of the content say elsewhere how to correct them.
 */
export function textAsHtml(text: string, parts: readonly Part[]): string {
  const entry = parseEntry(`${contentFolder}/en/pages/text.mdx`, `---\n---\n\n${text}\n`);
  const { tree } = syntaxOf(entry);
  const htmlOf = (state: State, node: Parents) =>
    toHtml({ type: 'root', children: state.all(node) }, { allowDangerousHtml: true });

  const element = (state: State, node: Element) => {
    const inside = htmlOf(state, node).trim();
    const attributes = attributesOf(node);
    const name = node.name ?? '';
    if (elements.has(name)) return raw(plainElement(name, attributes, inside));
    const part = partFor(parts, name, attributes);
    return raw(part ? filledIn(part, attributes, inside) : `${unknown(`<${name}>`)} ${inside}`);
  };
  // A remark is for those who edit; no reader sees it.
  const expression = (_: State, { value }: { value: string }) =>
    isRemark(value) ? undefined : raw(unknown(`{${value}}`));
  const handlers: Handlers = {
    mdxJsxFlowElement: element,
    mdxJsxTextElement: element,
    mdxFlowExpression: expression,
    mdxTextExpression: expression,
    mdxjsEsm: (_: State, { value }: { value: string }) => raw(unknown(value)),
    paragraph(state: State, node: Paragraph) {
      if (isTagsAlone(node)) return raw(htmlOf(state, node).trim());
      const inside = htmlOf(state, node);
      const properties = isLinkAlone(inside) ? { className: ['alone'] } : {};
      return { type: 'element', tagName: 'p', properties, children: [raw(inside)] };
    },
    listItem(state, node: ListItem, parent) {
      const item = defaultHandlers.listItem(state, node, parent);
      const inside = toHtml(item.children, { allowDangerousHtml: true });
      return isLinkAlone(inside)
        ? { ...item, properties: { ...item.properties, className: ['alone'] } }
        : item;
    },
  };
  return toHtml(toHast(tree, { handlers, allowDangerousHtml: true }), { allowDangerousHtml: true });
}

function attributesOf({ attributes }: Element): Attributes {
  return Object.fromEntries(
    attributes.flatMap((each) =>
      'name' in each ? [[each.name, typeof each.value === 'string' ? each.value : true]] : [],
    ),
  );
}

/** Whether a paragraph is tags and nothing besides: MDX then makes no paragraph of it. */
function isTagsAlone({ children }: Paragraph): boolean {
  const said = children.filter(
    (each: Nodes) => !(each.type === 'text' && each.value.trim() === ''),
  );
  return (
    said.some(isElement) &&
    said.every((each: Nodes) => isElement(each) || each.type === 'mdxTextExpression')
  );
}

const empty = new Set(['br', 'wbr', 'hr', 'img']);

function plainElement(name: string, attributes: Attributes, inside: string): string {
  const written = Object.entries(attributes)
    .filter(([each]) => !/^on/i.test(each))
    .map(([each, value]) => (value === true ? ` ${each}` : ` ${each}="${escaped(value)}"`));
  return empty.has(name)
    ? `<${name}${written.join('')}>`
    : `<${name}${written.join('')}>${inside}</${name}>`;
}

const unknown = (written: string): string => `<span class="unknown">${escaped(written)}</span>`;
