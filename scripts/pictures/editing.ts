import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { showFolder } from '../chromium/show-folder.ts';
import { readLanguages } from '../content/read-languages.ts';
import { runCommand } from '../process/run-command.ts';
import { inTemporaryFolder } from '../process/temporary-folder.ts';
import { root } from '../root.ts';
import { copySite } from '../site/copy.ts';
import { localBuild } from '../site/staleness.ts';

/** What is on no page alone, each put on a page that is made for it: its words, and what the picture shows of them. */
const made = {
  words: [
    '<div class="shown">\n\nCall <Telephone />, or dial <Relay />. Write to <Email />, or to:\n\n<PostalAddress />\n\n<Office /> is <Office short />. <Department /> is <Department short />.\n\n- <RunBy />\n- <Retention />\n\n<Certification />\n\n</div>',
    '.shown',
  ],
  callout: [
    '<Callout>\n\nThe sure way to reach the office is to call <Telephone />.\n\n</Callout>',
    '.callout',
  ],
  quotation: [
    '<Quotation by="A survivor">\n\nI said what I came to say.\n\n</Quotation>',
    '.quotation',
  ],
  term: ['You meet <Term name="facilitator">the facilitator</Term> before.', 'main > p'],
} as const;

/** The other parts: a page that each is on, and what the picture shows of that. */
const onPages = {
  facts: ['', '.facts'],
  'ways-on': ['', '.ways'],
  steps: ['process/', '.path li'],
  room: ['process/', '.room'],
  sent: ['privacy/', '.sent'],
  questions: ['faq/', '.question'],
  benefits: ['benefits/', '.facts li'],
  'help-now': ['resources/', '.help-now'],
  form: ['contact/', 'form .field'],
  organizations: ['resources/', '.resources li'],
  glossary: ['glossary/', '.glossary > div'],
} as const;

/** Takes the pictures of docs/editing.md, of the components as they are. */
export function pictureComponents(browser: Browser): Promise<void> {
  return inTemporaryFolder(async (copy) => {
    copySite(copy);
    for (const [name, [body]] of Object.entries(made)) {
      for (const locale of readLanguages(root).all)
        writeFileSync(join(copy, `site/src/content/${locale}/pages/shown-${name}.mdx`), page(body));
    }
    const { ok, output } = await runCommand(['astro', 'build', '--root', copy], localBuild);
    if (!ok) throw new Error(output);
    await draw(browser, join(copy, 'dist'));
  });
}

function page(body: string): string {
  const description =
    'A page that shows one component, for the picture of it in the documentation.';
  return `---\ntitle: Shown\ndescription: ${description}\nreviewed: 2026-11-22\n---\n\n${body}\n`;
}

async function draw(browser: Browser, dist: string): Promise<void> {
  const tab = await browser.newPage({ viewport: { width: 720, height: 900 } });
  await showFolder(tab, dist);
  const ofMade = Object.entries(made).map(([name, [, part]]) => [name, `shown-${name}/`, part]);
  const others = Object.entries(onPages).map(([name, [page, part]]) => [name, page, part]);
  for (const [name = '', page = '', part = ''] of [...ofMade, ...others]) {
    await tab.goto(`http://site.invalid/${page}`);
    const box = await tab.locator(part).first().boundingBox();
    if (!box) throw new Error(`${page} shows no ${part}.`);
    // Marks of a list hang beside it.
    const { x, y, width, height } = box;
    const clip = { x: x - 8, y: y - 8, width: width + 16, height: height + 16 };
    await tab.screenshot({
      path: join(root, 'docs', 'pictures', `${name}.png`),
      fullPage: true,
      clip,
    });
  }
}
