import type { Program } from '../program.ts';
import type { Words } from './words.ts';

const files = import.meta.glob<(program: Program) => Words>(
  ['./*.ts', '!./index.ts', '!./words.ts'],
  {
    eager: true,
    import: 'default',
  },
);

/** The interface's words in one language, with the program's own names and numbers in them. */
export function wordsIn(locale: string, program: Program): Words {
  const words = files[`./${locale}.ts`];
  if (!words) {
    throw new Error(
      `site/src/content/${locale} has no interface words: write site/src/i18n/${locale}.ts.`,
    );
  }
  return words(program);
}
