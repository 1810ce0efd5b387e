import { beforeEach, describe, expect, it } from 'vitest';
import { send } from '../views/sent-forms.ts';
import { editorSite, open, page, site, visitsEach, visitsEditor } from './visit.ts';

visitsEach({});
visitsEditor();

const desk = () => new URL('/coordinator/submissions/', site.url).href;

/** A script on the page tries to read the desk in every way that a page has, with the cookies of whoever looks. */
const tries = {
  fetch: async (address: string) =>
    fetch(address, { credentials: 'include' }).then(
      (answer) => answer.text(),
      () => 'refused',
    ),
  'fetch without leave to read': async (address: string) =>
    fetch(address, { credentials: 'include', mode: 'no-cors' }).then(
      async (answer) => `${answer.type} ${await answer.text()}`,
      () => 'refused',
    ),
  iframe: async (address: string) => {
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve);
    });
    frame.src = address;
    document.body.append(frame);
    await loaded;
    return frame.contentDocument?.body.innerText ?? 'refused';
  },
} as const;

/** An answer of the desk to whoever may see it has this word. */
const words = 'Submissions';

it('shows the desk to the member in whose browser all of this happens', async () => {
  await open('/coordinator/submissions/');
  expect(await page.locator('h1').innerText()).toBe(words);
});

/** What the desk refuses by itself, whatever policy the other page has: here it has none. */
describe("a page on the editor's origin that may do all that a browser allows", () => {
  beforeEach(async () => {
    const bare = new URL('/bare', editorSite.url).href;
    await page.route(bare, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Bare</title><h1>Bare</h1>' }),
    );
    await page.goto(bare);
  });

  it.each(Object.entries(tries))('does not read the desk by: %s', async (_, attempt) => {
    const read = await page.evaluate(attempt, desk());
    expect(read).toMatch(/^(?:refused|opaque ?|)$/);
    expect(read).not.toContain(words);
  });

  it('does not read the desk in a window that it opens, nor lead it elsewhere', async () => {
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate((address) => {
        Object.assign(window, { other: window.open(address) });
      }, desk()),
    ]);
    await opened.waitForLoadState();
    expect(await opened.locator('h1').innerText()).toBe(words);
    const left = await page.evaluate(() => {
      const { other } = window as unknown as { other: Window };
      try {
        return { closed: other.closed, words: other.document.body.innerText };
      } catch (error) {
        return { closed: other.closed, words: String(error) };
      }
    });
    expect(left.closed).toBe(true);
    expect(left.words).not.toContain(words);
    expect(await opened.evaluate(() => window.opener as unknown)).toBeNull();
  });

  it('does nothing at the desk by a form that it sends', async () => {
    const { reference } = await send(site, 'interest');
    const path = `/coordinator/submissions/${reference}/`;
    await page.evaluate((address) => {
      const form = document.createElement('form');
      form.method = 'post';
      form.action = address;
      form.innerHTML = '<input name="action" value="closed"><input name="version" value="1">';
      document.body.append(form);
      form.submit();
    }, new URL(path, site.url).href);
    await page.getByText('This page is not open to you').or(page.locator('h1')).first().waitFor();
    await page.waitForURL((url) => url.origin === site.url.origin);
    const row = await site.db.prepare('SELECT closed_at, version FROM submissions').first();
    expect(row).toMatchObject({ closed_at: null });
  });
});

describe('the page of the editor', () => {
  beforeEach(async () => {
    await page.goto(editorSite.url.href);
    await page.getByRole('button', { name: 'Work with Local Repository' }).waitFor();
  });

  it.each(['fetch', 'fetch without leave to read'] as const)(
    'does not even ask the desk by: %s',
    async (how) => {
      const asked: string[] = [];
      page.on('response', (response) => asked.push(new URL(response.url()).origin));
      expect(await page.evaluate(tries[how], desk())).toBe('refused');
      expect(asked).not.toContain(site.url.origin);
    },
  );
});
