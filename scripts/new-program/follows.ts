import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../content/read-content.ts';
import { otherWords } from '../content/other-words.ts';
import { translationOf } from '../../site/src/content-rules/translation.ts';

/** Writes into each translation which version it follows: the words of all languages were made together. */
export async function followAll(root: string): Promise<void> {
  const content = await readContent(root);
  const change = (file: string, from: RegExp, to: string): void => {
    const text = readFileSync(join(root, file), 'utf8');
    writeFileSync(join(root, file), text.replace(from, to));
  };
  for (const entry of content.entries) {
    const translation = translationOf(entry, content.entries, content.languages);
    if (translation.state === 'stale') {
      change(entry.file, /^follows: .*$/m, `follows: ${translation.version}`);
    } else if (translation.state === 'unknown') {
      change(entry.file, /^reviewed: .*$/m, `$&\nfollows: ${translation.version}`);
    }
  }
  for (const { locale, part, original } of otherWords(content)) {
    const name = part.split('.').at(-1) ?? '';
    change(
      `site/src/content/${locale}/follows.yaml`,
      new RegExp(`^(\\s*)${name}: .*$`, 'm'),
      `$1${name}: ${original.version}`,
    );
  }
}
