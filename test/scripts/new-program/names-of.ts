import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Program } from '../../../site/src/program-schema.ts';

const content = 'site/src/content';

/** Fields of `program.yaml` that any program of this kind shares, or that are sentences and no names. */
const shared = ['name', 'shortName', 'relay', 'notice', 'security', 'facts', 'outcomes'];

/**
 * Every name, number and address by which a program is known, from its own content: of program.yaml, and of the
 * organizations and other sites that its pages link to.
 */
export function namesOf(folder: string): string[] {
  const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');
  const program = parse(read(`${content}/program.yaml`)) as Program;
  const own = Object.entries(program).filter(([field]) => !shared.includes(field));
  const { official } = program.notice;
  const mdx = globSync(`${content}/*/*/*.mdx`, { cwd: folder }).map(read).join('\n');
  const links = [...mdx.matchAll(/https:\/\/[^\s)"]+/g)].map(([link]) => new URL(link).hostname);
  const resources = globSync(`${content}/*/resources/*.mdx`, { cwd: folder }).map(
    (file) => /^name: '?(.*?)'?$/m.exec(read(file))?.[1] ?? '',
  );
  const texts = [...own.flatMap(([, value]) => textsIn(value)), ...resources, ...links];
  const title = typeof official === 'string' ? official : (official['en'] ?? '');
  return [...new Set([...texts, title])].filter(
    (text) => text.length > 3 || /^[A-Z]{2,}$/.test(text),
  );
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^\{|[.!?]$/.test(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** What this program's law, office and prisons are called on its pages, and no other's. */
export const customs = [
  ...['Warden', 'Superintendent', 'Correctional Officer', 'oficial de correcciones'],
  ...['Accountability Letter Bank', 'banco de cartas', 'Safe at Home', 'VINE', 'Sacramento'],
  ...['Penal Code', 'Código Penal', 'Civil Code', 'Código Civil', 'Senate Bill', 'Assembly Bill'],
  ...['Government Code', 'Código de Gobierno', '1798.17', '11019.9', '11015.5', '12275', '11546.7'],
  ...['California Victim Compensation Board', 'Junta de Compensación para Víctimas de California'],
  ...['Victims of Crime Resource Center', 'Attorney General', 'several months', 'varios meses'],
];

/** The names that stand in files as words of their own. */
export function mentioned(
  files: readonly { readonly file: string; readonly text: string }[],
  names: readonly string[],
): string[] {
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return files.flatMap(({ file, text }) => {
    const found = new Set([...text.matchAll(any)].map(([name]) => name));
    return [...found].map((name) => `${file}: ${name}`);
  });
}

/** What both programs may name: national numbers, the tools, and what has no name of its own. */
export const nobodys = new Set([
  ...['911', '988', '88788', '1-800-656-4673', '1-800-799-7233', '1-800-787-3224'],
  ...['Victim Offender Dialogue'],
]);
