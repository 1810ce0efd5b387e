import type { Answers } from './answers.ts';

const column = 28;

/** How a field is called in the review: `process.nothingEarned` → "process: nothing earned". */
function called(path: readonly string[]): string {
  return path
    .filter((part) => !/^\d+$/.test(part))
    .map((part) => part.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))
    .join(': ');
}

function rows(value: unknown, path: readonly string[]): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
    return value.length === 0 ? [] : rows(value.join(' · '), path);
  }
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([name, inner]) => rows(inner, [...path, name]));
  }
  return [`  ${called(path).padEnd(column)}${JSON.stringify(value).replace(/^"|"$/g, '')}`];
}

/** The answers as they are read once more before anything is written: a line each, what is not known last. */
export function reviewOf(answers: Answers): string {
  const { laws, process } = answers;
  // That it holds was asked first; without it there is no review.
  const shown: Partial<Answers> = { ...answers };
  delete shown.foundation;
  const open = [
    ...(['program', 'notice', 'records', 'access'] as const)
      .filter((name) => laws[name] === undefined)
      .map((name) => `laws: ${name}`),
    ...(process.approver === undefined ? ['process: approver'] : []),
    ...(['officeLanguages', 'substituteAddress'] as const)
      .filter((name) => answers[name] === undefined)
      .map((name) => called([name])),
    ...(answers.letters === undefined ? ['the number in letters'] : []),
  ];
  return [
    ...rows(shown, []),
    ...(open.length > 0
      ? [`  ${'not known, or there is none'.padEnd(column)}${open.join(', ')}`]
      : []),
  ].join('\n');
}
