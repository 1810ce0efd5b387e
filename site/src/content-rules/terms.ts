import type { Entry } from './entry.ts';
import type { Finding } from './finding.ts';
import { contentFolder } from './languages.ts';
import { attributeOf, elementsIn, lineOfPart } from './syntax.ts';

/** Words that lead to a place in the glossary that there is not. */
export function termFaults(entry: Entry, entries: readonly Entry[]): Finding[] {
  const { file, locale } = entry;
  const terms = entries
    .filter((other) => other.locale === locale && other.collection === 'terms')
    .map(({ slug }) => slug);
  return elementsIn(entry)
    .filter((element) => element.name === 'Term')
    .map((element) => ({ line: lineOfPart(element), name: attributeOf(element, 'name') }))
    .filter(({ name }) => typeof name === 'string' && name !== '' && !terms.includes(name))
    .map(({ line, name }) => ({
      ...{ file, line },
      what: `The glossary has no "${String(name)}".`,
      instead: `Correct the name, or write ${contentFolder}/${locale}/terms/${String(name)}.mdx. There are: ${terms.join(', ')}.`,
    }));
}
