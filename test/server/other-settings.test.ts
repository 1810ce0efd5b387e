import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestHarness } from 'wrangler';
import { programSchema } from '../../site/src/program-schema.ts';
import { here } from '../languages.ts';
import { SiteCopy } from './site-copy.ts';

const certified = `
certification:
  on: 2026-06-15
  by:
    - Ana Sample, Director
    - Ben Sample, Chief Information Officer
  document: https://office.example/signed.pdf
`;
const rule = { kind: 'contact', state: 'closed', days: 730, schedule: 'AB-12' };
const exit = 'https://neutral.example/today';

/** Nobody's own address begins like it. */
const suggestionsTo = 'changes-to-pages@office.example';
const suggestions = `suggestions: ${suggestionsTo}\n`;

/** One build, since none of these touches what another one says. */
const copy = new SiteCopy();
beforeAll(async () => {
  const program = 'site/src/content/program.yaml';
  const own = copy
    .read(program)
    .replace(/^suggestions:.*\n/m, '')
    .replace(/^certification:\n(?: .*\n)*/m, '');
  copy.write(program, own + certified + suggestions);
  copy.set('RETENTION', [rule]);
  copy.set('EXIT_URL', exit, 'preview');
  const { code, output } = await copy.run('build', { CLOUDFLARE_ENV: 'preview' });
  expect(output).toContain('ok');
  expect(code).toBe(0);
});
afterAll(() => {
  copy.forget();
});

describe('a site that somebody certified as accessible', () => {
  const said = [
    ['/accessibility/', 'On June 15, 2026, Ana Sample, Director and Ben Sample'],
    ['/es/accessibility/', 'El 15 de junio de 2026, Ana Sample, Director y Ben Sample'],
  ] as const;
  it.each(here(said))('says on %s who signed it, and when', (address, words) => {
    const said = copy.page(address)?.querySelector('[id="certified"]');
    expect(said?.text.trim().startsWith(words)).toBe(true);
    expect(copy.page(address)?.text).not.toMatch(/Not yet certified|no está certificado/);
    const link = copy.page(address)?.querySelector('a[href="https://office.example/signed.pdf"]');
    expect(link?.text).not.toBe('');
  });
});

describe('the setting "certification"', () => {
  const { certification } = programSchema.shape;
  const signed = { on: '2026-06-15', by: ['Ana Sample, Director'] };

  it('may be left out, and needs no document', () => {
    expect(certification.safeParse(undefined).success).toBe(true);
    expect(certification.safeParse(signed).success).toBe(true);
  });

  it.each([
    ['a day that has not come yet', { ...signed, on: '2999-01-01' }, 'This day has not come yet.'],
    ['no day', { ...signed, on: 'soon' }, 'Write a day as YYYY-MM-DD.'],
    [
      'half an address',
      { ...signed, document: 'signed.pdf' },
      'Write the whole address, such as https://office.example/signed.pdf.',
    ],
  ])('is refused with %s', (_what, setting, says) => {
    expect(certification.safeParse(setting).error?.issues[0]?.message).toBe(says);
  });

  it('is refused where nobody signed', () => {
    expect(certification.safeParse({ ...signed, by: [] }).success).toBe(false);
  });
});

describe('"Suggest a change"', () => {
  const mailOn = (address: string) =>
    copy.page(address)?.querySelector(`footer a[href^="mailto:${suggestionsTo}"]`);
  const said = [
    ['/', 'Suggest a change to this page', 'Which words:'],
    ['/faq/', 'Suggest a change to this page', 'What they should say:'],
    ['/es/faq/', 'Proponga un cambio en esta página', 'Qué palabras:'],
    ['/es/guide/', 'Proponga un cambio en esta página', 'Qué deberían decir:'],
  ] as const;
  it.each(here(said))('begins on %s a mail that has its address', (address, words, asks) => {
    const link = mailOn(address);
    expect(link?.text.trim()).toBe(words);
    const mail = new URL((link?.getAttribute('href') ?? '').replaceAll('&amp;', '&'));
    expect(mail.pathname).toBe(suggestionsTo);
    expect(mail.searchParams.get('subject')).toBe(words);
    const body = mail.searchParams.get('body') ?? '';
    expect(new URL(body.split('\n')[0] ?? '').pathname).toBe(address);
    expect(body).toContain(asks);
  });

  it.each([
    ...['/interest/', '/contact/', '/contact/check/', '/interest/print/', '/interest/received/'],
    ...['/request/', '/request/status/', '/problem/503/'],
  ])('does not stand on %s, where a person writes or is shown what they wrote', (address) => {
    const page = copy.page(address);
    // The pages for the check and the receipt are not there while the forms are closed.
    if (page) expect(page.querySelectorAll(`a[href^="mailto:${suggestionsTo}"]`)).toEqual([]);
  });
});

describe('what pages say of retention', () => {
  const english =
    'The answers in a message are erased 730 days after the office closes it. The records schedule for that is AB-12.';
  const said = [
    ['/privacy/', english],
    ['/contact/', english],
    ['/interest/', english],
    [
      '/es/privacy/',
      'Las respuestas de un mensaje se borran 730 días después de que la oficina lo cierra.',
    ],
  ] as const;
  it.each(here(said))('is the rules of the one setting, on %s', (address, words) => {
    expect(copy.page(address)?.text).toContain(words);
  });

  it('is the rules of the one setting, in the drawing on the privacy page', () => {
    const sent = copy.page('/privacy/')?.querySelector('.sent');
    expect(sent?.text).toContain(english);
    expect(sent?.querySelectorAll('.way[stroke-dasharray]')).toEqual([]);
  });
});

/** The site as `npm run deploy -- --env preview` builds it, with the settings of that environment. */
describe('a preview', () => {
  const harness = createTestHarness({
    workers: [{ configPath: join(copy.folder, 'wrangler.toml'), env: 'preview' }],
  });
  let origin: string;
  beforeAll(async () => {
    // That it lacks what production has is its purpose; wrangler warns of it.
    vi.stubEnv('WRANGLER_LOG', 'none');
    vi.stubEnv('CLOUDFLARE_CF_FETCH_ENABLED', 'false');
    ({ origin } = (await harness.listen()).url);
  });
  afterAll(async () => {
    await harness.close();
    vi.unstubAllEnvs();
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
    expect(Object.keys(env).sort()).toEqual(['ASSETS', 'EXIT_URL', 'FORMS_OPEN', 'SITE_URL']);
  });

  it('lets a reader leave', async () => {
    const answer = await harness.fetch('/exit', { redirect: 'manual' });
    expect(answer.headers.get('Location')).toBe(exit);
  });
});

describe('the site as production has it', () => {
  it('does not call itself a copy', () => {
    expect(readFileSync('dist/index.html', 'utf8')).not.toContain('class="copy"');
  });
});
