import { join } from 'node:path';
import { root } from '../root.ts';

/** Where tools keep what they know from the last time. Nobody misses it when it is gone. */
export const cacheFolder = join(root, 'node_modules', '.cache', 'project');
