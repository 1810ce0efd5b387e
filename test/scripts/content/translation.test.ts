import { describe, expect, it } from 'vitest';
import {
  translationFaults,
  translationOf,
  versionOf,
} from '../../../scripts/content/translation.ts';
import { contentEntry } from './content-entry.ts';

const languages = { source: 'en', all: ['en', 'es'] };
const original = contentEntry();
const version = versionOf(original);

function translation(...more: string[]) {
  return contentEntry({
    path: 'es/faq/where',
    front: ['question: ¿Dónde?', 'order: 10', 'reviewed: 2026-11-22', ...more],
  });
}

describe('versionOf', () => {
  it('is eight letters, which no file needs to quote', () => {
    expect(version).toMatch(/^[a-p]{8}$/);
  });

  it.each([
    ['a word', { body: 'In a quiet place.' }],
    ['the question', { front: ['question: Where is it?', 'order: 10', 'reviewed: 2026-11-22'] }],
  ])('changes with %s', (_, changed) => {
    expect(versionOf(contentEntry(changed))).not.toBe(version);
  });

  it.each([
    ['a line break', { body: 'In a\nquiet room.' }],
    ['a review', { front: ['question: Where do we meet?', 'order: 10', 'reviewed: 2026-12-22'] }],
    ['its place', { front: ['question: Where do we meet?', 'order: 30', 'reviewed: 2026-11-22'] }],
  ])('stays the same with %s', (_, changed) => {
    expect(versionOf(contentEntry(changed))).toBe(version);
  });
});

describe('translationOf', () => {
  it.each([
    ['is current', translation(`follows: ${version}`), { state: 'current' }],
    ['is stale', translation('follows: aaaaaaaa'), { state: 'stale', version }],
    ['is unknown', translation(), { state: 'unknown', version }],
  ])('%s', (_, entry, state) => {
    expect(translationOf(entry, [original, entry], languages)).toEqual(state);
  });
});

describe('translationFaults', () => {
  it('names the file that is missing and what to copy', () => {
    expect(translationFaults([original], languages)).toEqual([
      {
        file: 'site/src/content/es/faq/where.mdx',
        line: 1,
        what: 'This file is missing: "en" has it and "es" does not.',
        instead:
          'Write it, beginning with a copy of site/src/content/en/faq/where.mdx; or take that one away too.',
      },
    ]);
  });

  it('asks which version a translation follows', () => {
    expect(translationFaults([original, translation()], languages)).toMatchObject([
      {
        line: 4,
        instead: `Read it against site/src/content/en/faq/where.mdx, then add below "reviewed" the line: follows: ${version}`,
      },
    ]);
  });

  it('takes from an original what only a translation says', () => {
    const following = contentEntry({
      front: ['question: Where do we meet?', 'order: 10', 'follows: aaaaaaaa'],
    });
    const current = translation(`follows: ${version}`);
    expect(translationFaults([following, current], languages)).toEqual([
      {
        file: 'site/src/content/en/faq/where.mdx',
        line: 4,
        what: 'This is the original, and follows no other file.',
        instead: 'Take the line away.',
      },
    ]);
  });

  it('leaves it to people when a translation is out of date', () => {
    expect(translationFaults([original, translation('follows: aaaaaaaa')], languages)).toEqual([]);
  });

  it('names a place in the list that differs', () => {
    const moved = contentEntry({
      path: 'es/faq/where',
      front: ['question: ¿Dónde?', 'order: 20', 'reviewed: 2026-11-22', `follows: ${version}`],
    });
    expect(translationFaults([original, moved], languages)).toMatchObject([
      { line: 3, what: '"order" is 20 here and 10 in site/src/content/en/faq/where.mdx.' },
    ]);
  });

  it('says nothing of a place that is wrong in itself, or of a kind that there is not', () => {
    const wrong = contentEntry({ front: ['question: Where do we meet?', 'order: ninth'] });
    const current = translation(`follows: ${versionOf(wrong)}`);
    expect(translationFaults([wrong, current], languages)).toEqual([]);
    const strange = ['en/blog/a', 'es/blog/a'].map((path) => contentEntry({ path }));
    expect(translationFaults(strange, languages)).toEqual([]);
  });
});
