/*
 * Runs one of the project's commands, by its file: `node scripts/run.mjs scripts/start.ts`.
 *
 * Any Node since 12 can read this file, so that an old one is refused in words and not by a syntax
 * error. What follows needs Node 20, and hands over to the Node that the packages bring.
 */
const oldest = 20;

if (parseInt(process.versions.node, 10) < oldest) {
  console.error(
    `This needs Node ${oldest} or newer and found ${process.version}: ` +
      'install a newer Node from https://nodejs.org, then run the same command again.',
  );
  process.exitCode = 1;
} else {
  void import('./launch/launch.mjs').then(({ launch }) =>
    launch(process.argv[2], process.argv.slice(3)),
  );
}
