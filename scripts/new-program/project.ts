import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../launch/refusal.mjs';

/**
 * The files of this project, as git knows them.
 *
 * @throws Refusal where there is no git or no repository.
 */
export function projectFiles(root: string): string[] {
  try {
    const list = execFileSync(
      'git',
      ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
      { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    return list
      .split('\0')
      .filter((file) => file !== '' && existsSync(join(root, file)))
      .filter((file) => lstatSync(join(root, file)).isFile());
  } catch {
    throw new Refusal(
      'This folder is no git repository: clone the project with git (or run `git init` here), then run the same command again.',
    );
  }
}

/**
 * Takes away what leads to a file which is not there: the item of a list or the row of a table that has the link, and
 * elsewhere the link off its words.
 */
export function unlinked(markdown: string, gone: readonly string[]): string {
  return gone.reduce((text, file) => {
    const name = file.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const link = `\\[([^\\]]*)\\]\\((?:\\.\\./|docs/)*${name}(?:#[^)]*)?\\)`;
    return text
      .replace(new RegExp(`^(?:- |\\|).*${link}.*\\n`, 'gm'), '')
      .replace(new RegExp(link, 'g'), '$1');
  }, markdown);
}
