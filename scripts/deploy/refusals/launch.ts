import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { answerTo, openEntries, type Checklist } from '../../checklist/checklist.ts';
import { wholeChecklist } from '../../content/checklist.ts';
import type { Environment } from '../environment.ts';
import { isSample } from '../sample.ts';

interface Program {
  readonly adopted?: unknown;
  readonly security?: { readonly untilAdopted?: unknown; readonly onceAdopted?: unknown };
}

/** "Independent" or "adopted" is the department's to decide: all that the site says of itself, and whether its forms are open, follows. */
function runByRefusals(checklist: Checklist, { adopted }: Program): string[] {
  const answer = answerTo(checklist, 'run-by');
  if (answer === undefined) {
    return [
      'Whether this is an independent implementation is not decided. Close "run-by" in docs/launch-checklist.yaml, and make adopted in site/src/content/program.yaml say the same.',
    ];
  }
  if (answer === (adopted === true ? 'adopted' : 'independent')) return [];
  return [
    `"run-by" in docs/launch-checklist.yaml is answered "${answer}", and site/src/content/program.yaml has adopted: ${String(adopted)}. Make both say the same: "independent" and false, or "adopted" and true.`,
  ];
}

/** In public the forms open by adoption alone: until then nobody who writes in them would be read. */
function formsRefusals({ vars: { FORMS_OPEN: set = '' } }: Environment): string[] {
  if (set === 'once-adopted') return [];
  return [
    `FORMS_OPEN is "${set}", which is for copies. Set it to "once-adopted": the forms open when adopted in site/src/content/program.yaml is true.`,
  ];
}

/** Whom the site names for its faults in the state that it is in; once it is adopted, perhaps nobody. */
function securityRefusals({ adopted, security }: Program): string[] {
  const field = adopted === true ? 'onceAdopted' : 'untilAdopted';
  const address = security?.[field];
  if (adopted === true && address === undefined) return [];
  if (!isSample(String(address))) return [];
  return [
    `security.${field} in site/src/content/program.yaml is a sample address. Set it to whoever is to hear of a fault of the site.`,
  ];
}

/** What stands against opening the site to the public: what is not answered, decided or set. */
export function launchRefusals(folder: string, environment: Environment): string[] {
  const text = readFileSync(join(folder, 'site/src/content/program.yaml'), 'utf8');
  const program = parse(text) as Program;
  const checklist = wholeChecklist(folder);
  const open = openEntries(checklist).filter(({ id }) => id !== 'run-by');
  return [
    ...runByRefusals(checklist, program),
    ...formsRefusals(environment),
    ...securityRefusals(program),
    ...open.map(
      ({ id, who }) =>
        `"${id}" of the launch checklist is open (${who}). \`npm run vod -- checklist\` says what it asks.`,
    ),
  ];
}
