import type { CollectionName } from '../schemas.ts';

/** What a button puts into a text: around the words that are selected, or with words that stand for them. */
export interface Snippet {
  readonly label: string;
  /** The name of a sign in Material Symbols, the font that the editor brings. */
  readonly icon: string;
  readonly before: string;
  /** What stands between both while nothing is selected; nothing can stand there if it is left out. */
  readonly words?: string;
  readonly after?: string;
}

/** Buttons that belong together, and what they are called. */
export interface SnippetGroup {
  readonly label: string;
  readonly snippets: readonly Snippet[];
}

/** Something by itself between empty lines. */
const block = (before: string, words: string, after: string) => ({
  ...{ before: `\n\n${before}\n\n`, words, after: `\n\n${after}\n\n` },
});
/** The same without words. */
const alone = (tag: string) => ({ before: `\n\n${tag}\n\n` });

const shapes: SnippetGroup = {
  label: 'Words',
  snippets: [
    { label: 'Bold', icon: 'format_bold', before: '**', words: 'words', after: '**' },
    { label: 'Link', icon: 'link', before: '[', words: 'words', after: '](/faq/)' },
    {
      label: 'List',
      icon: 'format_list_bulleted',
      before: '\n\n- ',
      words: 'words',
      after: '\n\n',
    },
    {
      ...{ label: 'Word of the glossary', icon: 'menu_book' },
      ...{ before: '<Term name="facilitator">', words: 'a facilitator', after: '</Term>' },
    },
    {
      ...{ label: 'English words', icon: 'translate' },
      ...{ before: '<English>', words: 'parole', after: '</English>' },
    },
  ],
};

const filled: SnippetGroup = {
  label: 'From “Names and numbers”',
  snippets: [
    { label: 'Telephone number', icon: 'call', before: '<Telephone />' },
    { label: 'Relay call', icon: 'hearing', before: '<Relay />' },
    { label: 'Email address', icon: 'mail', before: '<Email />' },
    { label: 'Mailing address', icon: 'markunread_mailbox', before: '<PostalAddress />' },
    { label: 'Name of the office', icon: 'meeting_room', before: '<Office />' },
    { label: 'Name of the department', icon: 'account_balance', before: '<Department />' },
  ],
};

const parts: SnippetGroup = {
  label: 'Parts',
  snippets: [
    {
      ...{ label: 'Frame', icon: 'crop_din' },
      ...block('<Callout>', 'What must not be missed.', '</Callout>'),
    },
    {
      ...{ label: 'Somebody’s own words', icon: 'format_quote' },
      ...block('<Quotation by="Who said it">', 'What they said.', '</Quotation>'),
    },
  ],
};

/** What can stand in a page alone. */
const onPages: SnippetGroup = {
  label: 'Parts of a page',
  snippets: [
    { label: 'Heading', icon: 'title', before: '\n\n## ', words: 'Heading', after: '\n\n' },
    {
      ...{ label: 'Short statements', icon: 'view_agenda' },
      ...block('<Facts>\n  <Fact>', '**What it is.** And why.', '  </Fact>\n</Facts>'),
    },
    {
      ...{ label: 'Numbers for help now', icon: 'emergency' },
      ...block('<HelpNow>', '**If you are in danger,** call [911](tel:911).', '</HelpNow>'),
    },
    { label: 'Two ways on: read, ask', icon: 'signpost', ...alone('<WaysOn />') },
    { label: 'Benefits', icon: 'checklist', ...alone('<Benefits for="survivor" />') },
    {
      ...{ label: 'Organizations', icon: 'groups' },
      ...alone('<Organizations group="organization" />'),
    },
    { label: 'Glossary', icon: 'list_alt', ...alone('<Glossary />') },
    {
      ...{ label: 'Only on the website', icon: 'devices' },
      ...block('<OnlyOnline>', 'What the guide on paper leaves out.', '</OnlyOnline>'),
    },
  ],
};

/** What is put in most often into a text; docs/editing.md shows how each looks, and the rest. */
export function snippetsFor(collection: CollectionName): SnippetGroup[] {
  return [shapes, filled, parts, ...(collection === 'pages' ? [onPages] : [])];
}

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
