import { isLanguageTag } from '../../../worker/forms/language-tag.ts';
import type { Finding } from '../../../site/src/content-rules/finding.ts';
import { contentFolder, type Languages } from '../../../site/src/content-rules/languages.ts';
import type { SettingsFile } from '../settings-files.ts';
import { fieldFaults } from '../../../site/src/content-rules/fields.ts';

/** What is wrong with the files that are no entries: what can't be read, wrong fields, a language that is left out. */
export function settingsFaults(
  files: readonly SettingsFile[],
  { source, all }: Languages,
): Finding[] {
  return files.flatMap((file) => {
    if (file.broken) {
      const { line, why, instead } = file.broken;
      return [{ file: file.file, line, what: why, instead }];
    }
    const faults = fieldFaults(file);
    return faults.length > 0 ? faults : leftOut(file, { source, all });
  });
}

/** Files that have to be there. `follows.yaml` need not: what it lacks is told one by one, with what to write. */
export function missingSettings(
  files: readonly SettingsFile[],
  { source, all }: Languages,
): Finding[] {
  const needed = [
    { name: 'program.yaml', like: 'its fields are in site/src/program-schema.ts' },
    ...all.flatMap((locale) =>
      ['facts', 'plain-words'].map((kind) => ({
        name: `${locale}/${kind}.yaml`,
        like: `beginning with a copy of ${contentFolder}/${source}/${kind}.yaml`,
      })),
    ),
  ];
  return needed
    .filter(({ name }) => !files.some(({ file }) => file === `${contentFolder}/${name}`))
    .map(({ name, like }) => ({
      file: `${contentFolder}/${name}`,
      line: 1,
      what: 'This file is missing.',
      instead: `Write it, ${like}.`,
    }));
}

/** Texts that `program.yaml` gives in one language and not in another. */
function leftOut(file: SettingsFile, { source, all }: Languages): Finding[] {
  if (file.file !== `${contentFolder}/program.yaml`) return [];
  return textsIn(file.data).flatMap(({ path, text }) =>
    all
      .filter((locale) => text[locale] === undefined)
      .map((locale) => ({
        file: file.file,
        line: file.lineAt([...path, source]),
        what: `"${path.join('.')}" has no text for "${locale}".`,
        instead: `Add a line "${locale}: …" beside "${source}: ${text[source] ?? '…'}".`,
      })),
  );
}

/** A text for each language, and where it stands. */
export interface LocalText {
  readonly path: readonly string[];
  readonly text: Readonly<Record<string, string>>;
}

/** The texts that differ from language to language, of `program.yaml` or of answers: fields whose names are languages. */
export function textsIn(data: unknown, path: readonly string[] = []): LocalText[] {
  if (typeof data !== 'object' || data === null) return [];
  const named = Object.entries(data as Readonly<Record<string, unknown>>);
  const isText = named.every(([name, value]) => isLanguageTag(name) && typeof value === 'string');
  if (isText && named.length > 0) return [{ path, text: data as LocalText['text'] }];
  return named.flatMap(([name, value]) => textsIn(value, [...path, name]));
}
