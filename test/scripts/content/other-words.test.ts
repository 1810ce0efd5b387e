import { describe, expect, it } from 'vitest';
import { readContent, type Content } from '../../../scripts/content/check.ts';
import { otherWords, otherWordsFaults } from '../../../scripts/content/other-words.ts';
import { parseSettings } from '../../../scripts/content/settings-files.ts';
import { followsSchema } from '../../../site/src/follows-schema.ts';

const content = await readContent('.');
const file = 'site/src/content/es/follows.yaml';

/** The content with another `follows.yaml` in Spanish. */
function following(text: string): Content {
  const others = content.settings.filter((settings) => settings.file !== file);
  return { ...content, settings: [...others, parseSettings(file, text, followsSchema, 'es')] };
}

function versionOf(part: string): string {
  return otherWords(content).find((words) => words.part === part)?.version ?? '';
}

function stateOf(part: string, changed: Content): string | undefined {
  return otherWords(changed).find((words) => words.part === part)?.state;
}

/** Where there is one language alone, there are none. */
const translated = content.languages.all.length > 1;

describe.runIf(translated)('otherWords', () => {
  it('says of each part of the interface words how its translation stands', () => {
    const parts = Object.keys(content.interfaceWords[0]?.versions ?? {});
    expect(parts).toContain('problems');
    expect(otherWords(content).map(({ part }) => part)).toEqual([
      ...parts.map((part) => `interface.${part}`),
      'program',
      'plain-words',
    ]);
  });

  it.each([
    ['current', versionOf('interface.footer')],
    ['stale', 'aaaaaaaa'],
  ])('is %s by the version that it follows', (state, version) => {
    const changed = following(`interface:\n  footer: ${version}\n`);
    expect(stateOf('interface.footer', changed)).toBe(state);
  });

  it('is unknown where no version is named', () => {
    expect(stateOf('program', following('interface: {}\n'))).toBe('unknown');
  });

  it('notices a changed text of the program', () => {
    const settings = content.settings.map((settings) =>
      settings.file.endsWith('/program.yaml')
        ? parseSettings(
            settings.file,
            settings.text.replace(/^(name:\n {2}en: )/m, '$1Another '),
            settings.schema,
            'en',
          )
        : settings,
    );
    expect(stateOf('program', { ...content, settings })).toBe('stale');
  });
});

describe.runIf(translated)('otherWordsFaults', () => {
  it('says what to read and what to write', () => {
    const version = versionOf('interface.footer');
    const faults = otherWordsFaults(following('interface:\n  site: aaaaaaaa\n'));
    expect(faults).toContainEqual({
      file,
      line: 2,
      what: 'It is not said which version of the original "interface.footer" follows.',
      instead: `Read site/src/i18n/es.ts against site/src/i18n/en.ts, then add under "interface:" the line: footer: ${version}`,
    });
  });

  it('names words that there are not', () => {
    expect(otherWordsFaults(following('interface:\n  foter: aaaaaaaa\n'))).toContainEqual(
      expect.objectContaining({ line: 2, what: 'There are no words called "interface.foter".' }),
    );
  });

  it('leaves it to people when words are out of date', () => {
    const parts = otherWords(content).map(({ part }) => part);
    const stale = parts.map((part) =>
      part.startsWith('interface.') ? `  ${part.slice(10)}: aaaaaaaa` : `${part}: aaaaaaaa`,
    );
    expect(otherWordsFaults(following(`interface:\n${stale.join('\n')}\n`))).toEqual([]);
  });
});
