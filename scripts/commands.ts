/** Does its work. @returns whether all is well. @throws Refusal with `usage` for arguments that it does not take. */
export type Run = (args: readonly string[], usage: string) => Promise<boolean>;

/** A command of `npm run vod`. */
export interface Command {
  /** What it does: the end of a sentence that begins with its name. */
  readonly about: string;
  /** What it takes, as a shell's manual writes it. */
  readonly takes?: string;
  /** Read only when it is run: some bring a browser along. */
  readonly load: () => Promise<Run>;
}

/** The database that a command is about: the local one, or a deployed one. */
const database = '[--remote [--env staging]]';

/** The commands by who needs them. */
export const readers: Readonly<Record<string, Readonly<Record<string, Command>>>> = {
  'To operate the service': {
    provision: {
      about: 'makes what an account needs; --print only shows the calls',
      takes: '[--print] [--env staging]',
      load: async () => (await import('./commands/provision.ts')).provisionAccount,
    },
    checklist: {
      about: 'shows what the launch checklist still asks, and of whom',
      load: async () => (await import('./commands/checklist.ts')).checklist,
    },
    smoke: {
      about: 'sends a check through a site, follows it to the desk and erases it',
      takes: 'https://… (or http://localhost:8787, for that of `npm start`)',
      load: async () => (await import('./commands/smoke.ts')).smokeTest,
    },
    audit: {
      about: 'verifies the trail of events',
      takes: database,
      load: async () => (await import('./commands/audit.ts')).audit,
    },
    backup: {
      about: 'writes the database into a file, answers sealed',
      takes: `[FILE] ${database}`,
      load: async () => (await import('./commands/backup.ts')).backup,
    },
    restore: {
      about: 'puts a backup into an empty database, and compares each row',
      takes: `FILE ${database}`,
      load: async () => (await import('./commands/restore.ts')).restoreBackup,
    },
    reseal: {
      about: 'puts all that is sealed under the newest key of SEAL_KEYS',
      takes: database,
      load: async () => (await import('./commands/reseal.ts')).resealAll,
    },
  },
  'To edit the words': {
    guide: {
      about: 'builds the site together with the PDF of its guide',
      load: async () => (await import('./commands/guide.ts')).guide,
    },
    pictures: {
      about: 'takes the pictures of docs/coordinator.md or docs/editing.md',
      takes: 'coordinator | editing',
      load: async () => (await import('./commands/pictures.ts')).pictures,
    },
    'new-program': {
      about: 'makes another state’s program in a new folder',
      takes: '--into FOLDER --answers FILE | --sample FILE',
      load: async () => (await import('./commands/new-program.ts')).newProgram,
    },
  },
  'To change the code': {
    seed: {
      about: 'puts 10,000 invented submissions into the local database, or another number',
      takes: '[NUMBER from 1 to 100000]',
      load: async () => (await import('./commands/seed.ts')).seed,
    },
    lighthouse: {
      about: 'runs Lighthouse over every page as a telephone sees it',
      takes: '[PART-OF-AN-ADDRESS]',
      load: async () => (await import('./commands/lighthouse.ts')).lighthouse,
    },
  },
};

/** What to write, for whoever wrote something else. */
export function usageOf(name: string, { takes = '' }: Command): string {
  return `Write: npm run vod -- ${`${name} ${takes}`.trim()}`;
}
