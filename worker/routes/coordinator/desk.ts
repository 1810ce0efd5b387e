import type { Context } from 'hono';
import type { DeskEnv } from '../../app-env.ts';
import { officeTime, type OfficeTime } from '../../desk/office-time.ts';
import { builtPage } from '../../pages/built-page.ts';
import { deskPage, type PageContent } from '../../pages/desk/desk-page.ts';

export type DeskContext = Context<DeskEnv>;

/** A page of the desk, filled in. */
export async function showDesk(
  c: DeskContext,
  name: string,
  content: PageContent,
  status = 200,
): Promise<Response> {
  const page = await builtPage(c.env.ASSETS, `/coordinator/${name}`);
  if (!page) throw new Error(`the built site has no page coordinator/${name}`);
  const values = { member: c.get('member').email, ...content.values };
  const when = new Set([...(content.when ?? []), `role.${c.get('member').role}`]);
  return deskPage(page, { ...content, values, when }, status);
}

/** What an address asks for that leads nowhere. */
export const showNothing = (c: DeskContext): Promise<Response> => showDesk(c, 'nothing/', {}, 404);

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
