import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { answerTo, openEntries, readChecklist, type Checklist } from '../../checklist/checklist.ts';
import { isSample } from '../sample.ts';

interface Program {
  readonly adopted?: unknown;
  readonly security?: unknown;
}

/** "Independent" or "adopted" is the department's to decide, and every page says it. */
function runByRefusals(checklist: Checklist, { adopted }: Program): string[] {
  const answer = answerTo(checklist, 'run-by');
  if (answer === undefined) {
    return [
      'Whether this is an independent implementation is not decided. Close "run-by" in docs/launch-checklist.yaml, and make runBy and adopted in site/src/content/program.yaml say the same.',
    ];
  }
  if (answer === (adopted === true ? 'adopted' : 'independent')) return [];
  return [
    `"run-by" in docs/launch-checklist.yaml is answered "${answer}", and site/src/content/program.yaml has adopted: ${String(adopted)}. Make both say the same: "independent" and false, or "adopted" and true.`,
  ];
}

/** What stands against opening the site to the public: what is not answered, decided or set. */
export function launchRefusals(folder: string): string[] {
  const text = readFileSync(join(folder, 'site/src/content/program.yaml'), 'utf8');
  const program = parse(text) as Program;
  const checklist = readChecklist(folder);
  const open = openEntries(checklist).filter(({ id }) => id !== 'run-by');
  return [
    ...runByRefusals(checklist, program),
    ...(isSample(String(program.security))
      ? [
          'security in site/src/content/program.yaml is a sample address. Set it to whoever is to hear of a fault of the site.',
        ]
      : []),
    ...open.map(
      ({ id, who }) =>
        `"${id}" of the launch checklist is open (${who}). \`npm run checklist\` says what it asks.`,
    ),
  ];
}
