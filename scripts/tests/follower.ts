import type {
  Reporter,
  SerializedError,
  TestCase,
  TestModule,
  TestSpecification,
  Vitest,
} from 'vitest/node';
import { progress, tell, type Progress } from '../steps/progress.ts';
import type { Count } from '../steps/run-steps.ts';
import { failureInWords } from './failure.ts';

/** What is done of one project. */
interface Part {
  readonly line: Progress;
  files: number;
  done: number;
  tests: number;
  failed: number;
}

const newPart = (project: string): Part => ({
  line: progress(project),
  files: 0,
  done: 0,
  tests: 0,
  failed: 0,
});

/** Tells a run of vitest as it goes: a line a project, the time that is left, and each failure when it happens. */
export class Follower implements Reporter {
  readonly #isPart: boolean;
  readonly #parts = new Map<string, Part>();
  /** Of each file that is not done, how long it took the last time, in milliseconds. */
  readonly #waiting = new Map<string, number>();
  #vitest: Vitest | undefined;
  #began = 0;
  #all = 0;
  #passed = 0;
  #failed = 0;

  /** @param isPart whether only tests of some name were asked for, so that the others are left out rightly. */
  constructor(isPart: boolean) {
    this.#isPart = isPart;
  }

  get counted(): Count {
    return { passed: this.#passed, failed: this.#failed };
  }

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunStart(specifications: readonly TestSpecification[]): void {
    this.#began = performance.now();
    for (const specification of specifications) {
      const { moduleId, project } = specification;
      const last = this.#vitest?.cache.getTestSpecificationResult(specification);
      this.#waiting.set(moduleId, last?.duration ?? 0);
      const part = this.#parts.get(project.name) ?? newPart(project.name);
      part.files += 1;
      this.#parts.set(project.name, part);
    }
    this.#all = this.#rest();
    this.#sayHowFar();
  }

  onTestCaseResult(test: TestCase): void {
    const result = test.result();
    if (result.state === 'failed') tell(failureInWords(test, result.errors));
  }

  /** What was left out counts as failed, for nothing may be skipped here; so does each fault beside the tests. */
  onTestModuleEnd(module: TestModule): void {
    const states = [...module.children.allTests()].map((test) => test.result().state);
    const passed = states.filter((state) => state === 'passed').length;
    const leftOut = states.filter((state) => state === 'skipped' || state === 'pending').length;
    const broken = [module, ...module.children.allSuites()].filter(
      (each) => each.errors().length > 0,
    );
    for (const each of broken) tell(failureInWords(each, each.errors()));
    if (leftOut > 0 && !this.#isPart)
      tell(`${module.relativeModuleId}: ${leftOut} tests were left out and count as failed.`);
    const failed = states.length - passed - (this.#isPart ? leftOut : 0) + broken.length;
    this.#passed += passed;
    this.#failed += failed;
    this.#waiting.delete(module.moduleId);
    const part = this.#parts.get(module.project.name);
    if (!part) return;
    part.done += 1;
    part.tests += passed + failed;
    part.failed += failed;
    if (part.done === part.files) part.line.end(part.failed === 0, `${part.tests} tests`);
    this.#sayHowFar();
  }

  onTestRunEnd(_modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    for (const { files, done, line } of this.#parts.values())
      if (done < files) line.end(false, `${files - done} of ${files} files were not run`);
    for (const { name, message, stack } of errors)
      tell(`\n${stack ?? `${name ?? ''}: ${message}`}\n`);
    this.#failed += errors.length;
  }

  #sayHowFar(): void {
    const left = this.#left();
    for (const { files, done, line } of this.#parts.values())
      if (done < files) line.now(`${done} of ${files} files${left}`);
  }

  #rest(): number {
    return [...this.#waiting.values()].reduce((sum, time) => sum + time, 0);
  }

  /** How long the rest takes, by how long it took the last time; nothing where that is not known. */
  #left(): string {
    const rest = this.#rest();
    if (rest === 0) return '';
    const done = this.#all - rest;
    // What is done tells the pace once it is as much as what is left; before that, mostly how long it takes to start.
    const atOnce = this.#vitest?.config.maxWorkers ?? 1;
    const pace = done < rest ? 1 / atOnce : (performance.now() - this.#began) / done;
    const seconds = Math.ceil((pace * rest) / 1000);
    return `, about ${seconds > 90 ? `${Math.ceil(seconds / 60)} min` : `${seconds} s`} left`;
  }
}
