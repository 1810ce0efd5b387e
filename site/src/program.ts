import { getEntry, type CollectionEntry } from 'astro:content';
import type { Editing } from './edit/configuration.ts';
import type { RetentionRule } from '../../worker/retention/policy.ts';
import { telephoneOf, type Telephone } from './telephone.ts';
import { formsState, retentionRules, type FormsState } from './settings.ts';

type Text = CollectionEntry<'program'>['data']['name'];

/** Whose program this is, in one language: names, numbers and addresses. */
export interface Program {
  readonly name: string;
  readonly shortName: string;
  /** The state whose program it is. */
  readonly place: string;
  readonly office: { readonly name: string; readonly short: string };
  readonly department: { readonly name: string; readonly short: string };
  readonly telephone: Telephone;
  readonly relay: string;
  readonly email: string;
  readonly post: readonly string[];
  /** A sentence, once it is confirmed. */
  readonly officeLanguages?: string | undefined;
  /** A sentence, where the state gives such addresses. */
  readonly substituteAddress?: string | undefined;
  /** Whom to tell of a fault of the site, while the department has not adopted it or once it has; nobody is named yet if not set. */
  readonly security?: string | undefined;
  /** Who gets the changes that readers suggest; without it nothing is said of that. */
  readonly suggestions?: string | undefined;
  /** How a request can end, by the codes that are kept. */
  readonly outcomes: Readonly<Record<string, string>>;
  readonly adopted: boolean;
  readonly forms: FormsState;
  /** Who certified on which day that the site is accessible; not set until somebody has. */
  readonly certification?:
    | { readonly on: Date; readonly by: readonly string[]; readonly document?: string | undefined }
    | undefined;
  /** Where the editor of a deployed site saves; not set until there is a repository for it. */
  readonly editing?: Editing | undefined;
  readonly notice: {
    readonly official: string;
    readonly authority: string;
    /** What is said while there is no rule. */
    readonly retention: string;
    readonly access: string;
  };
  /** When answers are erased, from the Worker's own settings. */
  readonly retentionRules: readonly RetentionRule[];
}

/** The program in each language, once it was read. */
const read = new Map<string, Promise<Program>>();

/**
 * What `program.yaml` says, in one language. A build reads it once, though every part of every page asks for it; a
 * development server reads again each time, since there the files change.
 */
export function programIn(locale: string): Promise<Program> {
  const known = read.get(locale);
  if (known && !import.meta.env.DEV) return known;
  const program = readProgram(locale);
  read.set(locale, program);
  return program;
}

async function readProgram(locale: string): Promise<Program> {
  const entry = await getEntry('program', 'program');
  if (!entry) throw new Error('No program: write site/src/content/program.yaml.');
  const { name, shortName, place, office, department, security, notice, telephone, ...others } =
    entry.data;
  const { officeLanguages, substituteAddress, ...same } = others;

  function say(key: string, text: Text): string {
    const said = typeof text === 'string' ? text : text[locale];
    if (said !== undefined) return said;
    throw new Error(`site/src/content/program.yaml: add "${locale}" to ${key}.`);
  }

  function sayIf(key: string, text: Text | undefined): string | undefined {
    return text === undefined ? undefined : say(key, text);
  }

  return {
    ...same,
    name: say('name', name),
    shortName: say('shortName', shortName),
    place: say('place', place),
    office: { name: say('office.name', office.name), short: say('office.short', office.short) },
    department: {
      name: say('department.name', department.name),
      short: say('department.short', department.short),
    },
    telephone: telephoneOf(telephone),
    officeLanguages: sayIf('officeLanguages', officeLanguages),
    substituteAddress: sayIf('substituteAddress', substituteAddress),
    security: same.adopted ? security.onceAdopted : security.untilAdopted,
    forms: formsState(same.adopted),
    notice: {
      official: say('notice.official', notice.official),
      authority: say('notice.authority', notice.authority),
      retention: say('notice.retention', notice.retention),
      access: say('notice.access', notice.access),
    },
    retentionRules: retentionRules(),
  };
}
