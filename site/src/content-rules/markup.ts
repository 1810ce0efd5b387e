import type { KnownComponent } from '../known-components.ts';
import type { Entry } from './entry.ts';
import type { Finding } from './finding.ts';
import {
  elementsIn,
  isRemark,
  lineOfPart,
  partsOf,
  syntaxOf,
  writtenAs,
  type Element,
} from './syntax.ts';
import { attributeFaults } from './attributes.ts';
import { bracketAt, explainMistake, languageWordAt, voids } from './mdx-mistake.ts';

/** Elements of HTML that a text may have: what Markdown has no sign for, or a long one. */
export const elements = new Set([...voids, 'em', 'strong', 'span', 'small', 'sup', 'sub', 'abbr']);

/** Tags of HTML that Markdown has signs for, and what to do in their place. */
const signsFor: Readonly<Record<string, string>> = {
  b: 'For bold, write **words**; the button Bold does it.',
  i: 'For slanted letters, write *words*.',
};

/** Tags that are unknown, not ended, or not begun, and what the page can't be made of. */
export function markupFaults(entry: Entry, components: readonly KnownComponent[]): Finding[] {
  const { file } = entry;
  const { mistake } = syntaxOf(entry);
  if (mistake) return [{ file, ...explainMistake(entry, mistake) }];
  return [
    ...elementsIn(entry).flatMap((element) => tagFaults(element, entry, components)),
    ...bracketLines(entry).map((line) => ({ file, ...bracketAt(line) })),
    ...partsOf(entry, 'mdxjsEsm').map((part) => ({
      ...{ file, ...languageWordAt(lineOfPart(part), part.value.split(/\s/)[0] ?? '') },
    })),
  ].sort((one, other) => one.line - other.line);
}

function tagFaults(
  element: Element,
  entry: Entry,
  components: readonly KnownComponent[],
): Finding[] {
  const found: Finding[] = [];
  const line = lineOfPart(element);
  const say = (what: string, instead: string) => {
    found.push({ file: entry.file, line, what, instead });
  };
  const name = element.name ?? '';
  const component = components.find((known) => known.name === name);
  const usable = components
    .filter(({ everywhere }) => everywhere || entry.collection === 'pages')
    .map((known) => known.name);
  if (name === 'a') {
    say('A link is not written with <a> here.', 'Write it as [words](/faq/).');
  } else if (!component && !elements.has(name)) {
    const meant = components.find((known) => known.name.toLowerCase() === name.toLowerCase());
    const instead = meant
      ? `Write <${meant.name}>, with the capital letter.`
      : (signsFor[name] ?? `Correct its name. There are: ${usable.join(', ')}.`);
    say(`There is no <${name}>.`, instead);
  } else if (component && !usable.includes(name)) {
    const instead = `Take it away. Here there are: ${usable.join(', ')}.`;
    say(`<${name}> can stand in a page only.`, instead);
  } else if (component) {
    attributeFaults(element, component, say);
  }
  return found;
}

/** Lines with a curly bracket that is not around a remark. */
function bracketLines(entry: Entry): number[] {
  const expressions = partsOf(entry, 'mdxFlowExpression', 'mdxTextExpression')
    .filter(({ value }) => !isRemark(value))
    .map(lineOfPart);
  const spread = elementsIn(entry)
    .filter(({ attributes }) =>
      attributes.some((each) => each.type === 'mdxJsxExpressionAttribute'),
    )
    .map(lineOfPart);
  const alone = partsOf(entry, 'text')
    .filter((text) => /(?<!\\)[{}]/.test(writtenAs(entry, text)))
    .map(lineOfPart);
  return [...new Set([...expressions, ...spread, ...alone])];
}
