import type { TestError } from 'vitest';
import { escapeTestName, type TestCase, type TestModule, type TestSuite } from 'vitest/node';

/** For a shell: whatever stands in it is taken as it is. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** What was thrown: its words, what was expected and what was there, and where in the tests. */
function why({ name, message, diff, stacks = [] }: TestError): string {
  const [first] = stacks;
  const where = first && `at ${first.file.replace(`${process.cwd()}/`, '')}:${first.line}`;
  return [`${name ?? 'Error'}: ${message}`, diff, where].filter(Boolean).join('\n');
}

/** Why a test, what prepares a suite, or a file as a whole has failed, and the command that runs it alone. */
export function failureInWords(
  failing: TestCase | TestSuite | TestModule,
  thrown: readonly TestError[],
): string {
  const module = failing.type === 'module' ? failing : failing.module;
  const name = failing.type === 'module' ? '' : failing.fullName;
  const file = module.relativeModuleId;
  const only = name === '' ? '' : ` -t ${quoted(`^${escapeTestName(name, false)}`)}`;
  const title = [module.project.name, file, name].filter(Boolean).join(' > ');
  return `\nFAILED ${title}\n\n${thrown.map(why).join('\n\n')}\n\nThis alone: npm test -- ${file}${only}\n`;
}
