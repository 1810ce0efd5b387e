import { factsSchema, type Facts } from '../../../site/src/facts-schema.ts';
import type { Program } from '../../../site/src/program-schema.ts';
import type { Finding } from '../../../site/src/content-rules/finding.ts';
import type { Languages } from '../../../site/src/content-rules/languages.ts';
import { withProgramWords } from '../program-words.ts';
import { filesOf, type SettingsFile } from '../settings-files.ts';

/** The facts that `program.yaml` names, each by itself: `S1-3` is S1, S2 and S3. */
function namedFacts(facts: readonly string[]): string[] {
  return facts.flatMap((named) => {
    const [, letter = '', from = '', to = from] = /^([A-Z])(\d+)(?:-(\d+))?$/.exec(named) ?? [];
    return Array.from(
      { length: Number(to) - Number(from) + 1 },
      (_, index) => `${letter}${Number(from) + index}`,
    );
  });
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
  const programFacts = namedFacts(needed);
  const readable = filesOf(files, factsSchema);
  const original = readable.get(source);
  return [...readable.values()].flatMap(({ file, locale, data: facts, lineAt }) => [
    ...programFacts
      .filter((fact) => !facts[fact])
      .map((fact) => ({
        file,
        line: 1,
        what: `The fact ${fact} has no place.`,
        instead: `Add "${fact}:", and under it the page and the words that say it. If they are gone, bring them back.`,
      })),
    ...Object.keys(facts).flatMap((fact) => {
      const here = pagesOf(facts, fact, locale === source ? '' : `/${locale}`);
      const there = pagesOf(original?.data ?? facts, fact, '');
      if (!original || here === there || !programFacts.includes(fact)) return [];
      return [
        {
          file,
          line: lineAt([fact]),
          what: `${fact} stands on ${here} here, and on ${there || 'no page'} in ${original.file}.`,
          instead: 'Name the same pages in both, in the same order.',
        },
      ];
    }),
  ]);
}

/**
 * Facts whose words do not stand on their page. A place that names what the program does not have is passed over.
 *
 * @param program gives names, numbers and addresses.
 * @param textOf what a page shows; undefined if it is not built.
 */
export function factsNotShown(
  file: SettingsFile,
  program: Program,
  textOf: (address: string) => string | undefined,
): Finding[] {
  const facts = filesOf([file], factsSchema).get(file.locale)?.data ?? {};
  return Object.entries(facts).flatMap(([fact, found]) =>
    [found].flat().flatMap(({ page, words }, index) => {
      const path = Array.isArray(found) ? [fact, index, 'words'] : [fact, 'words'];
      const say = (what: string, instead: string) => [
        { file: file.file, line: file.lineAt(path), what, instead },
      ];
      const text = textOf(page);
      if (text === undefined) return say(`${fact}: there is no page ${page}.`, 'Correct it.');
      const said = withProgramWords(words, program, file.locale)?.replace(/\s+/gu, ' ');
      if (said === undefined || text.includes(said)) return [];
      return say(
        `${fact}: ${page} does not say “${said}”.`,
        'If the page says the same fact in other words now, write those here. If not, bring the fact back to the page.',
      );
    }),
  );
}

/** The pages of a fact, as they are called in the first language. */
function pagesOf(facts: Facts, fact: string, prefix: string): string {
  return [facts[fact] ?? []]
    .flat()
    .map(({ page }) => page.slice(page.startsWith(`${prefix}/`) ? prefix.length : 0))
    .join(', ');
}
