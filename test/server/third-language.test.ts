import { cpSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SiteCopy } from './site-copy.ts';

const content = 'site/src/content';

describe('a third language', () => {
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
    for (const [, file = '', line = ''] of output.matchAll(
      /^(\S+), line \d+\n.*\n.*(follows: [a-p]{8})/gm,
    )) {
      copy.change(file, 'reviewed:', `${line}\nreviewed:`);
    }
    cpSync(
      join(copy.folder, content, 'es/follows.yaml'),
      join(copy.folder, content, 'xx/follows.yaml'),
    );
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
    const english = addresses('').filter((file) => !/^(?:es|xx|coordinator|edit)\//.test(file));
    expect(addresses('xx/').sort()).toEqual(english.sort());
    expect(copy.page('/xx/faq/')?.querySelector('html')?.getAttribute('lang')).toBe('xx');
    const switches = copy
      .page('/faq/')
      ?.querySelectorAll('.languages a')
      .map((link) => link.text.trim());
    expect(switches).toEqual(['Español', 'Xx']);
  });
});
