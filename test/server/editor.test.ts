import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oneLine } from '../site/visible-text.ts';
import { SiteCopy } from './site-copy.ts';

const content = 'site/src/content';

/** The line that a message or the report asks for, once a translation has been read. */
function askedFor(output: string, file: string): string {
  const after = output.slice(output.indexOf(file));
  return /follows: [a-p]{8}/.exec(after)?.[0] ?? 'nothing asked for';
}

/** A file in both languages, written as an editor would: the translation says what it follows when it is asked. */
async function writeInBoth(copy: SiteCopy, path: string, en: string, es: string): Promise<void> {
  copy.write(`${content}/en/${path}.mdx`, en);
  copy.write(`${content}/es/${path}.mdx`, es);
  const { output } = await copy.run('build');
  const line = askedFor(output, `${content}/es/${path}.mdx`);
  copy.change(`${content}/es/${path}.mdx`, 'reviewed: 2026-11-22', `reviewed: 2026-11-22\n${line}`);
}

describe("an editor's day", () => {
  let copy: SiteCopy;
  let report: string;
  beforeAll(async () => {
    copy = new SiteCopy();
    copy.change(`${content}/en/faq/where.mdx`, 'private, quiet room', 'private, calm room');
    await writeInBoth(
      copy,
      'faq/write-down',
      '---\nquestion: Can I bring notes?\norder: 95\nreviewed: 2026-11-22\n---\n\nAsk the coordinator.\n',
      '---\nquestion: ¿Puedo llevar notas?\norder: 95\nreviewed: 2026-11-22\n---\n\nPregunte a la coordinación.\n',
    );
    const organization =
      'url: https://organization.example/\norder: 70\ngroup: organization\nchecked: 2026-11-22\nreviewed: 2026-11-22\n---\n\n';
    await writeInBoth(
      copy,
      'resources/an-organization',
      `---\nname: An Organization\n${organization}The link opens its first page.\n`,
      `---\nname: An Organization\nnameLang: en\n${organization}El enlace abre su primera página.\n`,
    );
    for (const locale of ['en', 'es'])
      copy.remove(`${content}/${locale}/resources/mend-collaborative.mdx`);
    copy.change(`${content}/en/pages/privacy.mdx`, 'reviewed: 2026-11-26', 'reviewed: 2026-11-01');
    expect(await copy.run('build')).toMatchObject({ code: 0 });
    report = (await copy.run('content')).output;
  });
  afterAll(() => {
    copy.forget();
  });

  const textOf = (address: string) =>
    oneLine(copy.page(address)?.querySelector('main')?.text ?? '');

  it('fixes a word, and the report says that the translation is out of date', () => {
    expect(textOf('/faq/')).toContain('private, calm room');
    const row = report
      .slice(report.indexOf('\nes:'))
      .split('\n')
      .find((line) => line.startsWith('faq/where '));
    expect(row).toContain('OUT OF DATE');
  });

  it.each([
    ['/faq/', 'Can I bring notes?', 'Where do we meet?', 'Who is in the room?'],
    ['/es/faq/', '¿Puedo llevar notas?', '¿Dónde nos reunimos?', '¿Quién está en la sala?'],
  ])('adds a question in its place: %s', (address, question, before, after) => {
    const questions =
      copy
        .page(address)
        ?.querySelectorAll('.contents a')
        .map((link) => link.text.trim()) ?? [];
    const at = questions.indexOf(question);
    expect(questions.slice(at - 1, at + 2)).toEqual([before, question, after]);
  });

  it.each(['/resources/', '/es/resources/'])('adds an organization: %s', (address) => {
    const link = copy.page(address)?.querySelector('a[href="https://organization.example/"]');
    expect(link?.text).toBe('An Organization');
    expect(report).toContain('https://organization.example/');
  });

  it.each(['/resources/', '/es/resources/'])('retires a resource: %s', (address) => {
    expect(textOf(address)).toContain('Yolo Conflict Resolution Center');
    expect(textOf(address)).not.toContain('Mend Collaborative');
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

  const file = `${content}/en/faq/where.mdx`;
  const whole = copy.read(file);
  it.each([
    [
      'wrong front matter',
      'order: 90',
      'order: ninth',
      'line 5\n  "order" can\'t be "ninth".\n  Write a whole number.',
    ],
    [
      'a field that is missing',
      'order: 90\n',
      '',
      'line 1\n  The field "order" is missing.\n  Add between the two lines of dashes a line "order: …", with a whole number in place of the dots.',
    ],
    [
      'a colon too many',
      'question: Where',
      'question: Where: where',
      'line 3\n  A colon followed by a space stands inside a value.\n  Put the whole value between quotation marks, as in question: "Where: here?"',
    ],
    [
      'a duplicate order',
      'order: 90',
      'order: 80',
      `line 5\n  "order" is 80, as in ${content}/en/faq/cases-that-may-not-fit.mdx.\n  Write another number, the same in every language. Taken are: 10, 20, 30, 40, 50,`,
    ],
    [
      'an unclosed tag',
      'Usually',
      '<Callout>Usually',
      'line 10\n  <Callout> is begun and not ended.\n  Write </Callout> where it ends. If it has nothing in it, write <Callout />.',
    ],
    [
      'an unknown component',
      'Usually',
      '<Calout />Usually',
      'line 10\n  There is no <Calout>.\n  Correct its name. There are: Callout, Department,',
    ],
    [
      'a dead link',
      'Usually',
      '[Usually](/usualy/)',
      'line 10\n  [Usually](/usualy/) leads to a page that does not exist.\n  Correct the address. The pages are: /accessibility/, /benefits/,',
    ],
  ])('stop the build, in words: %s', async (_, from, to, answer) => {
    copy.write(file, whole.replace(from, to));
    const { code, output } = await copy.run('build');
    copy.write(file, whole);
    expect(code).toBe(1);
    expect(output).toContain(`${file}, ${answer}`);
  });

  it('stop the build, in words: a missing translation', async () => {
    const missing = `${content}/es/faq/where.mdx`;
    copy.remove(missing);
    const { code, output } = await copy.run('build');
    expect(code).toBe(1);
    expect(output).toContain(
      `${missing}, line 1\n  This file is missing: "en" has it and "es" does not.\n  Write it, beginning with a copy of ${file}; or take that one away too.`,
    );
  });
});
