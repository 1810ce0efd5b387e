import { globSync, readFileSync } from 'node:fs';
import { By, error } from 'selenium-webdriver';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { members } from '../hosting/members.ts';
import { HostingService } from '../hosting/service.ts';
import { serveEditor, type ServedEditor } from '../server/served-editor.ts';
import { engines } from './engines.ts';
import { serveAtEdge, type Edge } from './edge.ts';
import { ask } from './steps.ts';
import { driver, neutral, visitsAllIn } from './visit.ts';

const wide = { size: { width: 1280, height: 900 } };
const said = () => ask(() => document.body.innerText);

const entries = Object.fromEntries(
  globSync('site/src/content/*/*/*.mdx').map((file) => [file, readFileSync(file, 'utf8')]),
);
const file = 'site/src/content/en/faq/forgiveness.mdx';
const draft = 'cms/faq/forgiveness';

/** Clicks what is there. What comes over the page moves there, and lies over the rest. @returns whether it could be clicked. */
async function click(what: By): Promise<boolean> {
  const [found] = await driver.findElements(what);
  try {
    await found?.click();
  } catch (cause) {
    if (!(cause instanceof error.WebDriverError)) throw cause;
    return false;
  }
  return found !== undefined;
}

const button = (name: string) =>
  By.xpath(`//button[not(@disabled) and (@aria-label="${name}" or normalize-space(.)="${name}")]`);

const press = (name: string): Promise<void> => expect.poll(() => click(button(name))).toBe(true);

/** The English text of the entry that is open. */
const text = By.css('[aria-label*="English"] textarea');

/** Writes at the end of the English text of the entry. */
async function write(words: string): Promise<void> {
  await expect.poll(() => click(text)).toBe(true);
  const box = await driver.findElement(text);
  await driver.executeScript(
    'arguments[0].setSelectionRange(arguments[0].value.length, arguments[0].value.length)',
    box,
  );
  await box.sendKeys(words);
}

/** Opens the entry in a page that is loaded for it. */
const openEntry = () =>
  ask(() => {
    location.hash = '#/collections/faq/entries/forgiveness';
    location.reload();
  });

describe.each(engines.filter(({ name }) => name !== 'Chromium'))(
  'the editor in $name',
  (engine) => {
    visitsAllIn(engine, wide);

    let editor: ServedEditor;
    let edge: Edge;
    beforeAll(async () => {
      editor = await serveEditor();
      edge = await serveAtEdge(editor, neutral);
    });
    afterEach(() => {
      edge.forget();
    });
    afterAll(async () => {
      await edge.close();
      await editor.close();
    });

    it('says on this computer, whose folder it cannot open, what to do instead', async () => {
      await driver.get(edge.url.href);
      await expect.poll(said).toContain('Open this address in one of them');
      expect(await said()).toContain('docs/editing.md');
    });

    it('saves a draft in the repository, and nothing over what somebody else changed since', async () => {
      const service = new HostingService(entries, members);
      edge.saveAt(service);
      await driver.get(edge.url.href);
      const token = By.css('[role="dialog"] input, dialog input');
      // A press while the page is still coming leads nowhere.
      await expect
        .poll(async () => {
          await click(button('Sign In Using Access Token'));
          const [box] = await driver.findElements(token);
          return box?.isDisplayed();
        })
        .toBe(true);
      await driver.findElement(token).sendKeys('token-of-ana');
      await press('Sign In');
      await expect.poll(said).toContain('Questions');

      await openEntry();
      await write(' Or not.');
      await press('Save');
      await press('Later');
      // The list comes by itself, once it is saved.
      await expect.poll(() => ask(() => location.hash)).toBe('#/collections/faq');
      const saved = `${entries[file]?.trimEnd() ?? ''} Or not.\n`;
      expect(service.changed(draft)).toEqual({ [file]: saved });

      await openEntry();
      await write(' Perhaps.');
      service.change(draft, file, saved.replace('Or not.', 'Or not at all.'));
      await press('Save');
      await expect.poll(said).toContain('Somebody else changed this after you opened it');
      await press('Save nothing');
      await expect.poll(said).toContain('Nothing was saved.');
      expect(service.changed(draft)).toEqual({
        [file]: saved.replace('Or not.', 'Or not at all.'),
      });
    });
  },
);
