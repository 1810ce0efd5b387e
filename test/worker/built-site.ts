import { forms } from '../../worker/forms/index.ts';

/** A site of a few small pages, in the place of the one that Astro builds. It has English and Spanish, and no other language. */

/** What a page says in one situation only. */
const says = (...situations: string[]) =>
  situations.map((name) => `<p data-when="${name}" hidden>It is ${name}.</p>`).join('\n');

const credentials =
  '<input type="hidden" name="reference" value=""><input type="hidden" name="code" value="">';
const decoy = '<input type="text" name="subject-line" value="">';
const reach = `<input type="checkbox" name="reach" value="email"><input type="email" name="email" value="">
<input type="radio" name="email-say" value="yes">`;
const summary = (field: string) =>
  `<div data-error-summary hidden><a data-error="${field}.missing" href="#${field}">Write it.</a></div>`;

const form = (kind: string) => `<title data-error-title="Error: ">${kind}</title>
${summary('message')}${says('busy', 'closed')}
<form method="post" data-form><input type="hidden" name="submission" value="">${decoy}
<textarea name="message"></textarea><input type="text" name="name" value="">
${reach}</form>`;

const check = `<title>check</title><p data-when="unavailable" hidden>Not saved.</p><p data-when="again" hidden>Once more?</p>
${says('busy', 'unproven')}
<form method="post"><input type="hidden" name="submission" value="">${decoy}
<p data-answer="message"><span data-answer-value="message"></span></p>
<input type="hidden" name="message" value="" data-carry="message">
<input type="hidden" name="name" value="" data-carry="name">
<input type="hidden" name="reach" value="email" data-carry="reach.email">
<input type="hidden" name="email" value="" data-carry="email"></form>`;

const received = `<title>received</title><section data-when="receipt" hidden><b data-reference></b> <b data-code></b></section>
<p data-when="gone">Nothing here.</p>`;

const start = `<title data-error-title="Error: ">request</title>${summary('reference')}${summary('code')}
${says('refused', 'locked', 'busy', 'unavailable', 'unproven')}
<form method="post" data-form><input name="reference" value=""><input name="code" value=""></form>`;

const status = `<title>status</title>
${says('state-received', 'state-opened', 'state-tried', 'state-held', 'state-withdrawn', 'state-erased')}
${says('offers', 'offer-change', 'offer-hold', 'offer-resume', 'offer-withdraw')}
${says('done-held', 'done-resumed', 'done-changed', 'done-withdrawn')}
<form method="post">${credentials}</form><time data-received></time>`;

const withdraw = `<title>withdraw</title><form method="post">${credentials}</form>`;

const change = `<title data-error-title="Error: ">change</title>${summary('reach')}${says('unavailable', 'refused', 'locked', 'busy', 'unproven')}
<form method="post" data-form>${credentials}${reach}</form>`;

const problem = (step: string) =>
  `<title>problem ${step}</title><p data-when="request-id" hidden><code data-request-id></code></p>`;

const requestPages: Readonly<Record<string, string>> = {
  '': start,
  status,
  withdraw,
  'change-contact': change,
  'change-interest': change,
};

function pageAt(path: string): string | undefined {
  const own = path.replace(/^\/es(?=\/)/, '');
  const [, kind = '', step = ''] = own.split('/');
  if (kind === 'problem') return problem(step);
  if (kind === 'request') return requestPages[step];
  if (!forms.some((form) => form.kind === kind)) return undefined;
  return { '': form(kind), check, received }[step];
}

/** A site's files, as the `ASSETS` binding serves them: only to GET and HEAD, and not twice the same body. */
const serving = (htmlAt: (path: string) => string | undefined) => ({
  fetch(input: RequestInfo | URL, init?: RequestInit) {
    const request = new Request(input, init);
    if (!['GET', 'HEAD'].includes(request.method))
      return Promise.resolve(new Response(null, { status: 405 }));
    const html = htmlAt(new URL(request.url).pathname);
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
});

export const builtSite = serving(pageAt) as unknown as Fetcher;

/** The same while the platform fails to give one of its pages: that of a receipt, as in `received`. */
export const siteWithout = (name: string) =>
  ({
    fetch: (input: RequestInfo | URL, init?: RequestInit) =>
      new URL(new Request(input, init).url).pathname.endsWith(`/${name}/`)
        ? Promise.resolve(new Response(null, { status: 500 }))
        : builtSite.fetch(input, init),
  }) as Fetcher;

/** The same built with its forms closed: there are no pages that come after them. */
export const closedSite = serving((path) =>
  /\/(?:check|received)\/$/.test(path) ? undefined : pageAt(path),
) as unknown as Fetcher;
