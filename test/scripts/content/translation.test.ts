import { describe, expect, it } from 'vitest';
import {
  translationFaults,
  translationOf,
  versionOf,
} from '../../../site/src/content-rules/translation.ts';
import { contentEntry, told } from './content-entry.ts';

const languages = { source: 'en', all: ['en', 'es'] };
const entryWith = (path: string, order: string, ...more: string[]) =>
  contentEntry({ path, front: ['question: Where do we meet?', `order: ${order}`, ...more] });

const original = contentEntry();
const version = versionOf(original);
const translation = (...more: string[]) =>
  contentEntry({
    path: 'es/faq/where',
    front: ['question: ¿Dónde nos reunimos?', 'order: 10', 'reviewed: 2026-11-22', ...more],
    body: 'En una sala tranquila.',
  });
const faultsOf = (...entries: (typeof original)[]) => told(translationFaults(entries, languages));

describe('versionOf', () => {
  it('is eight letters, which no file needs to quote', () => {
    expect(version).toMatch(/^[a-p]{8}$/);
  });

  it.each([
    ['changes with a word', contentEntry({ body: 'In a quiet place.' }), false],
    [
      'changes with the question',
      contentEntry({ front: ['question: Where?', 'order: 10'] }),
      false,
    ],
    ['stays with a line break', contentEntry({ body: 'In a\nquiet room.' }), true],
    ['stays with a review', entryWith('en/faq/where', '10', 'reviewed: 2026-12-22'), true],
    ['stays with its place', entryWith('en/faq/where', '30', 'reviewed: 2026-11-22'), true],
  ])('%s', (_, changed, isSame) => {
    expect(versionOf(changed) === version).toBe(isSame);
  });
});

describe('translationOf', () => {
  it.each([
    ['is current', translation(`follows: ${version}`), { state: 'current' }],
    ['is stale', translation('follows: aaaaaaaa'), { state: 'stale', version }],
    ['is unknown', translation(), { state: 'unknown', version }],
    [
      'is copied, whatever it says of itself',
      entryWith('es/faq/where', '10', `follows: ${version}`),
      { state: 'copied', words: 8 },
    ],
  ])('%s', (_, entry, state) => {
    expect(translationOf(entry, [original, entry], languages)).toEqual(state);
  });

  const names = ['Garden Circle', 'Garden', 'Círculo Garden'];
  const naming = (path: string, body: string, ...more: string[]) =>
    contentEntry({ path, front: ['question: Garden?', 'order: 10', ...more], body });
  const garden = naming('en/faq/garden', 'The Garden Circle answers.');
  it.each([
    ['by names alone is copied', 'The Círculo Garden answers.', { state: 'copied', words: 2 }],
    ['by a word is current', 'El Círculo Garden contesta.', { state: 'current' }],
  ])('of a text that differs from its original %s', (_, body, state) => {
    const entry = naming('es/faq/garden', body, `follows: ${versionOf(garden)}`);
    expect(translationOf(entry, [garden, entry], languages, names)).toEqual(state);
  });

  it('of a text that is a name alone is current', () => {
    const name = naming('en/faq/garden', 'Garden Circle');
    const entry = naming('es/faq/garden', 'Garden Circle', `follows: ${versionOf(name)}`);
    expect(translationOf(entry, [name, entry], languages, names)).toEqual({ state: 'current' });
  });
});

describe('translationFaults', () => {
  const following = entryWith('en/faq/where', '10', 'follows: aaaaaaaa');
  const current = `follows: ${version}`;
  it.each([
    ['is missing', [original], /^1: This file is missing: "en" has it and "es" does not\./],
    [
      'follows no version',
      [original, translation()],
      /^4: .*add below "reviewed" the line: follows/,
    ],
    ['is followed by its original', [following, translation(current)], /^4: This is the original/],
    [
      'has another place in the list',
      [original, entryWith('es/faq/where', '20', current)],
      /^3: "order" is 20 here and 10 in site\/src\/content\/en\/faq\/where\.mdx\./,
    ],
  ])('names a translation that %s', (_, entries, said) => {
    expect(faultsOf(...entries)).toEqual([expect.stringMatching(said)]);
  });

  it('names an entry that one of three languages lacks once', () => {
    const all = ['en', 'es', 'ko'];
    const entries = [translation(current), original];
    expect(told(translationFaults(entries, { source: 'en', all }))).toEqual([
      expect.stringMatching(/^1: This file is missing: "en" has it and "ko" does not\./),
    ]);
  });

  it('leaves it to people when a translation is out of date', () => {
    expect(faultsOf(original, translation('follows: aaaaaaaa'))).toEqual([]);
  });

  it('says nothing of a place that is wrong in itself, or of a collection that there is not', () => {
    const wrong = entryWith('en/faq/where', 'ninth');
    expect(faultsOf(wrong, translation(`follows: ${versionOf(wrong)}`))).toEqual([]);
    expect(faultsOf(...['en/blog/a', 'es/blog/a'].map((path) => contentEntry({ path })))).toEqual(
      [],
    );
  });
});
