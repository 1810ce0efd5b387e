import type { Page } from 'playwright-core';
import type { Sites } from './sites.ts';
import type { View } from './view.ts';

/** What the service answered, whole. */
export interface Served {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
}

/** Asks for a view, and takes the answer whole. */
export async function serve(sites: Sites, view: View): Promise<Served> {
  const answer = await view.ask(sites);
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    html: await answer.text(),
  };
}

/**
 * Shows in the browser what was served, at the address at which a person has it: it may be the answer to a post, and no
 * browser can be sent there. What the page asks for besides comes from the site.
 */
export async function show(page: Page, sites: Sites, view: View, served: Served): Promise<void> {
  const { status, headers, html: body } = served;
  const { url } = await sites.get('open');
  const address = new URL(view.address, url).href;
  const answer = { status, headers, body };
  await page.route(address, (route) => route.fulfill(answer), { times: 1 });
  await page.goto(address);
}
