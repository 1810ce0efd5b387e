import CMS from '@sveltia/cms';
import { entrySchemas, type CollectionName } from '../schemas.ts';
import { editorConfiguration, formatOf, placeOf, type EditorSettings } from './configuration.ts';
import { refuseFaults } from './check.ts';
import type { ReadContent } from './content-now.ts';
import { decide } from './decide.ts';
import { registerFollowsField } from './follows-field.ts';
import { readEntry, savedFile, type EditedEntry } from './entry-file.ts';
import { folderReader } from './folder.ts';
import { repositoryReader } from './repository.ts';
import { readyToSave, type Saving } from './saving.ts';
import { signedIn } from './signed-in.ts';
import { registerTextField } from './text-field.ts';
import { programName, textsOf } from './program-fields.ts';
import { readyProgram } from './program-saving.ts';
import { readProgramFile, writeProgramFile } from './program-file.ts';

const page = document.querySelector<HTMLElement>('[data-settings]');
const settings = JSON.parse(page?.dataset.settings ?? '{}') as EditorSettings;

/** Opens the editor, or says on the page what stands in its way. */
function open(): void {
  const atThisComputer = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
  if (!settings.editing && !atThisComputer) {
    show('not-set');
    return;
  }
  if (!settings.editing && !('showDirectoryPicker' in window)) {
    show('no-folder');
    return;
  }

  const { components, locales, plainWords } = settings;
  registerFollowsField(locales[0] ?? '');
  const config = editorConfiguration(settings);
  const place = placeOf(settings);
  const readers = { local: folderReader(place), github: repositoryReader(place) };
  const read: ReadContent = (wanted) => readers[signedIn().backendName](wanted);
  for (const collection of Object.keys(entrySchemas) as CollectionName[]) {
    registerTextField(collection, { components, locales, plainWords, read });
    CMS.registerCustomFormat(formatOf(collection), 'mdx', {
      fromFile: readEntry,
      toFile: (entry: EditedEntry) => savedFile(collection, entry),
    });
  }
  const saving: Saving = {
    locales,
    read,
    decide,
    check: refuseFaults(locales, { components, plainWords }),
  };
  const texts = textsOf();
  CMS.registerCustomFormat(programName, 'yaml', {
    fromFile: (file: string) => readProgramFile(file, texts, locales),
    toFile: (values: Record<string, unknown>) => writeProgramFile(values, texts, locales),
  });
  CMS.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) =>
      entry.get('collection') === programName
        ? readyProgram(entry, saving)
        : readyToSave(entry, saving),
  });
  page?.remove();
  void CMS.init({ config });
}

function show(state: string): void {
  for (const words of page?.querySelectorAll<HTMLElement>('[data-state]') ?? []) {
    words.hidden = words.dataset.state !== state;
  }
}

open();
