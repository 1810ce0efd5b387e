import { describe, expect, it } from 'vitest';
import { readContent, type Content } from '../../../scripts/content/read-content.ts';
import { otherWords, otherWordsFaults } from '../../../scripts/content/other-words.ts';
import { parseSettings } from '../../../scripts/content/settings-files.ts';
import { told } from './content-entry.ts';

const content = await readContent('.');

/** The content with another text in a file of settings. */
function changed(file: string, text: (before: string) => string): Content {
  const settings = content.settings.map((each) =>
    each.file.endsWith(file)
      ? parseSettings(each.file, text(each.text), each.schema, each.locale)
      : each,
  );
  return { ...content, settings };
}
const following = (text: string) => changed('es/follows.yaml', () => text);

const wordsOf = (part: string, of = content) => otherWords(of).find((words) => words.part === part);
const version = wordsOf('interface.footer')?.original.version ?? '';

/** Where there is one language alone, there are none. */
if (content.languages.all.length > 1)
  describe('otherWords', () => {
    it('says of each part of the interface words how its translation stands', () => {
      const parts = Object.keys(content.interfaceWords[0]?.said.untilAdopted ?? {});
      const all = [...parts.map((part) => `interface.${part}`), 'program', 'plain-words'];
      expect(otherWords(content).map(({ part }) => part)).toEqual(all);
    });

    it.each([
      ['current', following(`interface:\n  footer: ${version}\n`), 'interface.footer'],
      ['stale', following('interface:\n  footer: aaaaaaaa\n'), 'interface.footer'],
      ['unknown', following('interface: {}\n'), 'program'],
      [
        'stale',
        changed('/program.yaml', (text) => text.replace(/^(name:\n {2}en: )/m, '$1Another ')),
        'program',
      ],
    ])('is %s by the version that it follows', (state, of, part) => {
      expect(wordsOf(part, of)?.stands.state).toBe(state);
    });

    it('says what to write where it is not said what a part follows', () => {
      expect(told(otherWordsFaults(following('interface:\n  site: aaaaaaaa\n')))).toContain(
        `2: It is not said which version of the original "interface.footer" follows. Read site/src/i18n/es.ts against site/src/i18n/en.ts, then add under "interface:" the line: footer: ${version}`,
      );
    });

    it('are copied where they say what the original says, whatever is said of them, and are counted', () => {
      const [english] = content.interfaceWords.filter(({ locale }) => locale === 'en');
      const interfaceWords = content.interfaceWords.map((each) => ({
        ...each,
        ...(english && { said: english.said }),
      }));
      const footer = wordsOf('interface.footer', { ...content, interfaceWords })?.stands;
      expect(footer).toEqual({ state: 'copied', words: expect.any(Number) as number });
      if (footer?.state === 'copied') expect(footer.words).toSatisfy((n) => n > 20 && n < 200);
      expect(otherWords(content).filter(({ stands }) => stands.state === 'copied')).toEqual([]);
    });

    it('leaves it to people when words are out of date', () => {
      const stale = otherWords(content).map(({ part }) =>
        part.startsWith('interface.') ? `  ${part.slice(10)}: aaaaaaaa` : `${part}: aaaaaaaa`,
      );
      expect(otherWordsFaults(following(`interface:\n${stale.join('\n')}\n`))).toEqual([]);
    });
  });
