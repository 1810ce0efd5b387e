import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showFolder } from '../../scripts/chromium/show-folder.ts';
import { languages } from '../languages.ts';
import { SiteCopy } from '../server/site-copy.ts';
import { publicPages } from '../site/built-site.ts';
import { overflowing } from './overflow.ts';
import { control, sendInterest, submit } from './steps.ts';
import { open, page, site, visitsAll, visitsEach } from './visit.ts';

/** As long as words get where they are written in one: 63 letters. */
const longWord = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
const longName = `${longWord} of ${'the Northern and Southern Counties '.repeat(4)}`.slice(0, 200);
const arabic = 'أريد أن أتكلم معكم من فضلكم، ورقمي 555-0100 بعد الخامسة.';

const narrow = { viewport: { width: 320, height: 568 } };

describe('a site whose content has names of 200 characters and words of 63 letters, at 320 px', () => {
  visitsAll(narrow);
  const copy = new SiteCopy();
  beforeAll(async () => {
    const content = 'site/src/content';
    // A program may name no organization.
    const [resource] = globSync(`${content}/en/resources/*`);
    for (const locale of resource === undefined ? [] : languages) {
      const path = `${content}/${locale}/resources/${basename(resource ?? '')}`;
      copy.write(path, copy.read(path).replace(/^name: .*/m, `name: ${longName}`));
    }
    for (const [file, field] of [
      ['faq/where', 'question'],
      ['steps/intake', 'title'],
      ['benefits/seen', 'title'],
      ['terms/intake', 'term'],
      ['pages/process', 'title'],
    ]) {
      const path = `${content}/en/${file}.mdx`;
      const words = file === 'terms/intake' ? longWord.slice(0, 60) : longWord;
      copy.write(
        path,
        copy
          .read(path)
          .replace(new RegExp(`^${field}: .*`, 'm'), `${field}: ${words.slice(0, 60)}`),
      );
    }
    const program = copy.read(`${content}/program.yaml`);
    copy.write(
      `${content}/program.yaml`,
      program
        .replace(/^(name:\n {2}en: ).*/m, `$1${longWord}`)
        .replace(/^(office:[^]*?\n {4}en: )/m, `$1Office of ${longWord} and `)
        .replace(/^(post:\n {2}- )/m, `$1Office of ${longWord} and `),
    );
    expect(await copy.run('build')).toMatchObject({ code: 0 });
    await showFolder(page, join(copy.folder, 'dist'));
  });
  afterAll(async () => {
    // The page may still be asking for a file, such as its icon, when the last test is over.
    await page.unrouteAll({ behavior: 'wait' });
    copy.forget();
  });

  it.each(publicPages.map(({ address }) => address))(
    'keeps within the page: %s',
    async (address) => {
      await open(address);
      expect(await overflowing(page)).toEqual([]);
    },
  );
});

describe('what people write, at 320 px', () => {
  visitsEach(narrow);

  /** Fills the form with words that are long, or run from right to left, up to the check page. */
  async function write(): Promise<void> {
    await open('/interest/');
    await control(page, 'name').fill(longWord);
    await control(page, 'reach', 'telephone').check();
    await control(page, 'telephone').fill('+1 (555) 010-0199');
    await control(page, 'telephone-message', 'no').check();
    await control(page, 'telephone-say', 'not-sure').check();
    await control(page, 'good-times').fill(arabic);
    await control(page, 'bad-times').fill('M'.repeat(190));
    await submit(page);
  }

  it('keeps within the check page, and runs the way it is written', async () => {
    await write();
    expect(await overflowing(page)).toEqual([]);
    const said = page.getByText(arabic);
    expect(await said.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  });

  it('keeps within the form that comes back with errors', async () => {
    await open('/interest/');
    await control(page, 'name').fill('M'.repeat(2_000));
    await control(page, 'reach', 'telephone').check();
    await submit(page);
    expect(await page.locator('[data-error-summary]').isVisible()).toBe(true);
    expect(await overflowing(page)).toEqual([]);
  });

  it('keeps within the receipt', async () => {
    await sendInterest(page, site.url);
    expect(await overflowing(page)).toEqual([]);
    // The site's own address is as long as its program makes it.
    await page.locator('.receipt dd a[href$="/request/"]').evaluate((link) => {
      link.textContent = 'dialogue.department-of-corrections.example/request/';
    });
    expect(await overflowing(page)).toEqual([]);
  });

  it('keeps within the desk, and runs the way it is written', async () => {
    await write();
    await submit(page);
    const reference = await page.locator('[data-reference], .receipt strong').first().innerText();
    await open(`/coordinator/submissions/${reference}/`);
    expect(await overflowing(page)).toEqual([]);
    const said = page.getByText(arabic).first();
    expect(await said.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    await open('/coordinator/submissions/');
    expect(await overflowing(page)).toEqual([]);
  });
});
