import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/root.ts';
import { start, type Running } from './runtime.ts';
import { migrate, serviceDatabase, workersOf, type ServiceOptions } from './service.ts';

/** The binding of a program's own database. */
export const bindingOf = (program: number): string => `DB_${program}`;

/**
 * One Worker for many programs, each with a database of its own. A request says in the header `Program` whose it is, as a
 * host name would.
 */
export async function startPrograms(options: ServiceOptions, count: number): Promise<Running> {
  const front = join(dirname(options.worker), 'programs.js');
  await copyFile(join(root, 'bench', 'runtime', 'programs.js'), front);
  const [service, ...others] = await workersOf(options);
  const numbers = Array.from({ length: count }, (_, program) => program);
  const databases = numbers.map(
    (program) => [bindingOf(program), { id: `program-${program}` }] as const,
  );
  const running = await start(options.folder, [
    {
      ...service,
      modules: ['programs.js', 'index.js'].map((file) => ({
        type: 'ESModule',
        path: join(dirname(front), file),
      })),
      d1Databases: { DB: { id: serviceDatabase }, ...Object.fromEntries(databases) },
    },
    ...others,
  ]);
  for (const program of numbers) await migrate(await running.database(bindingOf(program)));
  return running;
}
