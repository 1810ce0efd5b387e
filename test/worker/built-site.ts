/** A site of a few small pages, in the place of the one that Astro builds. It has English and Spanish, and no other language. */

const form = (kind: string) => `<title data-error-title="Error: ">${kind}</title>
<div data-error-summary hidden><a data-error="message.missing" href="#message">Write it.</a></div>
<form method="post" data-form><input type="hidden" name="submission" value="">
<textarea name="message"></textarea><input type="text" name="name" value="">
<input type="checkbox" name="reach" value="email"><input type="email" name="email" value=""></form>`;

const check = `<title>check</title><p data-when="unavailable" hidden>Not saved.</p><p data-when="again" hidden>Once more?</p>
<form method="post"><input type="hidden" name="submission" value="">
<p data-answer="message"><span data-answer-value="message"></span></p>
<input type="hidden" name="message" value="" data-carry="message">
<input type="hidden" name="name" value="" data-carry="name">
<input type="hidden" name="reach" value="email" data-carry="reach.email">
<input type="hidden" name="email" value="" data-carry="email"></form>`;

const received = `<title>received</title><section data-when="receipt" hidden><b data-reference></b> <b data-code></b></section>
<p data-when="gone">Nothing here.</p>`;

const problem = (status: string) =>
  `<title>problem ${status}</title><p data-when="request-id" hidden><code data-request-id></code></p>`;

function pageAt(path: string): string | undefined {
  const own = path.replace(/^\/es(?=\/)/, '');
  const [, kind = '', step = ''] = own.split('/');
  if (kind === 'problem') return problem(step);
  if (!['contact', 'interest'].includes(kind)) return undefined;
  return { '': form(kind), check, received }[step];
}

/** The site's files, as the `ASSETS` binding serves them: only to GET and HEAD, and not twice the same body. */
export const builtSite = {
  fetch(input: RequestInfo | URL, init?: RequestInit) {
    const request = new Request(input, init);
    if (!['GET', 'HEAD'].includes(request.method)) return Promise.resolve(new Response(null, { status: 405 }));
    const html = pageAt(new URL(request.url).pathname);
    return Promise.resolve(
      new Response(html ?? 'not found', {
        status: html === undefined ? 404 : 200,
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'Cache-Control': 'public, max-age=0, must-revalidate',
          ETag: '"built"',
        },
      }),
    );
  },
} as unknown as Fetcher;
