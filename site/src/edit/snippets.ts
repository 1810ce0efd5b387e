/** What a button puts into a text: around the words that are selected, or with words that stand for them. */
export interface Snippet {
  readonly label: string;
  readonly before: string;
  /** What stands between both while nothing is selected; nothing can stand there if it is left out. */
  readonly words?: string;
  readonly after?: string;
}

/** What is put in most often; docs/editing.md shows how each looks, and the rest. */
export const snippets: readonly Snippet[] = [
  { label: 'Bold', before: '**', words: 'words', after: '**' },
  { label: 'Link', before: '[', words: 'words', after: '](/faq/)' },
  { label: 'Telephone number', before: '<Telephone />' },
  { label: 'Email address', before: '<Email />' },
  { label: 'Mailing address', before: '<PostalAddress />' },
  { label: 'Name of the office', before: '<Office />' },
  { label: 'Name of the department', before: '<Department />' },
  {
    label: 'Word of the glossary',
    before: '<Term name="facilitator">',
    words: 'a facilitator',
    after: '</Term>',
  },
  {
    label: 'Frame',
    before: '\n\n<Callout>\n\n',
    words: 'What must not be missed.',
    after: '\n\n</Callout>\n\n',
  },
  {
    label: 'Somebody’s own words',
    before: '\n\n<Quotation by="Who said it">\n\n',
    words: 'What they said.',
    after: '\n\n</Quotation>\n\n',
  },
];

/** A text with what is selected in it. */
export interface Selected {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Puts it where the cursor is, or around what is selected; what is to be overwritten is selected then. */
export function putIn({ text, from, to }: Selected, snippet: Snippet): Selected {
  const { before, words = '', after = '' } = snippet;
  const selected = text.slice(from, to);
  const within = snippet.words === undefined ? '' : selected || words;
  // An empty line more than is there already would be of no use.
  const head = text.slice(0, from);
  const opening = before.replace(/^\n+/, (lines) => missingLines(head, lines));
  const tail = text.slice(snippet.words === undefined ? from : to);
  const closing = after.replace(/\n+$/, (lines) => (tail.startsWith('\n\n') ? '' : lines));
  const begin = head.length + opening.length;
  return {
    text: head + opening + within + closing + tail,
    from: begin,
    to: begin + within.length,
  };
}

function missingLines(head: string, lines: string): string {
  if (head === '') return '';
  const there = /\n*$/.exec(head)?.[0].length ?? 0;
  return lines.slice(Math.min(there, lines.length));
}
