import { builtPage } from '../built-page.ts';
import { deskPage } from './desk-page.ts';

/** What everybody sees who may not come to the desk, whatever the reason. */
export async function refusedPage(assets: Fetcher): Promise<Response> {
  const page = await builtPage(assets, '/coordinator/refused/');
  if (!page) throw new Error('the built site has no page for those who may not come to the desk');
  return deskPage(page, {}, 403);
}
