import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { answerTo, openEntries } from '../../checklist/checklist.ts';
import { wholeChecklist } from '../../content/checklist.ts';
import type { Environment } from '../environment.ts';
import { isSample } from '../sample.ts';
import type { Rule } from './rule.ts';

interface Program {
  readonly adopted?: unknown;
  readonly security?: { readonly untilAdopted?: unknown; readonly onceAdopted?: unknown };
}

/** What opening the site to the public needs: that all is answered, decided and set. */
export function launchRules(
  folder: string,
  { vars: { FORMS_OPEN: forms = '' } }: Environment,
): Rule[] {
  const text = readFileSync(join(folder, 'site/src/content/program.yaml'), 'utf8');
  const { adopted, security } = parse(text) as Program;
  const checklist = wholeChecklist(folder);
  const runBy = answerTo(checklist, 'run-by');
  const field = adopted === true ? 'onceAdopted' : 'untilAdopted';
  return [
    // "Independent" or "adopted" is the department's to decide: all that the site says of itself, and whether its forms are open, follows.
    runBy === undefined
      ? [
          false,
          'Whether this is an independent implementation is not decided. Close "run-by" in docs/launch-checklist.yaml, and make adopted in site/src/content/program.yaml say the same.',
        ]
      : [
          runBy === (adopted === true ? 'adopted' : 'independent'),
          `"run-by" in docs/launch-checklist.yaml is answered "${runBy}", and site/src/content/program.yaml has adopted: ${String(adopted)}. Make both say the same: "independent" and false, or "adopted" and true.`,
        ],
    // In public the forms open by adoption alone: until then nobody who writes in them would be read.
    [
      forms === 'once-adopted',
      `FORMS_OPEN is "${forms}", which is for copies. Set it to "once-adopted": the forms open when adopted in site/src/content/program.yaml is true.`,
    ],
    // Whom the site names for its faults in the state that it is in; once it is adopted, perhaps nobody.
    [
      !isSample(String(security?.[field])),
      `security.${field} in site/src/content/program.yaml is a sample address. Set it to whoever is to hear of a fault of the site.`,
    ],
    ...openEntries(checklist)
      .filter(({ id }) => id !== 'run-by')
      .map(({ id, who }): Rule => [
        false,
        `"${id}" of the launch checklist is open (${who}). \`npm run vod -- checklist\` says what it asks.`,
      ]),
  ];
}
