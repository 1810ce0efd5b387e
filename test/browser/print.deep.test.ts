import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPdf } from '../../scripts/guide/read-pdf.ts';
import { isChoice } from '../../worker/forms/definition.ts';
import { forms } from '../../worker/forms/index.ts';
import { here, homes, inEach, languages } from '../languages.ts';
import { program, siteUrl } from '../site/built-site.ts';
import { sendInterest, submit } from './steps.ts';
import { open, page, site, visitsAll } from './visit.ts';

visitsAll({});
afterEach(() => page.emulateMedia({ media: null }));

const onPaper = () => page.emulateMedia({ media: 'print' });

async function pagesOnPaper(): Promise<number> {
  const file = await page.pdf({
    format: 'Letter',
    margin: { top: '1.5cm', bottom: '1.5cm', left: '1.5cm', right: '1.5cm' },
  });
  return file.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** What would tell whoever finds a slip of paper what it is about. */
const telling =
  /victim|v[ií]ctima|offender|ofensor|dialogue|di[aá]logo|coordina|survivor|sobreviviente/i;

describe('in print', () => {
  const pages = [
    '/',
    '/es/',
    '/process/',
    '/es/safety/',
    '/safety/',
    '/es/interest/',
    '/interest/',
    '/request/',
  ];
  it.each(here(pages))('has neither exit nor navigation: %s', async (path) => {
    await open(path);
    await onPaper();
    for (const part of ['.leave', '.about', '.pages', '.skip', 'footer nav']) {
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    }
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  it.each(inEach('/process/'))(
    'begins the path on the first sheet, under its words: %s',
    async (path) => {
      await open(path);
      const first = await page.locator('.path h2').first().innerText();
      const pdf = await openPdf(await page.pdf({ format: 'Letter' }));
      const { items } = await (await pdf.getPage(1)).getTextContent();
      await pdf.loadingTask.destroy();
      expect(items.map((item) => ('str' in item ? item.str : '')).join(' ')).toContain(first);
    },
  );

  it('the receipt is one slip with reference, code, address and telephone number, and says no more', async () => {
    const { reference, code } = await sendInterest(page, site.url);
    await onPaper();
    const words = await page.locator('body').innerText();
    for (const part of [reference, code, '/request/', program.telephone.shown])
      expect(words).toContain(part);
    // The site's own address is the program's choice.
    expect(words.replaceAll(new URL(siteUrl).host, '')).not.toMatch(telling);
    expect(await pagesOnPaper()).toBe(1);
  });
});

describe.each(inEach('/interest/received/'))('the page after a receipt, in print: %s', (path) => {
  it('has what it says on the screen, and says no more than a receipt', async () => {
    await open(path);
    await onPaper();
    const words = await page.locator('body').innerText();
    expect(words).toContain(program.telephone.shown);
    expect(words.replaceAll(new URL(siteUrl).host, '')).not.toMatch(telling);
  });
});

describe.each(inEach('/interest/'))('a form on the screen, in print: %s', (path) => {
  it('leaves out what would speak of questions that are not there', async () => {
    await open(path);
    await submit(page);
    expect(await page.locator('[data-error-summary]').isVisible()).toBe(true);
    await onPaper();
    for (const part of ['[data-error-summary]', 'form', '.notice details'])
      expect(await page.locator(part).isVisible(), part).toBe(false);
    expect(await page.locator('.by-hand a').isVisible()).toBe(true);
  });

  it('has the whole notice, which is folded on the screen', async () => {
    await open(path);
    const [folded, open_] = ['details', '.unfolded'].map((part) =>
      page.locator(`.notice ${part} dd`),
    );
    expect(await folded?.first().isVisible()).toBe(false);
    await onPaper();
    expect(await open_?.count()).toBeGreaterThanOrEqual(8);
    expect(await open_?.last().isVisible()).toBe(true);
  });
});

const papers = forms.flatMap((form) => homes.map((home) => ({ ...form, home })));

describe.each(papers)('the $kind form on paper, from $home', ({ home, kind, fields }) => {
  beforeAll(async () => {
    await open(`${home}${kind}/`);
    await page.locator(`main a[href="${home}${kind}/print/"]`).click();
    await page.waitForURL(`**${home}${kind}/print/`);
  });

  it('asks every question of the form, with its options', async () => {
    expect(await page.locator('.paper strong').count()).toBe(fields.length);
    const options = fields.flatMap((field) =>
      isChoice(field) ? [...(field.languages ? languages : []), ...field.options] : [],
    );
    expect(await page.locator('.paper .box').count()).toBe(options.length);
    expect(await page.locator('input, textarea, select, form').count()).toBe(0);
  });

  it('asks nothing that has to be answered, and says nothing that holds for the site alone', async () => {
    const words = await page.locator('main').innerText();
    for (const alone of [
      /\(needed\)|“needed”/,
      /\(necesario\)|“necesario”/,
      /no one else|nadie más/,
    ])
      expect(words).not.toMatch(alone);
  });

  it('repeats nothing at its foot', async () => {
    await onPaper();
    expect(await page.locator('.foot').isVisible()).toBe(false);
    for (const part of [program.telephone.shown, program.relay])
      expect(await page.locator('main').innerText()).toContain(part);
  });

  it('has the postal address and the notice about personal information', async () => {
    await onPaper();
    expect(await page.locator('main address').innerText()).toContain(program.post.join('\n'));
    expect(await page.locator('.notice dt').count()).toBeGreaterThanOrEqual(8);
    expect(await page.locator('.notice').isVisible()).toBe(true);
  });

  it('fits two sheets, printed on both sides', async () => {
    expect(await pagesOnPaper()).toBeLessThanOrEqual(4);
  });
});
