import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { DeskEnv } from '../../app-env.ts';
import { builtPage } from '../../pages/built-page.ts';
import { deskPage } from '../../pages/desk/desk-page.ts';
import { logFault, statusOf } from '../errors.ts';

/**
 * The way of the desk's errors to a member: a page of the desk. It names nobody, for it may come before it is known who
 * asks. Where it can't be had, the site's own way of errors takes over.
 */
export async function answerDeskError(error: unknown, c: Context<DeskEnv>): Promise<Response> {
  const request = c.get('requestId');
  if (!(error instanceof HTTPException)) logFault(error, { request });
  const page = await builtPage(c.env.ASSETS, '/coordinator/fault/');
  if (!page) throw new Error('the built site has no page coordinator/fault/');
  const status = statusOf(error);
  const response = await deskPage(page, { values: { request } }, status);
  if (status === 503) response.headers.set('Retry-After', '10');
  return response;
}
