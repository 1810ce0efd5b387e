import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { workers } from '../../access/members.ts';
import type { DeskEnv } from '../../app-env.ts';
import type { Desk } from '../../desk/desk.ts';
import { fromSite } from '../../desk/site/from-site.ts';
import { officeTime, type OfficeTime } from '../../desk/office-time.ts';
import { NothingPage } from '../../desk/pages/elsewhere.tsx';
import { deskResponse } from '../../desk/response.ts';

export type DeskContext = Context<DeskEnv>;

/** A page of the desk for who looks, now. */
export async function showDesk(
  c: DeskContext,
  page: (desk: Desk) => JSX.Element,
  status = 200,
): Promise<Response> {
  const site = await fromSite(c.env.ASSETS);
  const members = workers(c.get('config').access.members);
  const desk = { site, member: c.get('member'), members, time: timeOf(c), now: Date.now() };
  return deskResponse(page(desk), status);
}

/** What an address asks for that leads nowhere. */
export const showNothing = (c: DeskContext): Promise<Response> =>
  showDesk(c, (desk) => NothingPage({ desk }), 404);

export const timeOf = (c: DeskContext): OfficeTime => officeTime(c.get('config').timeZone);

/** A file that the browser keeps and no cache does. */
export function download(text: string, name: string): Response {
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
}
