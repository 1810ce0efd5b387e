import { describe, expect, it } from 'vitest';
import { versionOf } from '../../../site/src/content-rules/translation.ts';
import { newFile, readEntry } from '../../../site/src/edit/entry-file.ts';
import { followsState } from '../../../site/src/edit/follows-state.ts';
import { followsNow } from '../../../site/src/edit/saving.ts';
import { parseEntry } from '../../../site/src/content-rules/entry.ts';

const file = newFile('faq', { question: 'Where?', order: 10, body: 'In a quiet room.' });
const version = versionOf(parseEntry('site/src/content/en/faq/where.mdx', file));
const original = readEntry(file);

describe('followsState', () => {
  it('says that a translation of the original as it was saved is up to date', () => {
    expect(followsState(version, original)).toBe('Up to date with what is saved.');
  });

  it('says that one of an earlier version is behind, and what to do', () => {
    expect(followsState('aaaaaaaa', original)).toBe(
      'Behind: the original changed. Tick this once the translation says the same.',
    );
  });

  it.each([
    ['where it was ticked', followsNow, original],
    ['where nothing is recorded', '', original],
    ['of a new entry', version, { ...original, wholeFile: undefined }],
    ['where the original is not there', version, undefined],
  ])('says nothing %s', (_, follows, of) => {
    expect(followsState(follows, of)).toBeUndefined();
  });
});
