import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'smol-toml';
import { parseEntry } from '../../../site/src/content-rules/entry.ts';
import { readLanguages } from '../../../scripts/content/read-languages.ts';
import { versionOf } from '../../../site/src/content-rules/translation.ts';
import { changedProgram, changedWrangler } from './changed-settings.ts';

/** A project in a folder, changed as its office and its developers may change it. */
class Project {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  change(file: string, change: (text: string) => string): void {
    const path = join(this.folder, file);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`Nothing was changed in ${file}.`);
    writeFileSync(path, after);
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text);
  }
}

/** Puts words behind others that a file has. */
const behind = (words: string, more: string) => (text: string) =>
  text.replace(words, () => words + more);

const question = (words: string) => `
          county: {
            label: '${words}',
            errors: { missing: '${words}' },
            options: { north: '${words.length}', south: '${words.length + 1}' },
          },`;

const secondEmail = (words: string) => `
          'second-email': {
            label: '${words}',
            errors: { tooLong: shorten('${words}'), invalid: '${words}', accented: '${words}' },
          },`;

const inLanguage: Readonly<
  Record<string, Record<'county' | 'email' | 'faq' | 'page' | 'more', string>>
> = {
  en: {
    county: 'Which county do you live in?',
    email: 'Another email address, if you have one',
    faq: 'Does it matter where I live?',
    page: 'Tell us what you need',
    more: 'You can write to the office here, and it’ll answer you in the way that you choose.',
  },
  es: {
    county: '¿Su condado?',
    email: 'Otro correo electrónico, si tiene uno',
    faq: '¿Importa dónde vivo?',
    page: 'Díganos qué necesita',
    more: 'Aquí puede escribirle a la oficina, y le va a contestar de la manera que usted elija.',
  },
};

/** Adds an entry in each language; a translation follows the first. */
function addEntry(
  project: Project,
  path: string,
  text: (locale: string) => [string, string],
): void {
  const { source, all } = readLanguages(project.folder);
  const fileOf = (locale: string) => `site/src/content/${locale}/${path}.mdx`;
  const entry = (locale: string, more = '') => {
    const [head, body] = text(locale);
    return `---\n${head}\nreviewed: 2026-11-22\n${more}---\n\n${body}\n`;
  };
  const original = entry(source);
  const version = versionOf(parseEntry(fileOf(source), original));
  project.write(fileOf(source), original);
  for (const locale of all.filter((each) => each !== source)) {
    project.write(fileOf(locale), entry(locale, `follows: ${version}\n`));
  }
}

/** Adds a question that needs an answer to one form, and a type of field to the other that has one already. */
function addQuestions(project: Project, locales: readonly string[]): void {
  project.change(
    'worker/forms/interest.ts',
    behind(
      "  folded: ['else'],\n  fields: [",
      "\n    { name: 'county', type: 'one-of', required: true, options: ['north', 'south'] },",
    ),
  );
  project.change(
    'worker/forms/contact.ts',
    behind(
      '    ...emailFields,\n',
      "    { name: 'second-email', type: 'email', required: false, maxLength: 254, soughtAs: 'email' },\n",
    ),
  );
  for (const locale of locales) {
    const words = inLanguage[locale];
    const file = `site/src/i18n/${locale}.ts`;
    project.change(file, behind('          ...reach,', secondEmail(words?.email ?? '')));
    project.change(file, (text) =>
      text.replace(/^ {10}who: \{/m, (who) => `${question(words?.county ?? '').slice(1)}\n${who}`),
    );
  }
}

/** Adds a form as CONTRIBUTING.md says: its definition, words, page, addresses, and names in mail and at the desk. */
function addForm(project: Project, locales: readonly string[]): void {
  project.change('worker/forms/contact.ts', (text) => {
    const form = text.replace('contactForm', 'needForm').replace("'contact'", "'need'");
    project.write('worker/forms/need.ts', form);
    return `${text}\n`;
  });
  project.change('worker/forms/index.ts', (text) =>
    text
      .replace('[contactForm, interestForm]', '[contactForm, interestForm, needForm]')
      .replace(/^import \{ interestForm.*$/m, "$&\nimport { needForm } from './need.ts';"),
  );
  project.change('worker/desk/words/forms.ts', (text) =>
    text
      .replace("  contact: 'Message',", "$&\n  need: 'Need',")
      .replace(
        /^ {2}contact: \{$/m,
        "  need: { title: 'Enter a need', instead: 'Enter a need', another: 'Enter another need' },\n$&",
      ),
  );
  project.change(
    'worker/notices/mails.ts',
    behind(
      "  contact: { subject: 'message', what: 'a message by the contact form' },",
      "\n  need: { subject: 'need', what: 'what somebody needs' },",
    ),
  );
  project.change(
    'worker/desk/actions/entering.ts',
    behind("  contact: ['name'],", "\n  need: ['name'],"),
  );
  for (const locale of locales) {
    const what: Readonly<Record<string, string>> = { en: "'a need'", es: "['una nota', 'la']" };
    project.change(`site/src/i18n/${locale}.ts`, (text) =>
      text
        .replace(/^ {6}contact: \{$.*?^ {6}\},$/ms, (own) => {
          const { page = '' } = inLanguage[locale] ?? {};
          const need = own.replace('contact', 'need');
          return `${own}\n\n${need.replace(/(print: \{\s+title: )'.*'/, `$1'${page}, 2'`)}`;
        })
        .replace(/^ {2}contact: .*,$/m, (own) => `${own}\n  need: ${what[locale] ?? ''},`),
    );
  }
  addEntry(project, 'pages/need', (locale) => {
    const { page = '', more = '' } = inLanguage[locale] ?? {};
    return [`title: ${page}\ndescription: ${more}`, `<Form kind="need">\n\n${more}\n\n</Form>`];
  });
  project.change('wrangler.toml', (text) => {
    const wrangler = parse(text) as unknown as { assets: { run_worker_first: string[] } };
    wrangler.assets.run_worker_first.push('/need/*', '/*/need/*');
    return stringify(wrangler);
  });
}

/** Changes every setting of a project at once, and adds questions, a form, a question of the FAQ and a subject of mail. */
export function changeEverything(folder: string): void {
  const project = new Project(folder);
  const { all: locales } = readLanguages(folder);
  project.change('wrangler.toml', changedWrangler);
  project.change('site/src/content/program.yaml', changedProgram);
  addQuestions(project, locales);
  addForm(project, locales);
  addEntry(project, 'faq/where-i-live', (locale) => {
    const { faq = '', more = '' } = inLanguage[locale] ?? {};
    return [`question: ${faq}\norder: 995\ngroup: deciding`, more];
  });
  project.change('worker/notices/kinds/new.ts', (text) =>
    text.replace("subject: 'New'", "subject: 'Just in:'"),
  );
}
