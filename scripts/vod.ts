import { load, readers, usageOf, type Command } from './commands.ts';
import { Refusal } from './launch/refusal.mjs';
import { task } from './process/task.ts';
import { terminalTable } from './table.ts';

const all = new Map<string, Command>(
  Object.values(readers).flatMap((each) => Object.entries(each)),
);

/** Runs one of the commands that are needed now and then: `npm run vod -- backup`. */
await task(async () => {
  const [name, ...args] = process.argv.slice(2);
  if (name === undefined || name === '--help') {
    console.log(help());
    return true;
  }
  const command = all.get(name);
  if (!command) {
    throw new Refusal(`There is no command "${name}". \`npm run vod -- --help\` lists all.`);
  }
  const usage = usageOf(name, command);
  if (args.includes('--help')) {
    console.log(`It ${command.about}.\n${usage}`);
    return true;
  }
  const run = await load(name);
  return run(args, usage);
});

function help(): string {
  const parts = Object.entries(readers).map(([reader, commands]) => {
    const rows = Object.entries(commands).map(([name, { about }]) => [`  ${name}`, about]);
    return `${reader}\n${terminalTable(rows)}`;
  });
  return [
    ...parts,
    'With --help after its name, one says what it takes: npm run vod -- backup --help.',
  ].join('\n\n');
}
