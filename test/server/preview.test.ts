import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestHarness } from 'wrangler';
import { here } from '../languages.ts';
import { SiteCopy } from './site-copy.ts';

/** The site as `npm run deploy -- --env preview` builds it, with the settings of that environment. */
describe('a preview', () => {
  const copy = new SiteCopy();
  const harness = createTestHarness({
    workers: [{ configPath: join(copy.folder, 'wrangler.toml'), env: 'preview' }],
  });
  let origin: string;
  beforeAll(async () => {
    // That it lacks what production has is its purpose; wrangler warns of it.
    Object.assign(process.env, { WRANGLER_LOG: 'none', CLOUDFLARE_CF_FETCH_ENABLED: 'false' });
    const { code, output } = await copy.run('build', { CLOUDFLARE_ENV: 'preview' });
    expect(output).toContain('ok');
    expect(code).toBe(0);
    ({ origin } = (await harness.listen()).url);
  });
  afterAll(async () => {
    await harness.close();
    copy.forget();
  });

  const said = [
    ['/', 'This is a copy of the site, for trying things out.'],
    ['/contact/', 'Nothing you write here reaches the office.'],
    ['/es/interest/', 'Nada de lo que escriba aquí llega a la oficina.'],
  ] as const;
  it.each(here(said))('says on %s that it is a copy', async (path, words) => {
    const answer = await harness.fetch(path);
    expect(await answer.text()).toContain(words);
    expect(answer.headers.get('X-Robots-Tag')).toBe('noindex');
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });

  it.each(here(['/contact/', '/contact/received/', '/es/interest/received/', '/request/']))(
    'takes nothing at %s',
    async (path) => {
      const answer = await harness.fetch(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: origin },
        body: 'message=Hello&reach=email&email=a%40vod.example&email-say=yes',
      });
      expect(answer.status).toBe(405);
    },
  );

  it('has nothing that could keep or send a word', async () => {
    const env = await harness.getWorker().getEnv();
    expect(Object.keys(env).sort()).toEqual(['ASSETS', 'EXIT_URL', 'SITE_URL']);
  });

  it.each(['/edit/', '/edit/editor.js'])('has no editor: %s', async (path) => {
    const answer = await harness.fetch(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('This page is not here');
  });

  it('lets a reader leave', async () => {
    const answer = await harness.fetch('/exit', { redirect: 'manual' });
    expect(answer.headers.get('Location')).toBe('https://www.weather.gov/');
  });
});

describe('the site as production has it', () => {
  it('does not call itself a copy', () => {
    expect(readFileSync('dist/index.html', 'utf8')).not.toContain('class="copy"');
  });
});
