import { contentFolder, programPath } from '../content-rules/languages.ts';
import { entrySchemas } from '../schemas.ts';
import { mediaFolder, type Editing } from './configuration.ts';
import type { ReadContent } from './content-now.ts';
import { programName } from './program-fields.ts';
import { Refusal } from './refusal.ts';

/**
 * Reads the content of the folder on this computer that was picked for the editor.
 *
 * @param repository under whose name the editor keeps the folder.
 */
export function folderReader({ repository }: Editing): ReadContent {
  return async ({ locales, collection: wanted }) => {
    const top = await pickedFolder(`github:${repository}`);
    const files = new Map<string, string>();
    if (wanted === programName) {
      const folder = await filesIn(await folderAt(top, contentFolder));
      const program = folder.find(({ name }) => programPath.endsWith(`/${name}`));
      if (program) files.set(programPath, await (await program.getFile()).text());
      return { files, pictures: new Set() };
    }
    for (const locale of locales) {
      for (const collection of Object.keys(entrySchemas)) {
        const path = `${contentFolder}/${locale}/${collection}`;
        for (const file of await filesIn(await folderAt(top, path))) {
          if (!file.name.endsWith('.mdx')) continue;
          files.set(`${path}/${file.name}`, await (await file.getFile()).text());
        }
      }
    }
    const pictures = await filesIn(await folderAt(top, mediaFolder));
    return { files, pictures: new Set(pictures.map(({ name }) => `/${name}`)) };
  };
}

/** The folder that was picked, from where the editor keeps it. */
async function pickedFolder(database: string): Promise<FileSystemDirectoryHandle> {
  const kept = await settled(indexedDB.open(database));
  try {
    const store = kept.transaction('file-system-handles').objectStore('file-system-handles');
    const folder = await settled<unknown>(store.get('root_dir_handle'));
    if (folder instanceof FileSystemDirectoryHandle) return folder;
  } finally {
    kept.close();
  }
  throw new Refusal(
    'The folder of the project is not open any more. Copy your words, reload this page, and pick it.',
  );
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The browser can’t read what it keeps for this page.'));
    };
  });
}

/** A folder by its path; undefined if there is none. */
async function folderAt(
  top: FileSystemDirectoryHandle,
  path: string,
): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    let folder = top;
    for (const name of path.split('/')) folder = await folder.getDirectoryHandle(name);
    return folder;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

async function filesIn(
  folder: FileSystemDirectoryHandle | undefined,
): Promise<FileSystemFileHandle[]> {
  const files: FileSystemFileHandle[] = [];
  for await (const handle of folder?.values() ?? []) {
    if (handle instanceof FileSystemFileHandle) files.push(handle);
  }
  return files;
}
