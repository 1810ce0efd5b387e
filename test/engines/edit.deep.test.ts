import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveEditor, type ServedEditor } from '../server/served-editor.ts';
import { serveAtEdge, type Edge } from './edge.ts';
import { engines } from './engines.ts';
import { ask } from './steps.ts';
import { driver, neutral, visitsAllIn } from './visit.ts';

const wide = { size: { width: 1280, height: 900 } };
const said = () => ask(() => document.body.innerText);

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
    afterAll(async () => {
      await edge.close();
      await editor.close();
    });

    it('says on this computer, whose folder it cannot open, what to do instead', async () => {
      await driver.get(edge.url.href);
      await expect.poll(said).toContain('Open this address in one of them');
      expect(await said()).toContain('docs/editing.md');
    });

    it('offers to sign in where the site is edited in its repository', async () => {
      const editing = { repository: 'example/site', branch: 'main' };
      const settings = `&quot;editing&quot;:${JSON.stringify(editing).replaceAll('"', '&quot;')},`;
      edge.say('/', '&quot;unread&quot;', `${settings}&quot;unread&quot;`);
      await driver.get(edge.url.href);
      await expect.poll(said).toMatch(/sign in/i);
      expect(await said()).not.toContain('Open this address in one of them');
    });
  },
);
