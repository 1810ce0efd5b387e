import fc from 'fast-check';
import type { Field, FormDefinition } from '../../worker/forms/definition.ts';
import { isChoice } from '../../worker/forms/definition.ts';

/** Pieces that mean something to one of the readers on the way: HTML, URLs, SQL, mail, JSON, JavaScript. */
const pieces = [
  ...'<script>alert(1)</script> </textarea><b> </title> <style> <!-- --> <![CDATA['.split(' '),
  ...'&lt;b&gt; &#60;b&#62; &quot; &amp;amp; javascript:alert(1) ${1+1} {{1+1}}'.split(' '),
  ...'\\ \0 \r \n \t %00 % + = & ; __proto__ constructor =1+1 @SUM(1)'.split(' '),
  ...'\u202E \u200B \uFEFF \u00A0 \uFFFD \uFFFF e\u0301 𝒳 👩‍👩‍👧 ñ ﬁ'.split(' '),
  ...['<img src=x onerror=alert(1)>', '"><i x="', "'><u a='", "' OR 1=1 --"],
  ...["'; DROP TABLE submissions; --", '\r\nBcc: a@b.example'],
];

/** Anything that may stand in a field, as a browser can send it: without halves of a surrogate pair. */
export const words: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(...pieces),
    fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 6 })
      .map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    // Around the limits of the fields, and far beyond the longest.
    fc
      .tuple(
        fc.constantFrom(40, 100, 254, 300, 500, 2000, 4000),
        fc.integer({ min: -1, max: 1 }),
        fc.constantFrom('a', 'ñ', '<', '\n', '"'),
      )
      .map(([length, more, letter]) => letter.repeat(length + more)),
  )
  .map((text) => text.toWellFormed());

/** Answers that hold, so that forms come through as well as come back. */
const good: Readonly<Record<string, string>> = {
  email: 'someone@mail.example',
  telephone: '(916) 555-0142 ext. 7',
};

function valuesOf(field: Field): fc.Arbitrary<readonly string[]> {
  if (isChoice(field)) {
    const option = fc.constantFrom(...field.options);
    return field.type === 'one-of'
      ? option.map((chosen) => [chosen])
      : fc.subarray([...field.options], { minLength: 1 });
  }
  return fc.constant([good[field.type] ?? `Words in ${field.name}`]);
}

/** What may be wrong with a field: other words, no words, an option that it does not have, a second value. */
const spoilt = fc.oneof(
  words.map((text) => [text]),
  fc.constant([]),
  fc.array(words, { minLength: 2, maxLength: 3 }),
);

/** A posted form: each question answered, some of them with anything at all. */
export function filledIn({ fields }: FormDefinition): fc.Arbitrary<[string, string][]> {
  const answers = fields.map((field) =>
    fc
      .oneof(
        { weight: 16, arbitrary: valuesOf(field) },
        { weight: 1, arbitrary: isChoice(field) ? spoilt : words.map((text) => [text]) },
        { weight: 1, arbitrary: spoilt },
      )
      .map((values) => values.map((value): [string, string] => [field.name, value])),
  );
  return fc.tuple(...answers).map((pairs) => pairs.flat());
}

/** What is kept of words: all but the control characters that nobody types, with one kind of line end, composed. */
export function kept(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cc}/gu, (control) => (/[\t\n\u0080-\u009F]/.test(control) ? control : ''))
    .normalize('NFC');
}
