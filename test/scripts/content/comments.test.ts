import { describe, expect, it } from 'vitest';
import { readContent } from '../../../scripts/content/check.ts';
import { entryComments, settingsComments } from '../../../scripts/content/rules/comments.ts';
import { parseSettings } from '../../../scripts/content/settings-files.ts';
import { commented, commentedEntry } from '../../../site/src/commented.ts';
import { factsSchema } from '../../../site/src/facts-schema.ts';
import { commentsIn } from '../../../site/src/field-comments.ts';
import { plainWordsSchema } from '../../../site/src/plain-words-schema.ts';
import { programSchema } from '../../../site/src/program-schema.ts';
import { entrySchemas } from '../../../site/src/schemas.ts';
import { contentEntry } from './content-entry.ts';

const asked = '# As someone would ask it, with its question mark. At most 100 characters.';
const placed =
  '# Its place in the list. Leave gaps (10, 20, 30), so that one can be put between two.';
const read = '# When someone last read these words against the facts: YYYY-MM-DD.';
const fields = ['question: Where?', 'order: 10', 'reviewed: 2026-11-22'] as const;
const inOrder = [asked, fields[0], placed, fields[1], read, fields[2]];

function faultsOf(front: readonly string[], path = 'en/faq/where') {
  return entryComments(contentEntry({ path, front })).map(({ line, what, instead }) => ({
    line,
    what,
    instead,
  }));
}

describe('entryComments', () => {
  it('finds nothing where each field has its comment', () => {
    expect(faultsOf(inOrder)).toEqual([]);
  });

  const byItself = 'Run "npm run format": it writes these lines by itself.';

  it('says where a comment is missing, and what writes it', () => {
    expect(faultsOf([asked, fields[0], fields[1], read, fields[2]])).toEqual([
      {
        line: 4,
        what: 'The line with # above "order" is not the one that belongs there.',
        instead: byItself,
      },
    ]);
  });

  it('says it once of a file, as of a copy in another language', () => {
    expect(faultsOf(inOrder, 'es/faq/where')).toEqual([
      {
        line: 3,
        what: 'The line with # above "question" is not the one that belongs there, and of 2 more.',
        instead: byItself,
      },
    ]);
  });

  it('names a comment that is not the one of its field', () => {
    expect(faultsOf(['# How one asks.', ...inOrder])).toEqual([
      {
        line: 4,
        what: '“How one asks.” is not the comment of "question".',
        instead:
          'If it is a remark of yours, begin it with ## in place of #. If not, take it away.',
      },
    ]);
  });

  it("lets an editor's own remark be", () => {
    expect(faultsOf(['## Asked by a reader.', ...inOrder])).toEqual([]);
  });

  it('asks for English in a language that has no comments of its own', () => {
    expect(faultsOf(inOrder, 'xx/faq/where')).toEqual([]);
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

  it('reaches fields within a field', () => {
    const nav = 'nav:\n  order: 3\n  label: Questions';
    expect(commented(nav, entrySchemas.pages, 'en').split('\n')).toEqual([
      '# Only for a page in the navigation at the top.',
      'nav:',
      `  ${placed}`,
      '  order: 3',
      '  # What the link there says. At most 20 characters.',
      '  label: Questions',
    ]);
  });
});

describe('commented', () => {
  it('writes the comments of a list above its first item', () => {
    const text =
      'S1:\n  - page: /\n    words: One.\n  - page: /faq/\n    words: Two.\nS2:\n  page: /\n';
    const lines = commented(text, factsSchema, 'en').split('\n');
    expect(lines.filter((line) => line.includes('#'))).toHaveLength(3);
    expect(lines[2]).toMatch(/^ {2}# The address of a page/);
    expect(lines[3]).toBe('  - page: /');
  });
});

describe('settingsComments', () => {
  it('names the line of a field without its comment', () => {
    const file = parseSettings('facts.yaml', 'S1:\n  page: /\n', factsSchema, 'en');
    expect(settingsComments(file)).toMatchObject([
      {
        line: 1,
        what: 'The line with # above "S1" is not the one that belongs there, and of 1 more.',
      },
    ]);
  });
});

const { entries, settings } = await readContent('.');

describe('the files of content', () => {
  it('have a comment on every field', () => {
    expect([...entries.flatMap(entryComments), ...settings.flatMap(settingsComments)]).toEqual([]);
  });

  it('have comments that fit in a line', () => {
    const schemas = [programSchema, factsSchema, plainWordsSchema, ...Object.values(entrySchemas)];
    expect(schemas.flatMap(commentsIn).filter((words) => words.length > 120)).toEqual([]);
  });
});
