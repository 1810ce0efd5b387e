import { By, error } from 'selenium-webdriver';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { contentFiles } from '../content-files.ts';
import { members } from '../hosting/members.ts';
import { HostingService } from '../hosting/service.ts';
import { serveEditor, type ServedEditor } from '../server/served-editor.ts';
import { engines } from './engines.ts';
import { serveAtEdge, type Edge } from './edge.ts';
import { ask } from './steps.ts';
import { driver, neutral, visitsAllIn } from './visit.ts';

const wide = { size: { width: 1280, height: 900 } };
const said = () => ask(() => document.body.innerText);

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

const pressed = (what: By): Promise<void> => expect.poll(() => click(what)).toBe(true);

const press = (name: string): Promise<void> => pressed(button(name));

/** What the frames of the preview show. */
const previewed = (): string =>
  [...document.querySelectorAll<HTMLIFrameElement>('.preview iframe')]
    .map((frame) => frame.contentDocument?.querySelector('main')?.innerText ?? '')
    .join('\n');

/** The English text of the entry that is open. */
const text = By.css('[aria-label*="English"] textarea');

/**
 * Writes at the end of the English text of the entry. The editor may ask, over the page, whether to go on from what it kept of it
 * by itself: it is not to.
 */
async function write(words: string): Promise<void> {
  await expect
    .poll(async () => {
      await click(button('Discard'));
      const [box] = await driver.findElements(text);
      if (!box) return '';
      await driver.executeScript(
        `const [box] = arguments;
        box.scrollIntoView({ block: 'center' });
        box.focus();
        box.setSelectionRange(box.value.length, box.value.length);`,
        box,
      );
      try {
        await box.sendKeys(words);
      } catch (cause) {
        // Something lies over it: nothing was typed.
        if (!(cause instanceof error.ElementNotInteractableError)) throw cause;
      }
      return driver.executeScript<string>('return arguments[0].value.trimEnd()', box);
    })
    .toMatch(new RegExp(`[.]${words}$`));
}

/** Types a token, again where the dialog that asks for it was still coming and took a part of it. */
async function typeToken(field: By, token: string): Promise<void> {
  await expect
    .poll(async () => {
      const box = await driver.findElement(field);
      await box.clear();
      await box.sendKeys(token);
      return driver.executeScript('return arguments[0].value', box);
    })
    .toBe(token);
}

/** Opens the entry in a page that is loaded for it. */
async function openEntry(editor: URL): Promise<void> {
  await driver.get('about:blank');
  await driver.get(new URL('#/collections/faq/entries/forgiveness', editor).href);
}

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

    it('shows how an entry will look, and saves a draft in the repository', async () => {
      const service = new HostingService(contentFiles, members);
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
      await typeToken(token, 'token-of-ana');
      await press('Sign In');
      await expect.poll(said).toContain('Questions');

      await openEntry(edge.url);
      await pressed(By.xpath('//button[contains(., "See how it will look")]'));
      await expect.poll(() => ask(previewed)).toContain('forgiveness');
      await press('Close');

      await write(' Or not.');
      await press('Save');
      await press('Later');
      // The list comes by itself, once it is saved.
      await expect.poll(() => ask(() => location.hash)).toBe('#/collections/faq');
      const saved = `${contentFiles[file]?.trimEnd() ?? ''} Or not.\n`;
      expect(service.changed(draft)).toEqual({ [file]: saved });
    });
  },
);
