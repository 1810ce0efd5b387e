/** The pages of the desk in small, before the pages of the site. */

const situations = [
  'done',
  'stale',
  'refused',
  'errors',
  'news',
  'held-by-person',
  'state.withdrawn',
]
  .map((name) => `<p data-when="${name}">situation ${name}</p>`)
  .join('');

const unreadable = '<b data-when="unreadable">unreadable <i data-value="unreadable-key"></i></b>';

const submission = `<h1 data-value="reference"></h1>${situations}${unreadable}
<p data-when="error.note-long">error note-long</p><p data-when="error.how">error how</p><p data-when="error.reference">error reference</p>
<p class="name" data-value="answer.name"></p><form data-when="may.work" data-set="action=link">
<input name="version" value="" data-set="value=version"><textarea name="note" data-value="typed-note"></textarea></form>
<!--rows:history--><p><b data-when="event.contacted">contacted</b><i data-value="actor"></i><q data-value="note"></q><s data-when="note-unreadable">note <i data-value="note-key"></i></s></p><!--/rows-->`;

const pages: Readonly<Record<string, string>> = {
  '/coordinator/': `<title>list</title><b data-value="count"></b><i data-when="unwell">unwell</i><a data-set="href=oldest-link" data-value="oldest-waits"></a><!--rows:submissions-->
<p><a data-set="href=link" data-value="reference"></a><i data-when="state.new">new</i><q data-value="answer.good-times"></q>${unreadable}</p><!--/rows-->`,
  '/coordinator/submissions/contact/': submission,
  '/coordinator/submissions/interest/': submission,
  '/coordinator/print/': `<!--rows:submissions--><div><p data-value="answer.name"></p>${unreadable}</div><!--/rows-->`,
  '/coordinator/counts/': '<!--rows:months--><p data-value="month"></p><!--/rows-->',
  '/coordinator/audit/': `<!--rows:events--><p>${['received', 'audit-viewed'].map((kind) => `<i data-when="event.${kind}">event ${kind}</i>`).join('')}</p><!--/rows-->`,
  '/coordinator/health/': `<i data-when="sweep-late">sweep-late</i><i data-when="test-accepted">test-accepted</i><i data-value="test-code"></i>
newest <i data-value="newest"></i><b data-when="keys-missing">missing <i data-value="keys-missing"></i> of <i data-value="keys-in-use"></i></b><!--rows:owed--><p data-value="why"></p><!--/rows--><!--rows:due--><p>schedule <i data-value="schedule"></i></p><!--/rows-->`,
  '/edit/': '<title>edit</title>',
  '/edit/editor.js': 'open();',
  '/coordinator/refused/': '<title>refused</title><h1>This page is not open to you</h1>',
  '/coordinator/fault/': '<title>fault</title><code data-value="request"></code>',
  '/coordinator/nothing/': '<title>nothing</title>',
};

export function deskSite(site: Fetcher): Fetcher {
  return {
    fetch(input: RequestInfo | URL, init?: RequestInit) {
      const html = pages[new URL(new Request(input, init).url).pathname];
      return html === undefined
        ? site.fetch(input, init)
        : Promise.resolve(
            new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
          );
    },
  } as unknown as Fetcher;
}
