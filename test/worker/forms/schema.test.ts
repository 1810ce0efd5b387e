import { describe, expect, it } from 'vitest';
import type { TextField } from '../../../worker/forms/definition.ts';
import { schemaOf } from '../../../worker/forms/schema.ts';

const field = (type: TextField['type'], required = true): TextField => ({
  ...{ name: 'field', type, required, maxLength: 40 },
});

/** What the schema makes of a text: what is kept, or which sentence says why it is not. */
function read(of: TextField, text: string) {
  const { data, error } = schemaOf(of).safeParse(text);
  return error ? error.issues.map(({ message }) => message) : data;
}

const unseen = [
  ...['', '  \n\t', '\u200b', '\u200d\u2060', '\ufeff', '\u00ad', '\u2800', '\u3164\u115f\uffa0'],
  ...['\ufe0f', '\u202e\u2066 \u00a0\u3000', '\u{e0041}'],
];

describe.each(['text', 'long-text', 'email', 'telephone'] as const)('schemaOf, for %s', (type) => {
  it('takes what is not seen for no answer', () => {
    for (const text of unseen)
      expect([text, read(field(type), text), read(field(type, false), text)]).toEqual([
        ...[text, ['missing'], ''],
      ]);
  });

  it('says that it is too long before anything else is said', () => {
    expect(read(field(type), 'x'.repeat(41))).toEqual(['tooLong']);
  });
});

describe('schemaOf', () => {
  const words = 'A\u200dna 👩\u200d👧';
  it.each([
    { type: 'text', typed: ` ${words} `, kept: words },
    { type: 'telephone', typed: ' ٩١٦-٥٥٥-٠١٠٠ (cell) ', kept: '916-555-0100 (cell)' },
    {
      type: 'telephone',
      typed: '1-877-555-HELP, extensión 7',
      kept: '1-877-555-HELP, extensión 7',
    },
    { type: 'email', typed: 'ana＠mail.example.', kept: 'ana@mail.example' },
    { type: 'telephone', typed: '916-555-0100, 916-555-0199', kept: ['several'] },
    { type: 'telephone', typed: 'none', kept: ['invalid'] },
    { type: 'email', typed: 'josé@mail.example', kept: ['accented'] },
    { type: 'email', typed: 'ana', kept: ['invalid'] },
  ] as const)('makes of $typed $kept', ({ type, typed, kept }) => {
    expect(read(field(type), typed)).toEqual(kept);
  });
});
