import { Hono } from 'hono';
import type { DeskEnv } from '../../app-env.ts';
import { membersOnly } from '../../guards/members-only.ts';
import { showNothing } from './desk.ts';
import { listRoutes } from './list.ts';
import { submissionRoutes } from './submission.ts';

/** The coordinator's desk. Nobody but members gets past the first line, wherever the address leads. */
export const coordinatorRoutes = new Hono<DeskEnv>()
  .use(membersOnly())
  .route('/', listRoutes)
  .route('/submissions', submissionRoutes)
  .all('/*', (c) => showNothing(c));
