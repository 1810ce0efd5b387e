import type { Page } from 'playwright-core';
import { EditorPage } from './editor-page.ts';

/** The editor at work on a folder of this computer, with the given files. */
export class FolderEditor extends EditorPage {
  /** As they were when they were looked at last. */
  private files: Readonly<Record<string, string>>;

  constructor(page: Page, files: Readonly<Record<string, string>>) {
    super(page);
    this.files = files;
  }

  /** Opens the editor at its address and lets it work on the folder. */
  async open(address: URL): Promise<void> {
    await this.page.addInitScript(putFolder, this.files);
    await this.page.goto(address.href);
    await this.page.getByRole('button', { name: 'Work with Local Repository' }).click();
    await this.isOpen();
  }

  /** Changes a file as another program does. */
  async writeElsewhere(path: string, text: string): Promise<void> {
    await this.page.evaluate(
      ([path, text]) =>
        (
          window as unknown as { writeFile: (path: string, text: string) => Promise<void> }
        ).writeFile(path, text),
      [path, text] as const,
    );
  }

  /** The files that are not as they were at the last look, with what is in them now; null if a file is gone. */
  async changed(): Promise<Readonly<Record<string, string | null>>> {
    const before = this.files;
    this.files = await this.page.evaluate(() =>
      (window as unknown as { readFolder: () => Promise<Record<string, string>> }).readFolder(),
    );
    const all = new Set([...Object.keys(before), ...Object.keys(this.files)]);
    const different = [...all].filter((path) => this.files[path] !== before[path]);
    return Object.fromEntries(different.map((path) => [path, this.files[path] ?? null]));
  }
}

/** Puts files into a folder of the browser's own, which opens in place of the one that a person picks. */
function putFolder(files: Readonly<Record<string, string>>): void {
  async function project(): Promise<FileSystemDirectoryHandle> {
    const own = await navigator.storage.getDirectory();
    return own.getDirectoryHandle('project', { create: true });
  }
  async function write(path: string, text: string): Promise<void> {
    const folders = path.split('/');
    const name = folders.pop() ?? '';
    let folder = await project();
    for (const part of folders) folder = await folder.getDirectoryHandle(part, { create: true });
    const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await writable.write(text);
    await writable.close();
  }
  async function fill(): Promise<FileSystemDirectoryHandle> {
    const top = await project();
    await top.getDirectoryHandle('.git', { create: true });
    for (const [path, text] of Object.entries(files)) await write(path, text);
    return top;
  }
  async function read(
    folder: FileSystemDirectoryHandle,
    at = '',
  ): Promise<readonly (readonly [string, string])[]> {
    const found: (readonly [string, string])[] = [];
    for await (const [name, handle] of folder.entries()) {
      if (handle instanceof FileSystemDirectoryHandle) {
        found.push(...(await read(handle, `${at}${name}/`)));
      } else if (handle instanceof FileSystemFileHandle) {
        found.push([at + name, await (await handle.getFile()).text()]);
      }
    }
    return found;
  }
  Object.assign(window, {
    showDirectoryPicker: fill,
    writeFile: write,
    readFolder: async () => Object.fromEntries(await read(await project())),
  });
}
