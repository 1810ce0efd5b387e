import { join } from 'node:path';
import { root } from '../../scripts/root.ts';
import { script, start, type Running } from './runtime.ts';
import { serviceDatabase } from './service.ts';

const folderOf = join(root, 'bench', 'peers', 'minimal');

/** The minimal Worker in the same runtime: no page, no check, one bare insert. */
export async function startMinimal(folder: string): Promise<Running> {
  const running = await start(folder, [
    {
      ...script(join(folderOf, 'index.js')),
      name: 'minimal',
      compatibilityDate: '2026-10-31',
      d1Databases: { DB: { id: 'minimal' } },
    },
  ]);
  await running.db
    .prepare('CREATE TABLE messages (id TEXT PRIMARY KEY, message TEXT, email TEXT, name TEXT)')
    .run();
  return running;
}

/** A Worker that shows rows of the service's own database by one indexed SELECT. */
export async function startSelect(folder: string): Promise<Running> {
  return start(folder, [
    {
      ...script(join(folderOf, 'select.js')),
      name: 'select',
      compatibilityDate: '2026-10-31',
      d1Databases: { DB: { id: serviceDatabase } },
    },
  ]);
}
