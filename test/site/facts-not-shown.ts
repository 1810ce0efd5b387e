import { withProgramWords } from '../../scripts/content/program-words.ts';
import type { SettingsFile } from '../../scripts/content/settings-files.ts';
import type { Finding } from '../../site/src/content-rules/finding.ts';
import { factsSchema } from '../../site/src/facts-schema.ts';
import type { Program } from '../../site/src/program-schema.ts';

/**
 * Facts whose words do not stand on their page. A place that names what the program does not have is passed over.
 *
 * @param program gives names, numbers and addresses.
 * @param textOf what a page shows; undefined if it is not built.
 */
export function factsNotShown(
  { file, locale, data, lineAt }: SettingsFile,
  program: Program,
  textOf: (address: string) => string | undefined,
): Finding[] {
  return Object.entries(factsSchema.parse(data)).flatMap(([fact, found]) =>
    [found].flat().flatMap(({ page, words }, index) => {
      const line = lineAt(Array.isArray(found) ? [fact, index, 'words'] : [fact, 'words']);
      const say = (what: string, instead: string) => [{ file, line, what, instead }];
      const text = textOf(page);
      if (text === undefined) return say(`${fact}: there is no page ${page}.`, 'Correct it.');
      const said = withProgramWords(words, program, locale)?.replace(/\s+/gu, ' ');
      if (said === undefined || text.includes(said)) return [];
      return say(
        `${fact}: ${page} does not say “${said}”.`,
        'If the page says the same fact in other words now, write those here. If not, bring the fact back to the page.',
      );
    }),
  );
}
