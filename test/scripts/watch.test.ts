import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { oneAtATime, watchFolders } from '../../scripts/start/watch.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A watched folder with one file in a folder of its own. */
async function watched() {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'faq'));
  const file = join(folder, 'faq', 'where.mdx');
  writeFileSync(file, 'one');
  const changed = vi.fn(() => Promise.resolve());
  const watcher = await watchFolders([folder], changed);
  onTestFinished(() => watcher.close());
  return { folder, file, changed };
}

const times = (changed: ReturnType<typeof vi.fn>, count: number) =>
  vi.waitFor(() => {
    expect(changed).toHaveBeenCalledTimes(count);
  });

describe('watchFolders', () => {
  it('sees a file that is written, at any depth', async () => {
    const { file, changed } = await watched();
    writeFileSync(file, 'two');
    await times(changed, 1);
  });

  it('sees a file that an editor replaces, each time', async () => {
    const { file, changed } = await watched();
    for (const [index, words] of ['two', 'three'].entries()) {
      writeFileSync(`${file}~`, words);
      renameSync(`${file}~`, file);
      await times(changed, index + 1);
    }
  });

  it('sees files in a folder that is new', async () => {
    const { folder, changed } = await watched();
    mkdirSync(join(folder, 'steps'));
    await times(changed, 1);
    writeFileSync(join(folder, 'steps', 'ask.mdx'), 'one');
    await times(changed, 2);
  });
});

describe('oneAtATime', () => {
  it('works once for calls in quick succession, and once more for those that come while it works', async () => {
    const ends: (() => void)[] = [];
    const work = vi.fn(() => new Promise<void>((resolve) => ends.push(resolve)));
    const changed = oneAtATime(work, 1);
    changed();
    changed();
    await times(work, 1);
    changed();
    changed();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(work).toHaveBeenCalledOnce();
    ends[0]?.();
    await times(work, 2);
    ends[1]?.();
    changed();
    await times(work, 3);
    ends[2]?.();
  });
});
