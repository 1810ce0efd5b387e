import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import type { D1Database } from '@cloudflare/workers-types';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestHarness } from 'wrangler';
import { parse as parseYaml } from 'yaml';
import { readPlainWords } from '../../site/src/plain-words.ts';
import { wordsOfOther } from '../../scripts/content/rules/voices.ts';
import { voices, type Voice } from '../../scripts/content/voice.ts';
import { runCommand } from '../../scripts/process/run-command.ts';
import { programSchema } from '../../site/src/program-schema.ts';
import { telephoneOf } from '../../site/src/telephone.ts';
import { noticeKinds, type NoticeKind } from '../../worker/notices/kinds/index.ts';
import { noticeMail, testMail } from '../../worker/notices/mails.ts';
import { homes, languages } from '../languages.ts';
import { testSecrets } from '../secrets.ts';
import { SiteCopy } from '../server/site-copy.ts';
import { idHandedOut } from '../submission-ids.ts';
import { faultsOf } from '../views/markup.ts';
import { allBlocks, oneLine, visibleText } from './visible-text.ts';
import { overweight } from './weight.ts';

const programFile = 'site/src/content/program.yaml';
const program = programSchema.parse(parseYaml(readFileSync(programFile, 'utf8')));
const lists = new Map(languages.map((locale) => [locale, readPlainWords('.', locale)]));

/** The words of the other voice in a text, by the lists of one language or of all. */
const others = (text: string, voice: Voice, locales = languages) =>
  locales.flatMap((locale) => {
    const words = lists.get(locale);
    const found = words ? wordsOfOther(text, voice, words, program, locale) : [];
    return found.map((place) => place.found);
  });

/** A page as it stands in its file: what machines read of it, what is shown, and what the Worker shows in some situations. */
function textOf(html: string): string {
  const document = parse(html, { comment: false });
  for (const style of document.querySelectorAll('style')) style.remove();
  return [oneLine(document.toString()), visibleText(document), ...allBlocks(document)].join('\n');
}

describe.each([
  { voice: 'untilAdopted', adopted: false },
  { voice: 'onceAdopted', adopted: true },
] as const)('the site with adopted: $adopted', ({ voice, adopted }) => {
  const copy = new SiteCopy();
  const fileOf = (address: string) => join(copy.folder, 'dist', address, 'index.html');
  const page = (address: string) => parse(readFileSync(fileOf(address), 'utf8'));
  const files = () => globSync('dist/**/*.{html,txt,json,xml}', { cwd: copy.folder });

  beforeAll(async () => {
    const text = copy.read(programFile);
    copy.write(programFile, text.replace(/^adopted: .*$/m, `adopted: ${String(adopted)}`));
    const built = await runCommand(
      ['astro', 'build'],
      { FORMS_OPEN: 'once-adopted', ASTRO_TELEMETRY_DISABLED: '1' },
      undefined,
      copy.folder,
    );
    expect(built.ok, built.output).toBe(true);
  });
  afterAll(() => {
    copy.forget();
  });

  it('says on no page, for people or machines, what the other one says', () => {
    const all = files();
    expect(all.length).toBeGreaterThan(40);
    const found = all.flatMap((file) =>
      others(textOf(copy.read(file)), voice).map((words) => `${file}: ${words}`),
    );
    expect(found).toEqual([]);
  });

  it('has no page of a language that no native reader has read', () => {
    const folder = 'site/src/in-your-language';
    for (const file of globSync('*.yaml', { cwd: folder })) {
      const read = !copy.read(`${folder}/${file}`).includes('\nread: null\n');
      expect(existsSync(fileOf(`/in-your-language/${file.replace('.yaml', '')}/`)), file).toBe(
        read,
      );
    }
    expect(files().length).toBeGreaterThan(40);
  });

  it.each(homes)('says at the foot of every page of %s who runs it, once', (home) => {
    const said = page(home).querySelector('footer')?.text ?? '';
    const own = voices.filter(
      (each) => others(said, each === 'untilAdopted' ? 'onceAdopted' : 'untilAdopted').length > 0,
    );
    expect(own).toEqual([voice]);
  });

  it.each(homes)(
    'has the forms of %s open once it is adopted, and before that a preview',
    (home) => {
      for (const kind of ['interest', 'contact']) {
        const main = page(`${home}${kind}/`).querySelector('main');
        expect(main?.querySelectorAll('button[type="submit"]').length).toBe(adopted ? 1 : 0);
        expect(main?.querySelectorAll('[data-form]').length).toBe(1);
        expect(main?.querySelector('a[href^="tel:"]')).not.toBeNull();
        expect(main?.querySelectorAll('.callout[data-when="first"]').length).toBe(adopted ? 0 : 1);
        for (const step of ['check', 'received'])
          expect(existsSync(fileOf(`${home}${kind}/${step}/`))).toBe(adopted);
      }
    },
  );

  if (!adopted)
    it('takes nothing by a form, gives back what was typed, and names the number', async () => {
      vi.stubEnv('WRANGLER_LOG', 'error');
      vi.stubEnv('CLOUDFLARE_CF_FETCH_ENABLED', 'false');
      const configPath = join(copy.folder, 'wrangler.toml');
      const harness = createTestHarness({ workers: [{ configPath, secrets: testSecrets }] });
      const { url } = await harness.listen();
      const worker = harness.getWorker<{ DB: D1Database }>();
      await worker.applyD1Migrations('DB');
      const body = new URLSearchParams({
        submission: idHandedOut(Date.now(), 1),
        ...{ message: 'May I ask <first>?', reach: 'email', email: 'ana@vod.example' },
        'email-say': 'no',
      });
      for (const home of homes) {
        const answer = await harness.fetch(`${home}contact/received/`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: url.origin },
          body: body.toString(),
        });
        const main = parse(await answer.text()).querySelector('main');
        expect(answer.status).toBe(403);
        expect(main?.querySelector('textarea')?.text).toBe('May I ask <first>?');
        expect(main?.querySelector('[role="alert"]:not([hidden]) a')?.getAttribute('href')).toBe(
          `tel:${telephoneOf(program.telephone).dial}`,
        );
        expect(main?.querySelectorAll('button[type="submit"], [data-when][hidden]')).toEqual([]);
      }
      const { DB: db } = await worker.getEnv();
      expect(await db.prepare('SELECT id FROM submissions').all()).toMatchObject({ results: [] });
      await harness.close();
      vi.unstubAllEnvs();
    });

  it.each(homes)('has valid pages at %s for what the forms are', async (home) => {
    for (const address of ['interest/', 'contact/', 'request/', 'privacy/']) {
      expect(await faultsOf(copy.read(`dist${home}${address}index.html`)), address).toEqual([]);
    }
  });

  it.each(homes)('keeps the form pages of %s within the bytes of a first visit', (home) => {
    for (const kind of ['interest', 'contact']) {
      const html = copy.read(`dist${home}${kind}/index.html`);
      expect(overweight(html), kind).toBe('');
    }
  });

  it('is the service itself for machines only once it is adopted', () => {
    const [data] = page('/').querySelectorAll('script[type="application/ld+json"]');
    expect(Object.hasOwn(JSON.parse(data?.text ?? '{}') as object, 'url')).toBe(adopted);
  });

  it('names in security.txt who is told of its faults, and has no such file where nobody is', () => {
    const { untilAdopted, onceAdopted } = program.security;
    const [file] = globSync('dist/.well-known/security.txt', { cwd: copy.folder });
    const contact = /^Contact: mailto:(.*)$/m.exec(file === undefined ? '' : copy.read(file))?.[1];
    expect(contact).toBe(adopted ? onceAdopted : untilAdopted);
  });
});

describe('a site whose office has answered an entry of the launch checklist', () => {
  const copy = new SiteCopy();
  afterAll(() => {
    copy.forget();
  });

  it('is not built before what was answered stands in the place of what asked it, in each language', async () => {
    const checklist = 'docs/launch-checklist.yaml';
    const answered = 'closed: { answer: No., by: The office, on: 2026-12-01 }';
    const text = copy.read(checklist);
    copy.write(checklist, text.replace(/( +)(- id: cost\n)/, `$1$2$1  ${answered}\n`));
    const { code, output } = await copy.run('build');
    expect(code).toBe(1);
    for (const locale of languages) {
      expect(output).toMatch(
        new RegExp(
          `site/src/content/${locale}/faq/questions-to-ask.mdx, line \\d+\n.*"cost" .*closed`,
        ),
      );
    }
  });
});

describe('the desk', () => {
  const sources = globSync('worker/desk/**/*.{ts,tsx}').map((file) => ({
    file,
    text: readFileSync(file, 'utf8'),
  }));

  it.each(voices)('says nothing that would not be said %s', (voice) => {
    expect(sources.length).toBeGreaterThan(20);
    const found = sources.flatMap(({ file, text }) =>
      others(text, voice).map((words) => `${file}: ${words}`),
    );
    expect(found).toEqual([]);
  });
});

describe('the mails', () => {
  const office = { timeZone: 'America/Los_Angeles', siteUrl: 'https://vod.example' };
  const submission = { reference: 'K7QM3XDP', locale: 'en', receivedAt: 0 };
  const mails = [
    testMail('Monday'),
    ...(Object.keys(noticeKinds) as NoticeKind[]).flatMap((notice) =>
      ['contact', 'interest'].map((kind) => noticeMail(notice, { ...submission, kind }, office)),
    ),
  ];

  it.each(voices)('say nothing that would not be said %s', (voice) => {
    const found = mails.flatMap(({ subject, text }) => others(`${subject}\n${text}`, voice));
    expect(found).toEqual([]);
  });
});
