import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publish, publishWhole } from '../../scripts/site/publish.ts';
import { temporaryFolder } from './temporary-folder.ts';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, words] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), words);
  }
  return folder;
}

describe('publish', () => {
  it('makes the folder where there is none', async () => {
    const to = join(temporaryFolder(), 'dist');
    await publish(folderWith({ 'faq/index.html': 'new' }), to);
    expect(readFileSync(join(to, 'faq/index.html'), 'utf8')).toBe('new');
  });

  it('replaces what changed, adds what is new and takes away what is gone', async () => {
    const to = folderWith({ 'index.html': 'old', 'gone/index.html': 'old' });
    await publish(folderWith({ 'index.html': 'new', 'more/index.html': 'new' }), to);
    expect(readFileSync(join(to, 'index.html'), 'utf8')).toBe('new');
    expect(readFileSync(join(to, 'more/index.html'), 'utf8')).toBe('new');
    expect(existsSync(join(to, 'gone/index.html'))).toBe(false);
  });

  it('keeps the folder itself, and the files that are the same', async () => {
    const to = folderWith({ 'index.html': 'same' });
    const before = [statSync(to).ino, statSync(join(to, 'index.html')).ino];
    await publish(folderWith({ 'index.html': 'same' }), to);
    expect([statSync(to).ino, statSync(join(to, 'index.html')).ino]).toEqual(before);
    expect(readdirSync(to)).toEqual(['index.html']);
  });
});

describe('publishWhole', () => {
  it.each([
    [true, 'new'],
    [false, 'old'],
  ])('leaves the last good site unless the build is whole: %j', async (ok, served) => {
    const to = folderWith({ 'index.html': 'old' });
    await publishWhole({ ok }, [[folderWith({ 'index.html': 'new' }), to]]);
    expect(readFileSync(join(to, 'index.html'), 'utf8')).toBe(served);
  });
});
