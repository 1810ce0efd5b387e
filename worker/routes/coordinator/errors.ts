import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { DeskEnv } from '../../app-env.ts';
import { fromSite } from '../../desk/site/from-site.ts';
import { FaultPage } from '../../desk/pages/elsewhere.tsx';
import { deskResponse } from '../../desk/response.ts';
import { logFault, statusOf } from '../errors.ts';

/**
 * The way of the desk's errors to a member: a page of the desk. It names nobody, for it may come before it is known who
 * asks. Where it can't be had, the site's own way of errors takes over.
 */
export async function answerDeskError(error: unknown, c: Context<DeskEnv>): Promise<Response> {
  const request = c.get('requestId');
  if (!(error instanceof HTTPException)) logFault(error, { request });
  const status = statusOf(error);
  const site = await fromSite(c.env.ASSETS);
  const response = await deskResponse(FaultPage({ site, request }), status);
  if (status === 503) response.headers.set('Retry-After', '10');
  return response;
}
