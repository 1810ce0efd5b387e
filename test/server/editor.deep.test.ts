import { afterAll, describe, expect, it } from 'vitest';
import { languages } from '../languages.ts';
import { SiteCopy } from './site-copy.ts';

const content = 'site/src/content';

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
