import CMS from '@sveltia/cms';
import { entrySchemas, type EntryKind } from '../schemas.ts';
import { editorConfiguration, formatOf, type EditorSettings } from './configuration.ts';
import { readEntry, writeEntry, type EditedEntry } from './entry-file.ts';
import { programFormat, textsOf } from './program-fields.ts';
import { readProgramFile, writeProgramFile } from './program-file.ts';
import { readyToSave } from './saving.ts';

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

  for (const kind of Object.keys(entrySchemas) as EntryKind[]) {
    CMS.registerCustomFormat(formatOf(kind), 'mdx', {
      fromFile: readEntry,
      toFile: (entry: EditedEntry) => writeEntry(kind, entry),
    });
  }
  const texts = textsOf();
  CMS.registerCustomFormat(programFormat, 'yaml', {
    fromFile: (file: string) => readProgramFile(file, texts, settings.locales),
    toFile: (values: Record<string, unknown>) => writeProgramFile(values, texts, settings.locales),
  });
  CMS.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => readyToSave(entry, settings.locales),
  });
  page?.remove();
  void CMS.init({ config: editorConfiguration(settings) });
}

function show(state: string): void {
  for (const words of page?.querySelectorAll<HTMLElement>('[data-state]') ?? []) {
    words.hidden = words.dataset.state !== state;
  }
}

open();
