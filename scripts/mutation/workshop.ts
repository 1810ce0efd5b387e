import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { endGroup, startChild } from '../process/child.ts';
import { onStop } from '../process/stopping.ts';
import { root } from '../root.ts';
import type { Mutant } from './mutants.ts';

/** What the tests of the Worker need of the project. */
const parts = ['worker', 'test', 'scripts/reseal', 'vitest.config.ts', 'wrangler.toml', 'package.json', 'tsconfig.json'];

/** A mutant may make a loop endless; no run of the tests takes as long, in milliseconds. */
const patience = 120_000;

export type Verdict = 'killed' | 'survived' | 'too slow';

/** A copy of the project in which one mutant after the other is put to the tests. */
export class Workshop {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(): Promise<Workshop> {
    const folder = await mkdtemp(join(tmpdir(), 'mutation-'));
    for (const part of parts) {
      await mkdir(dirname(join(folder, part)), { recursive: true });
      await cp(join(root, part), join(folder, part), { recursive: true });
    }
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    await mkdir(join(folder, 'dist'));
    return new Workshop(folder);
  }

  close(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true });
  }

  /** The tests that stand for a file: those of its name, else those of its folder. */
  ownTests(file: string): string {
    const own = file.replace(/^worker\/(.*)\.ts$/, 'test/worker/$1.test.ts');
    return existsSync(join(this.#folder, own)) ? own : `${dirname(own)}/`;
  }

  /** Puts a mutant to these tests of the Worker, or to all. */
  async judge({ file, source }: Mutant, tests: string[]): Promise<Verdict> {
    const path = join(this.#folder, file);
    const original = await readFile(path, 'utf8');
    await writeFile(path, source);
    try {
      return await this.#run(tests);
    } finally {
      await writeFile(path, original);
    }
  }

  /** Whether the tests pass with nothing changed: else every mutant would count as killed. */
  async isSound(): Promise<boolean> {
    return (await this.#run([])) === 'survived';
  }

  async #run(tests: string[]): Promise<Verdict> {
    const child = startChild(
      ['vitest', 'run', '--project', 'worker', '--bail', '1', '--root', this.#folder, ...tests],
      { WRANGLER_LOG: 'error' },
    );
    child.stdout.resume();
    child.stderr.resume();
    const stop = onStop(() => void endGroup(child));
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      void endGroup(child);
    }, patience);
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    clearTimeout(timer);
    stop.forget();
    if (isLate) return 'too slow';
    return code === 0 ? 'survived' : 'killed';
  }
}
