import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonTestResults } from 'vitest/node';
import { sentenceInOutput } from '../launch/refusal.mjs';
import { runCommand } from '../process/run-command.ts';
import { isStopping } from '../process/stopping.ts';
import { progress } from '../steps/progress.ts';
import { count, type Count } from './results.ts';

/** Runs the tests of these projects of vitest.config.ts, and shows what vitest says if any failed. */
export async function runTests(projects: readonly string[]): Promise<Count> {
  const line = progress('tests');
  const folder = await mkdtemp(join(tmpdir(), 'tests-'));
  const report = join(folder, 'report.json');
  try {
    const { ok, output } = await runCommand([
      ...(['vitest', 'run', '--reporter=default', '--reporter=json'] as const),
      `--outputFile.json=${report}`,
      ...projects.map((project) => `--project=${project}`),
    ]);
    const counted = withEnd(ok, await readReport(report));
    line.end(counted.failed === 0, `${counted.passed + counted.failed} tests`);
    if (counted.failed > 0 && !isStopping()) {
      console.log(`\n${sentenceInOutput(output) ?? output.trim()}\n`);
      for (const remark of counted.remarks) console.log(remark);
    }
    return counted;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A run that fails for another reason than a test, or in which no test ran, has failed all the same. */
function withEnd(ok: boolean, counted: Count): Count {
  const { passed, failed } = counted;
  if (passed + failed === 0) return { passed, failed: 1, remarks: ['No test ran.'] };
  if (ok || failed > 0) return counted;
  return { passed, failed: 1, remarks: ['No test failed, but the run did: see above.'] };
}

async function readReport(path: string): Promise<Count> {
  try {
    return count(JSON.parse(await readFile(path, 'utf8')) as JsonTestResults);
  } catch (error) {
    // vitest ended before it wrote one; its output says why.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { passed: 0, failed: 0, remarks: [] };
    }
    throw error;
  }
}
