import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Makes one folder's files those of another, by moving what is new or changed and taking away what
 * is gone. The folder itself stays, because `wrangler dev` loses sight of one that is replaced.
 * Moving needs no space, so a full disk can't leave half a site.
 */
export async function publish(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const [fresh, served] = await Promise.all([filesIn(from), filesIn(to)]);
  for (const file of fresh) {
    if (served.has(file) && (await same(join(from, file), join(to, file)))) continue;
    await mkdir(dirname(join(to, file)), { recursive: true });
    await rename(join(from, file), join(to, file));
  }
  for (const file of served) {
    if (!fresh.has(file)) await rm(join(to, file));
  }
}

/** Publishes what a build made, from folder to folder, where it came to its end: otherwise all stays as it was. */
export async function publishWhole(
  { ok }: { readonly ok: boolean },
  folders: readonly (readonly [from: string, to: string])[],
): Promise<void> {
  if (!ok) return;
  for (const [from, to] of folders) await publish(from, to);
}

async function filesIn(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Set(files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)));
}

async function same(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([readFile(one), readFile(other)]);
  return a.equals(b);
}
