import { factsSchema, type Facts } from '../../../site/src/facts-schema.ts';
import type { Finding } from '../../../site/src/content-rules/finding.ts';
import type { Languages } from '../../../site/src/content-rules/languages.ts';
import { filesOf, type SettingsFile } from '../settings-files.ts';

/** The facts that `program.yaml` names, each by itself: `S1-3` is S1, S2 and S3. */
function namedFacts(facts: readonly string[]): string[] {
  return facts.flatMap((named) => {
    const [, letter = '', from = '', to = from] = /^([A-Z])(\d+)(?:-(\d+))?$/.exec(named) ?? [];
    const length = Number(to) - Number(from) + 1;
    return Array.from({ length }, (_, index) => `${letter}${Number(from) + index}`);
  });
}

/** The pages of a fact, as they are called in the first language. */
function pagesOf(places: Facts[string], prefix: string): string {
  return [places]
    .flat()
    .map(({ page }) => page.slice(page.startsWith(`${prefix}/`) ? prefix.length : 0))
    .join(', ');
}

/**
 * Facts without a place in a language, and facts that stand elsewhere than in the first language.
 *
 * @param needed the facts that no language may leave out, as `program.yaml` names them.
 */
export function factFaults(
  files: readonly SettingsFile[],
  { source }: Languages,
  needed: readonly string[],
): Finding[] {
  const readable = filesOf(files, factsSchema);
  const original = readable.get(source);
  return [...readable.values()].flatMap(({ file, locale, data, lineAt }) =>
    namedFacts(needed).flatMap((fact) => {
      const [places, others] = [data[fact], original?.data[fact]];
      if (!places) {
        const instead = `Add "${fact}:", and under it the page and the words that say it. If they are gone, bring them back.`;
        return [{ file, line: 1, what: `The fact ${fact} has no place.`, instead }];
      }
      const here = pagesOf(places, locale === source ? '' : `/${locale}`);
      const there = pagesOf(others ?? [], '');
      if (!original || here === there) return [];
      const what = `${fact} stands on ${here} here, and on ${there || 'no page'} in ${original.file}.`;
      const instead = 'Name the same pages in both, in the same order.';
      return [{ file, line: lineAt([fact]), what, instead }];
    }),
  );
}
