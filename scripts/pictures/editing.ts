import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium } from '../chromium/start.ts';
import { showFolder } from '../chromium/show-folder.ts';
import { readLanguages } from '../content/read-languages.ts';
import { runCommand } from '../process/run-command.ts';
import { root } from '../root.ts';
import { copySite } from '../site/copy.ts';
import { localBuild } from '../site/staleness.ts';

/** What each picture in docs/editing.md shows: a component, on a page made for it. */
const shown = {
  words: [
    '<div class="shown">\n\nCall <Telephone />, or dial <Relay />. Write to <Email />, or to:\n\n<PostalAddress />\n\n<Office /> is <Office short />. <Department /> is <Department short />.\n\n- <RunBy />\n- <Retention />\n\n<Certification />\n\n</div>',
    '.shown',
  ],
  english: ['It can be after prison, on <English>parole</English>.', 'main > p'],
  callout: [
    '<Callout>\n\nThe sure way to reach the office is to call <Telephone />.\n\n</Callout>',
    '.callout',
  ],
  quotation: [
    '<Quotation by="A survivor">\n\nI said what I came to say.\n\n</Quotation>',
    '.quotation',
  ],
  term: ['You meet <Term name="facilitator">the facilitator</Term> before.', 'main > p'],
  facts: [
    '<Facts>\n  <Fact>\n\n**It begins with you.** Only your own request starts it.\n\n  </Fact>\n</Facts>',
    '.facts',
  ],
  'ways-on': ['<WaysOn />', '.ways'],
  steps: [
    '<Steps you="You" prison="The prison" facilitator="The facilitator" asks="It asks you to" ends="It may end here if" pause="Either of you can pause or stop at any point." />',
    '.path li',
  ],
  room: [
    '<Room title="The room from above, for example">\n<Place at="you">You</Place>\n<Place at="table">Table</Place>\n<Place at="them">The person who harmed you</Place>\n<Place at="facilitator">The facilitator</Place>\n<Place at="door">A door</Place>\n<Place at="officer">An officer</Place>\n</Room>',
    '.room',
  ],
  sent: [
    '<Sent>\n<Stage mark="seal" title="Your answers are encrypted">They are locked with a key.</Stage>\n<Stage mark="mail" title="The coordinator gets an email">It holds none of your answers.</Stage>\n<Stage mark="open" title="The coordinator can open your answers">That is to answer you.</Stage>\n</Sent>',
    '.sent',
  ],
  opening: [
    '<Opening>\n\nYou decide if it begins. A dialogue is a meeting with the person who harmed you.\n\n<WaysOn />\n\n</Opening>',
    '.opening',
  ],
  questions: [
    '<Questions deciding="Deciding" person="The other person" day="The day" privacy="Privacy and safety" afterwards="Afterwards" />',
    '.question',
  ],
  benefits: ['<Benefits for="survivor" />', '.facts li'],
  'help-now': [
    '<HelpNow>\n\n**If you are in danger,** call [911](tel:911).\n\n**988 Suicide & Crisis Lifeline.** Call or text [988](tel:988), at any hour.\n\n</HelpNow>',
    '.help-now',
  ],
  form: ['<Form kind="contact" />', 'form .field'],
  organizations: ['<Organizations group="organization" />', '.resources li'],
  glossary: ['<Glossary />', '.glossary > div'],
} as const;

/** Takes the pictures of docs/editing.md, of the components as they are. */
export async function pictureComponents(): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'pictures-'));
  try {
    copySite(copy);
    for (const [name, [body]] of Object.entries(shown)) {
      for (const locale of readLanguages(root).all)
        writeFileSync(join(copy, `site/src/content/${locale}/pages/shown-${name}.mdx`), page(body));
    }
    const { ok, output } = await runCommand(['astro', 'build', '--root', copy], localBuild);
    if (!ok) throw new Error(output);
    await draw(join(copy, 'dist'));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function page(body: string): string {
  const description =
    'A page that shows one component, for the picture of it in the documentation.';
  return `---\ntitle: Shown\ndescription: ${description}\nreviewed: 2026-11-22\n---\n\n${body}\n`;
}

async function draw(dist: string): Promise<void> {
  const folder = join(root, 'docs', 'pictures');
  mkdirSync(folder, { recursive: true });
  const browser = await startChromium();
  const tab = await browser.newPage({ viewport: { width: 720, height: 900 } });
  await showFolder(tab, dist);
  for (const [name, [, selector]] of Object.entries(shown)) {
    await tab.goto(`http://site.invalid/shown-${name}/`);
    await tab
      .locator(selector)
      .first()
      .screenshot({ path: join(folder, `${name}.png`) });
  }
  await browser.close();
}
