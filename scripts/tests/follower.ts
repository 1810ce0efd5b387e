import type {
  Reporter,
  SerializedError,
  TestCase,
  TestModule,
  TestSpecification,
  Vitest,
} from 'vitest/node';
import { progress, tell, type Progress } from '../steps/progress.ts';
import { count, faultOf, faultsBeside, type Count, type Fault } from './count.ts';
import { lastTimes, writeTimes, type Times } from './times.ts';

/** What is left to do of one project. */
interface Part {
  readonly files: number;
  readonly line: Progress;
  done: number;
  passed: number;
  failed: number;
}

/** Tells a run of vitest as it goes: a line a project, the time that is left, and each failure when it happens. */
export class Follower implements Reporter {
  readonly #isPart: boolean;
  readonly #parts = new Map<string, Part>();
  readonly #last: Times = lastTimes();
  readonly #times: Record<string, number> = {};
  readonly #waiting = new Set<string>();
  /** How many files are run side by side. */
  #atOnce = 1;
  #began = 0;
  #passed = 0;
  #failed = 0;

  /** @param isPart whether only tests of some name were asked for. */
  constructor(isPart: boolean) {
    this.#isPart = isPart;
  }

  get counted(): Count {
    return { passed: this.#passed, failed: this.#failed };
  }

  onInit({ config }: Vitest): void {
    this.#atOnce = config.maxWorkers;
  }

  onTestRunStart(specifications: readonly TestSpecification[]): void {
    this.#began = performance.now();
    const names = specifications.map(({ project }) => project.name);
    for (const name of new Set(names)) {
      const files = names.filter((each) => each === name).length;
      const line = progress(name);
      this.#parts.set(name, { files, line, done: 0, passed: 0, failed: 0 });
    }
    for (const { moduleId } of specifications) this.#waiting.add(moduleId);
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
    this.#times[module.relativeModuleId] = Math.round(module.diagnostic().duration);
    this.#waiting.delete(module.moduleId);
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
    writeTimes(this.#times);
  }

  #say({ title, again, why }: Fault): void {
    tell(`\nFAILED ${title}\n\n${why}\n\nThis alone: ${again}\n`);
  }

  #sayHowFar(): void {
    const left = this.#left();
    for (const { files, done, line } of this.#parts.values()) {
      if (done < files) line.now(`${done} of ${files} files${left}`);
    }
  }

  /** How long the rest takes, by how long it took the last time; nothing where that is not known. */
  #left(): string {
    const known = (ids: Iterable<string>) =>
      [...ids].reduce((sum, id) => sum + (this.#last[id.replace(`${process.cwd()}/`, '')] ?? 0), 0);
    const done = known(Object.keys(this.#times));
    const rest = known(this.#waiting);
    if (rest === 0) return '';
    const elapsed = (performance.now() - this.#began) / 1000;
    // What is done tells the pace once it is as much as what is left; before that, mostly how long it takes to start.
    const seconds = Math.ceil(done < rest ? rest / 1000 / this.#atOnce : (elapsed / done) * rest);
    return `, about ${seconds > 90 ? `${Math.ceil(seconds / 60)} min` : `${seconds} s`} left`;
  }
}
