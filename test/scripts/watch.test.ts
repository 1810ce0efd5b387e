import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { watchFolders } from '../../scripts/start/watch.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A watched folder with one file in a folder of its own. */
async function watched() {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'faq'));
  const file = join(folder, 'faq', 'where.mdx');
  writeFileSync(file, 'one');
  const changed = vi.fn();
  const watcher = await watchFolders([folder], changed);
  onTestFinished(() => watcher.close());
  return { folder, file, changed };
}

async function expectChange(changed: ReturnType<typeof vi.fn>, change: () => void) {
  changed.mockClear();
  change();
  await vi.waitFor(() => {
    expect(changed).toHaveBeenCalled();
  });
}

describe('watchFolders', () => {
  it('sees a file that is written, at any depth', async () => {
    const { file, changed } = await watched();
    await expectChange(changed, () => {
      writeFileSync(file, 'two');
    });
  });

  it('sees a file that an editor replaces, each time', async () => {
    const { file, changed } = await watched();
    for (const words of ['two', 'three']) {
      await expectChange(changed, () => {
        writeFileSync(`${file}~`, words);
        renameSync(`${file}~`, file);
      });
    }
  });

  it('sees files in a folder that is new', async () => {
    const { folder, changed } = await watched();
    await expectChange(changed, () => {
      mkdirSync(join(folder, 'steps'));
    });
    await expectChange(changed, () => {
      writeFileSync(join(folder, 'steps', 'ask.mdx'), 'one');
    });
  });
});
