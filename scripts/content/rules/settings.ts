import { isLanguageTag } from '../../../worker/forms/language-tag.ts';
import type { Finding } from '../../../site/src/content-rules/finding.ts';
import { programPath } from '../../../site/src/content-rules/languages.ts';
import type { SettingsFile } from '../settings-files.ts';
import { fieldFaults } from '../../../site/src/content-rules/fields.ts';

/** What is wrong with a file that is no entry: it can't be read, has wrong fields, or leaves a language out. */
export function settingsFaults(file: SettingsFile, languages: readonly string[]): Finding[] {
  if (file.broken) return [{ file: file.file, ...file.broken }];
  const faults = fieldFaults(file);
  return faults.length > 0 ? faults : leftOut(file, languages);
}

/** Texts that `program.yaml` gives in one language and not in another. */
function leftOut({ file, locale, data, lineAt }: SettingsFile, languages: readonly string[]) {
  if (file !== programPath) return [];
  return textsIn(data).flatMap(({ path, text }) =>
    languages
      .filter((each) => text[each] === undefined)
      .map((each) => ({
        ...{ file, line: lineAt([...path, locale]) },
        what: `"${path.join('.')}" has no text for "${each}".`,
        instead: `Add a line "${each}: …" beside "${locale}: ${text[locale] ?? '…'}".`,
      })),
  );
}

/** The texts that differ from language to language, of `program.yaml` or of answers: fields whose names are languages. */
export function textsIn(
  data: unknown,
  path: readonly string[] = [],
): { readonly path: readonly string[]; readonly text: Readonly<Record<string, string>> }[] {
  if (typeof data !== 'object' || data === null) return [];
  const named = Object.entries(data as Readonly<Record<string, unknown>>);
  const isText = named.every(([name, value]) => isLanguageTag(name) && typeof value === 'string');
  if (isText && named.length > 0) return [{ path, text: data as Readonly<Record<string, string>> }];
  return named.flatMap(([name, value]) => textsIn(value, [...path, name]));
}
