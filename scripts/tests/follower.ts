import type {
  Reporter,
  SerializedError,
  TestCase,
  TestModule,
  TestSpecification,
} from 'vitest/node';
import { progress, tell, type Progress } from '../steps/progress.ts';
import { count, faultOf, faultsBeside, type Count, type Fault } from './count.ts';

/** What is left to do of one project. */
interface Part {
  readonly files: number;
  readonly line: Progress;
  done: number;
  passed: number;
  failed: number;
}

/** Tells a run of vitest as it goes: a line a project, and each failure when it happens. */
export class Follower implements Reporter {
  readonly #isPart: boolean;
  readonly #parts = new Map<string, Part>();
  #passed = 0;
  #failed = 0;

  /** @param isPart whether only tests of some name were asked for. */
  constructor(isPart: boolean) {
    this.#isPart = isPart;
  }

  get counted(): Count {
    return { passed: this.#passed, failed: this.#failed };
  }

  onTestRunStart(specifications: readonly TestSpecification[]): void {
    const names = specifications.map(({ project }) => project.name);
    for (const name of new Set(names)) {
      const files = names.filter((each) => each === name).length;
      const line = progress(name);
      this.#parts.set(name, { files, line, done: 0, passed: 0, failed: 0 });
    }
    this.#sayHowFar();
  }

  onTestCaseResult(test: TestCase): void {
    const result = test.result();
    if (result.state === 'failed') this.#say(faultOf(test, result.errors));
  }

  onTestModuleEnd(module: TestModule): void {
    for (const fault of faultsBeside(module)) this.#say(fault);
    const { passed, failed } = count(module, this.#isPart);
    const inTests = [...module.children.allTests('failed')].length + faultsBeside(module).length;
    if (failed > inTests)
      tell(
        `${module.relativeModuleId}: ${failed - inTests} tests were left out and count as failed.`,
      );
    this.#passed += passed;
    this.#failed += failed;
    const part = this.#parts.get(module.project.name);
    if (!part) return;
    part.done += 1;
    part.passed += passed;
    part.failed += failed;
    if (part.done === part.files)
      part.line.end(part.failed === 0, `${part.passed + part.failed} tests`);
    this.#sayHowFar();
  }

  onTestRunEnd(_modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    for (const { files, done, line } of this.#parts.values())
      if (done < files) line.end(false, `${files - done} of ${files} files were not run`);
    for (const { name, message, stack } of errors)
      tell(`\n${stack ?? `${name ?? ''}: ${message}`}\n`);
    this.#failed += errors.length;
    if (this.#passed + this.#failed === 0) {
      tell(
        'No test ran: none has these words in its path, or this name. After a change of words, `npm test -- --changed` takes those that read them.',
      );
      this.#failed = 1;
    }
  }

  #say({ title, again, why }: Fault): void {
    tell(`\nFAILED ${title}\n\n${why}\n\nThis alone: ${again}\n`);
  }

  #sayHowFar(): void {
    for (const { files, done, line } of this.#parts.values()) {
      if (done < files) line.now(`${done} of ${files} files`);
    }
  }
}
