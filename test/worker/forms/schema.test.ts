import { describe, expect, it } from 'vitest';
import type { TextField } from '../../../worker/forms/definition.ts';
import { schemaOf } from '../../../worker/forms/schema.ts';

const field = (kind: TextField['kind'], required = true): TextField => ({
  name: 'field',
  kind,
  required,
  maxLength: 40,
});

/** What the schema makes of a text: what is kept, or which sentence says why it is not. */
function read(of: TextField, text: string) {
  const { data, error } = schemaOf(of).safeParse(text);
  return error ? error.issues.map(({ message }) => message) : data;
}

const kinds = ['text', 'long-text', 'email', 'telephone'] as const;
const unseen = [
  '',
  '  \n\t',
  '\u200b',
  '\u200d\u2060',
  '\ufeff',
  '\u00ad',
  '\u2800',
  '\u3164\u115f\uffa0',
  '\ufe0f',
  '\u202e\u2066 \u00a0\u3000',
  '\u{e0041}',
];

describe.each(kinds)('schemaOf, for %s', (kind) => {
  it.each(unseen)('takes %j for no answer', (text) => {
    expect(read(field(kind), text)).toEqual(['missing']);
    expect(read(field(kind, false), text)).toBe('');
  });

  it('says that it is too long before anything else is said', () => {
    expect(read(field(kind), 'x'.repeat(41))).toEqual(['tooLong']);
  });
});

describe('schemaOf', () => {
  it('keeps what was typed in a text, unseen characters too', () => {
    const text = 'A\u200dna 👩\u200d👧';
    expect(read(field('text'), ` ${text} `)).toBe(text);
  });

  it.each([
    { kind: 'telephone', typed: ' ٩١٦-٥٥٥-٠١٠٠ (cell) ', kept: '916-555-0100 (cell)' },
    {
      kind: 'telephone',
      typed: '1-877-555-HELP, extensión 7',
      kept: '1-877-555-HELP, extensión 7',
    },
    { kind: 'email', typed: 'ana＠mail.example.', kept: 'ana@mail.example' },
  ] as const)('keeps $typed as $kept', ({ kind, typed, kept }) => {
    expect(read(field(kind), typed)).toBe(kept);
  });

  it.each([
    { kind: 'telephone', typed: '916-555-0100, 916-555-0199', key: 'several' },
    { kind: 'telephone', typed: 'none', key: 'invalid' },
    { kind: 'email', typed: 'josé@mail.example', key: 'accented' },
    { kind: 'email', typed: 'ana', key: 'invalid' },
  ] as const)('says of $typed that it is $key', ({ kind, typed, key }) => {
    expect(read(field(kind), typed)).toEqual([key]);
  });
});
