/** What a field is for, as the editor shows it: it reads a hint as Markdown, and would swallow a tag that is named in it. */
export function hintOf(words: string | undefined): string | undefined {
  return words?.replace(/[\\`*_~[\]<>&]/g, '\\$&');
}
