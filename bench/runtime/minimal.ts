import { join } from 'node:path';
import { root } from '../root.ts';
import { script, start, type Running } from './runtime.ts';
import { serviceDatabase, startService } from './service.ts';

const messages = 'CREATE TABLE messages (id TEXT PRIMARY KEY, message TEXT, email TEXT, name TEXT)';
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
  await running.db.prepare(messages).run();
  return running;
}

/** The same beside the built files and with the bindings that the service has: it answers with a built page. */
export async function startMinimalWithPage(folder: string): Promise<Running> {
  const running = await startService({
    worker: join(folderOf, 'with-page.js'),
    folder,
    standIns: 'in memory',
  });
  await running.db.prepare(messages).run();
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
