import { describe, expect, it } from 'vitest';
import type { Checklist } from '../../../scripts/checklist/checklist.ts';
import { unknownFaults } from '../../../scripts/content/rules/unknowns.ts';
import { told } from './content-entry.ts';

const common = 'site/src/content/program.yaml';
const text = (file: string, locale: string, ...lines: string[]) => ({ file, locale, lines });
const page = (locale: string, ...lines: string[]) => text(`${locale}/faq.mdx`, locale, ...lines);

const open = { id: 'cost', ask: 'Does it cost anything?', who: 'The office', asked: true } as const;
const closed = { ...open, closed: { answer: 'No.', by: 'The office', on: '2026-12-01' } };
const checklist = (...entries: Checklist[number]['entries']): Checklist => [
  { title: 'Questions', about: 'Nobody has said.', entries },
];
const found = (texts: Parameters<typeof unknownFaults>[0], list: Checklist) =>
  unknownFaults(texts, list, ['en', 'es']);

const asking = '- What does it cost? {/* unknown: cost */}';
const both = [page('en', 'Ask:', asking), page('es', asking)];

describe('unknownFaults', () => {
  it('finds nothing while the entry is open and every language asks it', () => {
    expect(found(both, checklist(open))).toEqual([]);
  });

  it('asks in each language for the words in place of those that ask, once the entry is closed', () => {
    const faults = found(both, checklist(closed));
    expect(faults.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'en/faq.mdx:2',
      'es/faq.mdx:1',
    ]);
    expect(told(faults)[0]).toBe(
      '2: "cost" of the launch checklist is closed (“No.”, The office, 2026-12-01), and the words here, in "en", still leave it open. Write in their place what was answered, and take the id out of the comment.',
    );
  });

  it('finds nothing once the entry is closed and the words are replaced', () => {
    expect(found([page('en', 'It’s free.'), page('es', 'No cuesta.')], checklist(closed))).toEqual(
      [],
    );
  });

  it('asks for the words of a language that does not ask what is open', () => {
    const faults = found([page('en', asking), page('es', '- Nada.')], checklist(open));
    expect(faults).toEqual([expect.objectContaining({ file: 'docs/launch-checklist.yaml' })]);
    expect(faults[0]?.what).toBe('"cost" is marked as asked, and no words in "es" are.');
  });

  it('knows the comment of a file of words and of program.yaml, which speaks every language', () => {
    const list = checklist(closed);
    const code = text('site/src/i18n/en.ts', 'en', '  // unknown: cost', "  price: 'Ask.',");
    const settings = text(common, 'en', '## unknown: cost');
    expect(found([code, settings], list).map(({ file }) => file)).toEqual([
      'site/src/i18n/en.ts',
      common,
    ]);
    expect(found([settings], checklist(open))).toEqual([]);
  });

  it('reads several ids in one comment, and names one that no entry has', () => {
    const faults = found([page('en', 'Ask. {/* unknown: cost fax */}')], checklist(closed));
    expect(faults.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^"cost" .* is closed/),
      'These words are marked as unknown by "fax", and docs/launch-checklist.yaml has no such entry.',
    ]);
  });
});
