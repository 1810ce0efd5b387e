/** Does its work. @returns whether all is well. @throws Refusal with `usage` for arguments that it does not take. */
type Run = (args: readonly string[], usage: string) => Promise<boolean>;

/** A command of `npm run vod`: the file of its name in `commands/`. */
export interface Command {
  /** What it does: the end of a sentence that begins with its name. */
  readonly about: string;
  /** What it takes, as a shell's manual writes it. */
  readonly takes?: string;
}

/** The database that a command is about: the local one, or a deployed one. */
const database = '[--remote [--env staging]]';

/** The commands by who needs them. */
export const readers: Readonly<Record<string, Readonly<Record<string, Command>>>> = {
  'To operate the service': {
    provision: {
      about: 'makes what an account needs; --print only shows the calls',
      takes: '[--print] [--env staging]',
    },
    checklist: { about: 'shows what the launch checklist still asks, and of whom' },
    smoke: {
      about: 'sends a check through a site, follows it to the desk and erases it',
      takes: 'https://… (or http://localhost:8787, for that of `npm start`)',
    },
    audit: { about: 'verifies the trail of events', takes: database },
    backup: {
      about: 'writes the database into a file, answers sealed',
      takes: `[FILE] ${database}`,
    },
    restore: {
      about: 'puts a backup into an empty database, and compares each row',
      takes: `FILE ${database}`,
    },
    reseal: {
      about: 'puts all that is sealed under the newest key of SEAL_KEYS',
      takes: database,
    },
  },
  'To edit the words': {
    guide: { about: 'builds the site together with the PDF of its guide' },
    pictures: {
      about: 'takes the pictures of docs/coordinator.md or docs/editing.md',
      takes: 'coordinator | editing',
    },
    'new-program': {
      about: 'makes another state’s program in a new folder',
      takes: '--into FOLDER --answers FILE',
    },
  },
  'To change the code': {
    seed: {
      about: 'puts 10,000 invented submissions into the local database, or another number',
      takes: '[NUMBER from 1 to 100000]',
    },
    lighthouse: {
      about: 'runs Lighthouse over every page as a telephone sees it',
      takes: '[PART-OF-AN-ADDRESS]',
    },
  },
};

/** What a command does. It is read only when it is run: some bring a browser along. */
export async function load(name: string): Promise<Run> {
  const { run } = (await import(`./commands/${name}.ts`)) as { readonly run: Run };
  return run;
}

/** What to write, for whoever wrote something else. */
export function usageOf(name: string, { takes = '' }: Command): string {
  return `Write: npm run vod -- ${`${name} ${takes}`.trim()}`;
}
