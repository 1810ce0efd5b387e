import { cpSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../languages.ts';
import { SiteCopy } from './site-copy.ts';

const content = 'site/src/content';

/** The letters that a refusal asks for, of words that stand in no entry. */
function followsOf(output: string): string {
  const asked = [
    ...output.matchAll(/then (add|add under "interface:") the line: (\S+: [a-p]{8})/g),
  ];
  const lines = (where: string) =>
    asked.flatMap(([, at, line = '']) => (at === where ? [line] : []));
  const parts = lines('add under "interface:"').map((line) => `  ${line}`);
  return [...lines('add'), 'interface:', ...parts, ''].join('\n');
}

describe('one more language', () => {
  const copy = new SiteCopy();
  const inCopy = (pattern: string) => globSync(pattern, { cwd: copy.folder });
  let first: { code: number; output: string };

  beforeAll(async () => {
    cpSync(join(copy.folder, content, 'en'), join(copy.folder, content, 'xx'), { recursive: true });
    const program = copy.read(`${content}/program.yaml`);
    copy.write(`${content}/program.yaml`, program.replace(/^( +)en: (.*)$/gm, '$&\n$1xx: $2'));
    for (const file of inCopy(`${content}/xx/*/*.mdx`)) {
      copy.write(file, copy.read(file).replaceAll('](/', '](/xx/'));
    }
    // Each translation says what it follows; the refusal tells the line.
    const { output } = await copy.run('build');
    copy.write(`${content}/xx/follows.yaml`, followsOf(output));
    for (const [, file = '', line = ''] of output.matchAll(
      /^(\S+), line \d+\n.*\n.*(follows: [a-p]{8})/gm,
    )) {
      copy.change(file, 'reviewed:', `${line}\nreviewed:`);
    }
    first = await copy.run('build');
    const words = copy.read('site/src/i18n/en.ts').replace("language: 'English'", "language: 'Xx'");
    copy.write('site/src/i18n/xx.ts', words);
  });
  afterAll(() => {
    copy.forget();
  });

  it('is refused in words while it lacks the words of the interface', () => {
    expect(first.code).toBe(1);
    expect(first.output).toContain(
      'site/src/i18n/xx.ts, line 1\n  This file is missing: the words of buttons, forms and messages in "xx".',
    );
  });

  it('is content and one file', async () => {
    expect(await copy.run('build')).toMatchObject({ code: 0 });
    const addresses = (folder: string) =>
      inCopy(`dist/${folder}**/index.html`).map((file) => file.slice(`dist/${folder}`.length));
    const elsewhere = [...languages, 'xx', 'coordinator', 'edit'];
    const english = addresses('').filter(
      (file) => !elsewhere.some((folder) => file.startsWith(`${folder}/`)),
    );
    expect(addresses('xx/').sort()).toEqual(english.sort());
    expect(copy.page('/xx/faq/')?.querySelector('html')?.getAttribute('lang')).toBe('xx');
    const switches = copy
      .page('/faq/')
      ?.querySelectorAll('.languages a')
      .map((link) => link.text.trim());
    expect(switches).toHaveLength(languages.length);
    expect(switches?.at(-1)).toBe('Xx');
  });
});
