import { Hono } from 'hono/tiny';
import type { DeskEnv } from '../../app-env.ts';
import { searchAddress } from '../../desk/parts/search-box.tsx';
import { membersOnly, onlyAt } from '../../guards/members-only.ts';
import { onlyAsPage } from '../../guards/only-as-page.ts';
import { auditRoutes } from './audit.ts';
import { countsRoutes } from './counts.ts';
import { showNothing } from './desk.ts';
import { enterRoutes } from './enter.ts';
import { answerDeskError } from './errors.ts';
import { exportRoutes } from './export.ts';
import { deskHealthRoutes } from './health.ts';
import { listRoutes } from './list.ts';
import { personRoutes } from './person.ts';
import { searchRoutes } from './search.ts';
import { submissionRoutes } from './submission.ts';
import { telephoneRoutes } from './telephone.ts';
import { todayRoutes } from './today.ts';

/**
 * The coordinator's desk. Nobody but members gets past the first line, wherever the address leads, and no program past the
 * submissions.
 */
export const coordinatorRoutes = new Hono<DeskEnv>()
  .use(membersOnly('submissions', [searchAddress]), onlyAsPage())
  .route('/submissions', listRoutes)
  .route('/submissions', submissionRoutes)
  .use(onlyAt('desk'))
  .route('/submissions', telephoneRoutes)
  .route('/submissions', personRoutes)
  .route('/', todayRoutes)
  .route('/search', searchRoutes)
  .route('/enter', enterRoutes)
  .route('/export', exportRoutes)
  .route('/counts', countsRoutes)
  .route('/audit', auditRoutes)
  .route('/health', deskHealthRoutes)
  .all('/*', (c) => showNothing(c))
  .onError(answerDeskError);
