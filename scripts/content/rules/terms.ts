import type { Entry } from '../entry.ts';
import type { Finding } from '../finding.ts';
import { contentFolder } from '../languages.ts';

/** Words that lead to a place in the glossary that there is not. */
export function termFaults(entry: Entry, entries: readonly Entry[]): Finding[] {
  const { file, locale, lines } = entry;
  const terms = entries
    .filter((other) => other.locale === locale && other.kind === 'terms')
    .map(({ slug }) => slug);
  return lines.flatMap((text, index) =>
    [...text.matchAll(/<Term\s+name="([^"]+)"/g)].flatMap(([, name = '']) =>
      terms.includes(name)
        ? []
        : [
            {
              file,
              line: index + 1,
              what: `The glossary has no "${name}".`,
              instead: `Correct the name, or write ${contentFolder}/${locale}/terms/${name}.mdx. There are: ${terms.join(', ')}.`,
            },
          ],
    ),
  );
}
