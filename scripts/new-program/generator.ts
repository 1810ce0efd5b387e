/**
 * What makes programs stays with this one: in a new program the words that may not hold have been replaced, and can't be told
 * from the others any more, so that a third one made from it would claim what was answered for the second.
 */
const generator = [
  'scripts/commands/new-program.ts',
  'scripts/new-program/',
  'test/scripts/new-program/',
  'docs/adopt.md',
  'docs/templates/program-answers.yaml',
  'site/src/components/content/OnlyThisProgram.astro',
];

/** What speaks of this program's state, in languages in which nobody can tell what would have to be said of another's. */
const ofThisState = ['site/src/in-your-language/'];

/** Whether a file of the project is not taken along. */
export function staysHere(file: string): boolean {
  return [...generator, ...ofThisState].some((path) =>
    path.endsWith('/') ? file.startsWith(path) : file === path,
  );
}

/** `<OnlyThisProgram name="…">` with what stands within it, or with nothing. */
const mark = /<OnlyThisProgram\s+name="([\w-]+)"\s*(?:\/>|>(.*?)<\/OnlyThisProgram>)/gs;

/** The names of the marks in a text. */
export function marksIn(text: string): string[] {
  return [...text.matchAll(mark)].map(([, name = '']) => name);
}

/** Stands where nothing is left of a mark, so that a line which had nothing else goes too. */
const nothing = '\u0000';

/** A text with other words in the place of each mark, which goes. */
export function withoutMarks(text: string, say: (name: string, own: string) => string): string {
  return text
    .replace(
      mark,
      (_whole, name: string, own: string | undefined = '') => say(name, own) || nothing,
    )
    .replace(new RegExp(`^[ \\t]*${nothing}[ \\t]*\\n`, 'gm'), '')
    .replaceAll(nothing, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n');
}
