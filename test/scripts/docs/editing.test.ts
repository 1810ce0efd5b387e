import { existsSync, readFileSync } from 'node:fs';
import type { EntryCollection, Field } from '@sveltia/cms';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { editorConfiguration } from '../../../site/src/edit/configuration.ts';
import { languages } from '../../languages.ts';

const text = readFileSync('docs/editing.md', 'utf8');
const { collections = [] } = editorConfiguration({ locales: languages, unread: false });

/** All that the editor's own program says, in English. */
function wordsOf(said: unknown): string[] {
  if (typeof said === 'string') return [said];
  return typeof said === 'object' && said !== null ? Object.values(said).flatMap(wordsOf) : [];
}
const buttons = wordsOf(
  JSON.parse(readFileSync('node_modules/@sveltia/cms/locales/en-US.json', 'utf8')),
);

/** What the lists and the fields of this site are called there. */
const labels = collections.flatMap((each) => [
  ...('label' in each ? [each.label ?? ''] : []),
  ...((each as Partial<EntryCollection>).fields ?? []).map(({ label = '' }: Field) => label),
]);

/** How long a job may take, in minutes. */
function minutesOf(workflow: string, job: string): number {
  const { jobs } = parse(readFileSync(`.github/workflows/${workflow}.yml`, 'utf8')) as {
    jobs: Record<string, Record<string, number>>;
  };
  return jobs[job]?.['timeout-minutes'] ?? 0;
}

describe('docs/editing.md', () => {
  it('can be read in a quarter of an hour', () => {
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(1580);
  });

  it('calls lists, fields and buttons as the editor does', () => {
    const begins = /^- \*\*[A-Z][a-z ]+(?:\.\*\*|\*\*)/gm;
    const words = text.replace(begins, '').replace(/`[^`]*`/g, '');
    const named = [...words.matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) => name);
    expect(named).toContain('Save');
    expect(named.filter((name) => ![...buttons, ...labels].includes(name))).toEqual([]);
  });

  it('shows pictures that are there', () => {
    const pictures = [...text.matchAll(/!\[[^\]]+\]\((pictures\/[^)]+)\)/g)].map(([, to]) => to);
    expect(pictures.length).toBeGreaterThan(10);
    expect(pictures.filter((picture) => !existsSync(`docs/${String(picture)}`))).toEqual([]);
  });

  it.each([
    ['docs/editing.md', text],
    ['docs/operate.md', readFileSync('docs/operate.md', 'utf8')],
  ])('says how long it takes until it is published, as %s and the workflows have it', (_, page) => {
    expect([minutesOf('publish', 'staging'), minutesOf('publish', 'production')]).toEqual([30, 30]);
    expect(page).toMatch(
      new RegExp(`preview.{0,60} ${String(minutesOf('preview', 'preview'))} min`),
    );
    expect(page).toMatch(new RegExp(`tests.{0,20} up to ${String(minutesOf('test', 'test'))}\\b`));
    expect(page).toMatch(/half an hour|each deployment up to 30/);
  });

  it('names what has to be found at the foot of a page as the page does', () => {
    expect(readFileSync('site/src/i18n/en.ts', 'utf8')).toContain(
      /“(Suggest [^”]*)”/.exec(text)?.[1] ?? 'nothing',
    );
  });
});
