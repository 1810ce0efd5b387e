import { parse } from 'yaml';
import { fieldFaults } from '../content-rules/fields.ts';
import { programSchema } from '../program-schema.ts';
import type { Conflict } from './conflicts.ts';
import { programPath } from '../content-rules/languages.ts';
import { programLabel, programName, textsOf } from './program-fields.ts';
import {
  changesOfProgram,
  programAsRead,
  readProgramFile,
  writeProgramFile,
  type Values,
} from './program-file.ts';
import { Refusal } from './refusal.ts';
import { isSame, lettersLost, type EntryToSave, type Saving } from './saving.ts';
import { languageName } from '../../../worker/forms/language-tag.ts';

/**
 * Lets the form of `program.yaml` be saved where the file is as it was when it was opened, and the site can be built of it. What
 * somebody else changed since is shown and never written over: a number there stands on every page.
 *
 * @throws {Refusal} in an editor's words; then nothing is written.
 */
export async function readyProgram<E extends EntryToSave>(entry: E, saving: Saving): Promise<E> {
  const { slug, data } = entry.toJS() as { slug: string; data: Values };
  const { locales, read, decide } = saving;
  const now = await read({ locales, collection: programName, slug });
  const [opened, there] = [programAsRead(data), now.files.get(programPath)];
  if (there === undefined) {
    throw new Refusal(
      `${programPath} is not there any more. Copy what you changed, reload this page, and see what is there now.`,
    );
  }
  if (there.includes('\ufffd')) throw new Refusal(lettersLost(programPath));
  const texts = textsOf();
  const inForm = (file: string) => readProgramFile(file, texts, locales);
  if (isSame(opened, there)) {
    const text = writeProgramFile(data, texts, locales);
    refuseFaults(text, locales);
    return entry.setIn(['data'], inForm(text));
  }
  const mine = changesOfProgram(inForm(opened), data);
  if (mine.length === 0) return entry.setIn(['data'], inForm(there));
  const fields = changesOfProgram(inForm(there), data).map(({ path, from, to }) => ({
    ...{ name: path, title: titleOf(path.split('.'), locales), there: from, saved: to },
    ...{ changedHere: mine.some((each) => each.path === path), words: false },
  }));
  const conflict: Conflict = { locale: '', path: programPath, fields };
  await decide([conflict], false);
  throw new Refusal(
    'Somebody else changed the names and numbers after you opened them. Copy what you changed, reload this page, and change it there.',
  );
}

/** Refuses what the site could not be built of, in the words of the build, with each field as the form calls it. */
function refuseFaults(text: string, locales: readonly string[]): void {
  const faults = fieldFaults({
    ...{ file: programPath, data: parse(text), schema: programSchema, lineAt: () => 1 },
    nameOf: (path) => titleOf(path, locales),
  });
  if (faults.length === 0) return;
  throw new Refusal(faults.map(({ what, instead }) => `${what} ${instead}`).join('\n\n'));
}

/** A field by its labels, from the form's top down, as in “Office, Name, Spanish”. */
function titleOf(parts: readonly string[], locales: readonly string[]): string {
  const labels = parts.map((part, index) =>
    locales.includes(part) ? languageName(part) : programLabel(parts.slice(0, index + 1).join('.')),
  );
  return labels.join(', ');
}
