import type { Locator, Page } from 'playwright-core';

/** `/edit/` as an editor uses it, at work on a folder with the given files. */
export class EditorPage {
  readonly page: Page;
  /** As they were when they were looked at last. */
  private files: Readonly<Record<string, string>>;

  constructor(page: Page, files: Readonly<Record<string, string>>) {
    this.page = page;
    this.files = files;
  }

  /** Opens the editor of a site and lets it work on the folder. */
  async open(site: URL): Promise<void> {
    await this.page.addInitScript(putFolder, this.files);
    await this.page.goto(new URL('/edit/', site).href);
    await this.page.getByRole('button', { name: 'Work with Local Repository' }).click();
    await this.page.getByRole('button', { name: 'Create Entry or Assets' }).waitFor();
  }

  /** @param address such as `faq/entries/where`, or `faq/new`. */
  async openEntry(address: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/collections/${address}`);
    await this.pane('English').getByRole('textbox').first().waitFor();
  }

  pane(language: string): Locator {
    const name = new RegExp(`^Edit .*${language}.* Content$`);
    return this.page.getByRole('group', { name });
  }

  field(language: string, name: string): Locator {
    return this.pane(language).getByRole('textbox', { name, exact: true });
  }

  /** Changes words that a field has; that they are there is part of the test. */
  async change(language: string, name: string, from: string, to: string): Promise<void> {
    const words = await this.field(language, name).inputValue();
    if (!words.includes(from)) throw new Error(`"${name}" has no "${from}".`);
    await this.field(language, name).fill(words.replace(from, to));
  }

  /** Fills fields from the top down: the editor draws a field when it comes into view. */
  async fill(language: string, fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, words] of Object.entries(fields)) {
      const field = this.field(language, name);
      await field.fill(words);
      await field.evaluate((box) => {
        box.scrollIntoView({ block: 'start' });
      });
    }
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }

  /** Waits until the editor says why it does not save, and reads it to the end. @param said words that are part of it. */
  async refusal(said: string): Promise<string> {
    const dialog = this.page.getByRole('alertdialog').filter({ hasText: said });
    const words = await dialog.innerText();
    await dialog.getByRole('button', { name: 'OK' }).click();
    await dialog.waitFor({ state: 'hidden' });
    return words;
  }

  async save(): Promise<void> {
    await this.press('Save');
    await this.saved();
  }

  async saved(): Promise<void> {
    await this.page.getByText('Entry saved').first().waitFor();
    await this.backAtList();
  }

  /** Takes away the entry that is open. */
  async retire(): Promise<void> {
    await this.page.getByRole('button', { name: 'Show Editor Options' }).click();
    await this.page.getByRole('menuitem', { name: /Delete/ }).click();
    await this.page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await this.page.getByText('Entry deleted').first().waitFor();
    await this.backAtList();
  }

  /** The list comes by itself, and would take the place of an entry that is opened before. */
  private async backAtList(): Promise<void> {
    await this.page.waitForURL(/#\/collections\/[a-z]+$/);
    await this.pane('English').waitFor({ state: 'hidden' });
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
