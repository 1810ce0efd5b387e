import { globSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import type { PseudoLanguage } from './pseudo-letters.ts';
import type { SiteCopy } from './site-copy.ts';

/** Fields of entries that are words. The others name things, and are the same in every language. */
const wordy = new Set([
  'title',
  'description',
  'label',
  'question',
  'actor',
  'asks',
  'ends',
  'term',
  'where',
  'languages',
]);
/** Attributes that name things. */
const naming = new Set(['name', 'at', 'for', 'group', 'kind', 'mark']);

function frontMatter(yaml: string, say: (text: string) => string): string {
  const translated = (data: unknown): unknown =>
    typeof data !== 'object' || data === null
      ? data
      : Object.fromEntries(
          Object.entries(data).map(([name, value]) => [
            name,
            typeof value !== 'string' ? translated(value) : wordy.has(name) ? say(value) : value,
          ]),
        );
  return stringify(translated(parse(yaml)), { lineWidth: 0 });
}

/** The words of an MDX text; tags, links and comments stay. */
function body(mdx: string, { tag, say }: PseudoLanguage): string {
  const signs = /(\{\/\*[^]*?\*\/\}|<[^>]*>|\]\([^)]*\)|`[^`]*`)/;
  return mdx
    .split(signs)
    .map((part, index) => {
      if (index % 2 === 0) return say(part);
      if (part.startsWith(']('))
        return part.replace(
          /^\]\(\/(?!\/)([^#)]*)(?:#([^)]*))?/,
          (_, page: string, hash?: string) => {
            const place =
              hash === undefined || page === 'faq/'
                ? hash
                : say(hash.replaceAll('-', ' ')).replaceAll(' ', '-');
            return `](/${tag}/${page}${place === undefined ? '' : `#${place}`}`;
          },
        );
      return part.replace(/([\w-]+)="([^"]*)"/g, (whole, name: string, value: string) =>
        naming.has(name) ? whole : `${name}="${say(value)}"`,
      );
    })
    .join('');
}

const content = 'site/src/content';

/** The letters that a refusal asks for, of words that stand in no entry. */
function followsOf(output: string, tag: string): string {
  const asked = [
    ...output.matchAll(
      /^(\S+), line \d+\n.*\n.*then (add|add under "interface:") the line: (\S+: [a-p]{8})/gm,
    ),
  ].filter(([, file = '']) => file.includes(`/${tag}/`) || file.endsWith(`/${tag}.ts`));
  const lines = (where: string) =>
    asked.flatMap(([, , at, line = '']) => (at === where ? [line] : []));
  const parts = lines('add under "interface:"').map((line) => `  ${line}`);
  return [...lines('add'), 'interface:', ...parts, ''].join('\n');
}

/** The interface's words in the copy: those of English, in other letters. */
const interfaceWords = ({ tag, name }: PseudoLanguage, english: string): string => `
${(english.match(/\/\/ unknown: .*/g) ?? []).join('\n')}
import type { Program } from '../program.ts';
import { pseudoLanguages } from '../pseudo-letters.ts';
import english from './en.ts';
import type { Words } from './words.ts';

const { say } = pseudoLanguages['${tag}'];

function inLetters(said: unknown): unknown {
  if (typeof said === 'string') return say(said);
  if (typeof said === 'function') return (...given: unknown[]) => inLetters(said(...given));
  if (Array.isArray(said)) return said.map(inLetters);
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(Object.entries(said).map(([name, each]) => [name, inLetters(each)]));
}

export default function words(program: Program): Words {
  return { ...(inLetters(english(program)) as Words), language: '${name}' };
}
`;

/** Writes languages into a copy of the project, as somebody would add them: their folders, their interface words, their values in `program.yaml`. */
export async function addLanguages(
  copy: SiteCopy,
  languages: readonly PseudoLanguage[],
): Promise<void> {
  const inCopy = (pattern: string) => globSync(pattern, { cwd: copy.folder });
  for (const language of languages) {
    const { tag, say } = language;
    for (const file of inCopy(`${content}/en/**/*.{mdx,yaml}`)) {
      const text = copy.read(file);
      const to = file.replace('/en/', `/${tag}/`);
      const [, head = '', words = ''] = /^---\n([^]*?)^---\n([^]*)$/m.exec(text) ?? [];
      copy.write(
        to,
        head === '' ? text : `---\n${frontMatter(head, say)}---\n${body(words, language)}`,
      );
    }
    const program = copy.read(`${content}/program.yaml`);
    copy.write(
      `${content}/program.yaml`,
      program.replace(
        /^( +)en: (.*)$/gm,
        (line, indent: string, value: string) =>
          `${line}\n${indent}${tag}: ${JSON.stringify(say(String(parse(value))))}`,
      ),
    );
    copy.write(
      `site/src/i18n/${tag}.ts`,
      interfaceWords(language, copy.read('site/src/i18n/en.ts')),
    );
  }
  copy.write('site/src/pseudo-letters.ts', readFileSync('test/server/pseudo-letters.ts', 'utf8'));
  const { output } = await copy.run('build');
  for (const { tag } of languages)
    copy.write(`${content}/${tag}/follows.yaml`, followsOf(output, tag));
  for (const [, file = '', line = ''] of output.matchAll(
    /^(\S+), line \d+\n.*\n.*(follows: [a-p]{8})/gm,
  ))
    copy.change(file, 'reviewed:', `${line}\nreviewed:`);
}
