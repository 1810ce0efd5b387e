import { describe, expect, it } from 'vitest';
import { entryComments, settingsComments } from '../../../scripts/content/rules/comments.ts';
import { parseSettings } from '../../../scripts/content/settings-files.ts';
import { commented, commentedEntry } from '../../../site/src/commented.ts';
import { factsSchema } from '../../../site/src/facts-schema.ts';
import { entrySchemas } from '../../../site/src/schemas.ts';
import { contentEntry, told } from './content-entry.ts';

const asked = '# As someone would ask it, with its question mark. At most 100 characters.';
const placed =
  '# Its place in the list. Leave gaps (10, 20, 30), so that one can be put between two.';
const read = '# When someone last read these words against the facts: YYYY-MM-DD.';
const fields = ['question: Where?', 'order: 10', 'reviewed: 2026-11-22'] as const;
const inOrder = [asked, fields[0], placed, fields[1], read, fields[2]];

const faultsOf = (front: readonly string[], path = 'en/faq/where') =>
  told(entryComments(contentEntry({ path, front })));

describe('entryComments', () => {
  it.each([
    ['each field has its comment', inOrder, 'en/faq/where'],
    ['an editor wrote a remark', ['## Asked by a reader.', ...inOrder], 'en/faq/where'],
    ['a language has no comments of its own', inOrder, 'xx/faq/where'],
  ])('finds nothing where %s', (_, front, path) => {
    expect(faultsOf(front, path)).toEqual([]);
  });

  it.each([
    [[asked, fields[0], fields[1], read, fields[2]], 'en', /^4: .*"order".*"npm run format"/],
    [inOrder, 'es', /^3: .*"question" is not the one that belongs there, and of 2 more\./],
    [['# How one asks.', ...inOrder], 'en', /^4: “How one asks.” is not the.*begin it with ##/],
  ])('names a comment that is missing, or not the one of its field: %j', (front, locale, said) => {
    expect(faultsOf(front, `${locale}/faq/where`)).toEqual([expect.stringMatching(said)]);
  });
});

describe('commentedEntry', () => {
  const file = (front: readonly string[]) => ['---', ...front, '---', '', 'Words.', ''].join('\n');
  const written = (front: readonly string[]) => commentedEntry(file(front), entrySchemas.faq, 'en');

  it('writes what is missing and leaves what is there', () => {
    expect(written(fields)).toBe(file(inOrder));
    expect(written(inOrder)).toBe(file(inOrder));
  });

  it('takes away the comment of another field or language, and keeps what a person wrote', () => {
    const spanish =
      '# Su lugar en la lista. Deje huecos (10, 20, 30) para poder poner otro en medio.';
    const front = ['## Mine.', spanish, read, fields[0], '# Mine too.', fields[1], fields[2]];
    expect(written(front)).toBe(
      file(['## Mine.', asked, fields[0], '# Mine too.', placed, fields[1], read, fields[2]]),
    );
  });

  it('leaves alone what it can’t read', () => {
    for (const text of ['no fields', file(['question: Where: there?'])])
      expect(commentedEntry(text, entrySchemas.faq, 'en')).toBe(text);
  });
});

describe('commented', () => {
  it('reaches fields within a field', () => {
    const lines = commented('nav:\n  order: 3\n  label: Questions', entrySchemas.pages, 'en');
    expect(lines).toContain(`nav:\n  ${placed}\n  order: 3\n  # What the link there says.`);
  });

  it('writes the comments of a list above its first item', () => {
    const text = 'S1:\n  - page: /\n    words: One.\n  - page: /faq/\n    words: Two.\n';
    const lines = commented(text, factsSchema, 'en').split('\n');
    expect(lines.filter((line) => line.includes('#'))).toHaveLength(3);
    expect(lines.slice(2, 4)).toEqual([expect.stringMatching(/^ {2}# The/), '  - page: /']);
  });
});

describe('settingsComments', () => {
  it('names the line of a field without its comment', () => {
    const file = parseSettings('facts.yaml', 'S1:\n  page: /\n', factsSchema, 'en');
    expect(told(settingsComments(file))).toEqual([expect.stringMatching(/^1: .*"S1"/)]);
  });
});
