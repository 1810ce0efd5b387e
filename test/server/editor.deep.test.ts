import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { here, inEach, languages } from '../languages.ts';
import { oneLine } from '../site/visible-text.ts';
import { SiteCopy } from './site-copy.ts';

const content = 'site/src/content';

/** The line that a message or the report asks for, once a translation has been read. */
function askedFor(output: string, file: string): string {
  const after = output.slice(output.indexOf(file));
  return /follows: [a-p]{8}/.exec(after)?.[0] ?? 'nothing asked for';
}

/** A file in each language, written as an editor would: a translation says what it follows when it is asked. */
async function writeInEach(
  copy: SiteCopy,
  path: string,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  const file = (locale: string) => `${content}/${locale}/${path}.mdx`;
  for (const locale of languages) copy.write(file(locale), texts[locale] ?? '');
  const translations = languages.filter((locale) => locale !== 'en');
  if (translations.length === 0) return;
  const { output } = await copy.run('build');
  for (const locale of translations) {
    const line = askedFor(output, file(locale));
    copy.change(file(locale), 'reviewed: 2026-11-22', `reviewed: 2026-11-22\n${line}`);
  }
}

describe("an editor's day", () => {
  let copy: SiteCopy;
  let report: string;
  beforeAll(async () => {
    copy = new SiteCopy();
    copy.change(`${content}/en/faq/forgiveness.mdx`, 'Its main aim', 'Its first aim');
    await writeInEach(copy, 'faq/write-down', {
      en: '---\nquestion: Can I bring notes?\norder: 125\ngroup: deciding\nreviewed: 2026-11-22\n---\n\nAsk the coordinator.\n',
      es: '---\nquestion: ¿Puedo llevar notas?\norder: 125\ngroup: deciding\nreviewed: 2026-11-22\n---\n\nPregunte a la coordinación.\n',
    });
    const organization =
      'url: https://organization.example/\norder: 900\ngroup: organization\nchecked: 2026-11-22\nreviewed: 2026-11-22\n---\n\n';
    await writeInEach(copy, 'resources/an-organization', {
      en: `---\nname: An Organization\n${organization}The link opens its first page.\n`,
      es: `---\nname: An Organization\nnameLang: en\n${organization}El enlace abre su primera página.\n`,
    });
    for (const locale of languages) copy.remove(`${content}/${locale}/terms/relay.mdx`);
    const privacy = `${content}/en/pages/privacy.mdx`;
    copy.write(privacy, copy.read(privacy).replace(/^reviewed: .*$/m, 'reviewed: 2026-11-01'));
    expect(await copy.run('build')).toMatchObject({ code: 0 });
    report = (await copy.run('content')).output;
  });
  afterAll(() => {
    copy.forget();
  });

  const textOf = (address: string) =>
    oneLine(copy.page(address)?.querySelector('main')?.text ?? '');

  it('fixes a word', () => {
    expect(textOf('/faq/')).toContain('Its first aim');
  });

  const translations = languages.filter((locale) => locale !== 'en');
  it.each(translations)('is told that the translation into "%s" is out of date', (locale) => {
    const row = report
      .slice(report.indexOf(`\n${locale}:`))
      .split('\n')
      .find((line) => line.startsWith('faq/forgiveness '));
    expect(row).toContain('OUT OF DATE');
  });

  const added = [
    ['/faq/', 'Can I bring notes?', 'Do I have to forgive or reconcile?', 'Can I change my mind?'],
    [
      '/es/faq/',
      '¿Puedo llevar notas?',
      '¿Tengo que perdonar o reconciliarme?',
      '¿Puedo cambiar de opinión?',
    ],
  ] as const;
  it.each(here(added))('adds a question in its place: %s', (address, question, before, after) => {
    const questions =
      copy
        .page(address)
        ?.querySelectorAll('.contents a')
        .map((link) => link.text.trim()) ?? [];
    const at = questions.indexOf(question);
    expect(questions.slice(at - 1, at + 2)).toEqual([before, question, after]);
  });

  it.each(inEach('/resources/'))('adds an organization: %s', (address) => {
    const link = copy.page(address)?.querySelector('a[href="https://organization.example/"]');
    expect(link?.text).toBe('An Organization');
    expect(report).toContain('https://organization.example/');
  });

  it.each(inEach('/glossary/'))('retires a word: %s', (address) => {
    const terms =
      copy
        .page(address)
        ?.querySelectorAll('dl > div')
        .map(({ id }) => id) ?? [];
    expect(terms).toContain('victim');
    expect(terms).not.toContain('relay');
  });

  it('reviews a page, and the report says by when again', () => {
    expect(textOf('/privacy/')).toContain('November 1, 2026');
    expect(report).toMatch(/pages\/privacy +2026-11-01 +2027-05-01/);
  });
});

describe("an editor's mistakes", () => {
  const copy = new SiteCopy();
  afterAll(() => {
    copy.forget();
  });

  const file = `${content}/en/faq/forgiveness.mdx`;
  const whole = copy.read(file);
  it.each([
    [
      'wrong front matter',
      'order: 120',
      'order: ninth',
      'line 3\n  "order" can\'t be "ninth".\n  Write a whole number.',
    ],
    [
      'a field that is missing',
      'order: 120\n',
      '',
      'line 1\n  The field "order" is missing.\n  Add between the two lines of dashes a line "order: …", with a whole number in place of the dots.',
    ],
    [
      'a colon too many',
      'question: Do I',
      'question: Do: I',
      'line 2\n  A colon followed by a space stands inside a value.\n  Put the whole value between quotation marks, as in question: "Where: here?"',
    ],
    [
      'a duplicate order',
      'order: 120',
      'order: 130',
      `line 3\n  "order" is 130, as in “Can I change my mind?” (${content}/en/faq/change-my-mind.mdx).\n  Write another number, the same in every language; 131 is free. Taken are: 110, 130, 140,`,
    ],
    [
      'an unclosed tag',
      'Its main aim',
      '<Callout>Its main aim',
      'line 10\n  <Callout> is begun and not ended.\n  Write </Callout> where it ends. If it has nothing in it, write <Callout />.',
    ],
    [
      'an unknown component',
      'Its main aim',
      '<Calout />Its main aim',
      'line 10\n  There is no <Calout>.\n  Correct its name. There are: Callout, Certification,',
    ],
    [
      'a dead link',
      'Its main aim',
      '[Its main aim](/aim/)',
      'line 10\n  [Its main aim](/aim/) leads to a page that does not exist.\n  Correct the address. The pages are: /accessibility/, /benefits/,',
    ],
  ])('stop the build, in words: %s', async (_, from, to, answer) => {
    copy.write(file, whole.replace(from, to));
    const { code, output } = await copy.run('build');
    copy.write(file, whole);
    expect(code).toBe(1);
    expect(output).toContain(`${file}, ${answer}`);
  });

  it('stop the build, in words: a rule of retention without the number of its schedule', async () => {
    const before = copy.read('wrangler.toml');
    copy.set('RETENTION', [{ kind: 'contact', state: 'closed', days: 730 }]);
    const { code, output } = await copy.run('build');
    copy.write('wrangler.toml', before);
    expect(code).toBe(1);
    expect(output).toContain('wrangler.toml: set RETENTION under [vars]');
  });

  const translations = languages.filter((locale) => locale !== 'en');
  it.each(translations)(
    'stop the build, in words: a missing translation into "%s"',
    async (locale) => {
      const missing = `${content}/${locale}/faq/forgiveness.mdx`;
      copy.remove(missing);
      const { code, output } = await copy.run('build');
      expect(code).toBe(1);
      expect(output).toContain(
        `${missing}, line 1\n  This file is missing: "en" has it and "${locale}" does not.\n  Write it, beginning with a copy of ${file}; or take that one away too.`,
      );
    },
  );
});
