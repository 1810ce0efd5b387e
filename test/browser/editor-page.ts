import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The editor as somebody uses it, wherever it saves. */
export abstract class EditorPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  protected async isOpen(): Promise<void> {
    await this.page.getByRole('button', { name: 'Create Entry or Assets' }).waitFor();
  }

  /** @param address such as `faq/entries/where`, or `faq/new`. */
  async openEntry(address: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/collections/${address}`);
    await this.pane('English').getByRole('textbox').first().waitFor();
  }

  /** The field of the telephone number in the form of program.yaml. */
  async openNumber(): Promise<Locator> {
    const { page } = this;
    await page.evaluate(() => {
      location.hash = '#/collections/program/entries/program';
    });
    const field = page.getByRole('textbox', { name: 'Number', exact: true });
    // The editor draws a field when it comes into view.
    await expect
      .poll(async () => {
        await page.getByText('Telephone', { exact: true }).first().scrollIntoViewIfNeeded();
        return field.count();
      })
      .toBe(1);
    return field;
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

  /**
   * Chooses one of a group. The editor shows a choice as made from the moment it is drawn, but hears
   * of it only once the group has its tab stop, a tenth of a second later.
   */
  async choose(language: string, name: string): Promise<void> {
    const heard = this.page.locator('[tabindex]');
    await this.pane(language).getByRole('radio', { name }).and(heard).click();
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
  protected async backAtList(): Promise<void> {
    await this.page.waitForURL(/#\/collections\/[a-z]+$/);
    await this.pane('English').waitFor({ state: 'hidden' });
  }
}
