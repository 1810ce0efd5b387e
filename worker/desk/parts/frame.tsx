import type { PropsWithChildren } from 'hono/jsx';
import type { Member } from '../../access/members.ts';
import type { Desk } from '../desk.ts';
import type { FromSite } from '../site/from-site.ts';

const links = [
  { href: '/coordinator/', label: 'Today' },
  { href: '/coordinator/submissions/', label: 'Submissions' },
  { href: '/coordinator/enter/interest/', label: 'Enter a request' },
  { href: '/coordinator/counts/', label: 'Counts' },
  { href: '/coordinator/audit/', label: 'Audit' },
  { href: '/coordinator/health/', label: 'Health' },
] as const;

/** Who only reads enters nothing. */
const isFor =
  ({ role }: Member) =>
  ({ href }: (typeof links)[number]): boolean =>
    role === 'coordinator' || href !== '/coordinator/enter/interest/';

/** The frame of a page of the desk, with the way to its other parts. */
export function Frame({
  desk,
  title,
  at,
  children,
}: PropsWithChildren<{
  desk: Desk;
  title: string;
  /** The address of the page, where it is one of those in the navigation. */
  at?: (typeof links)[number]['href'] | undefined;
}>) {
  const { site, member } = desk;
  return (
    <Document site={site} title={title}>
      <a class="skip" href="#main">
        Skip to the main text
      </a>
      <header>
        <p class="name">
          <Emblem /> <span>{site.program}: coordinator’s desk</span>
        </p>
        <nav aria-label="Desk">
          <ul class="plain">
            {links.filter(isFor(member)).map(({ href, label }) => (
              <li>
                <a href={href} aria-current={href === at ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="member">
          <span class="visually-hidden">Signed in as </span>
          <span>{member.email}</span> {member.role === 'reader' && <span>(reads only)</span>}
        </p>
      </header>
      <Main site={site}>{children}</Main>
    </Document>
  );
}

/** A page for whom it is not known that they may come in: it leads nowhere and names nobody. */
export function BareFrame({
  site,
  title,
  children,
}: PropsWithChildren<{ site: FromSite; title: string }>) {
  return (
    <Document site={site} title={title}>
      <Main site={site}>{children}</Main>
    </Document>
  );
}

function Document({ site, title, children }: PropsWithChildren<{ site: FromSite; title: string }>) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>
          {title} · {site.program}
        </title>
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        {/* Neither a reference nor a number in somebody's words becomes a link that calls at a touch. */}
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={site.style} />
      </head>
      <body>{children}</body>
    </html>
  );
}

function Main({ site, children }: PropsWithChildren<{ site: FromSite }>) {
  return (
    <>
      {site.environment !== '' && (
        <p>This is the {site.environment} copy of the desk. No survivor writes here.</p>
      )}
      <main id="main" tabindex={-1}>
        {children}
      </main>
    </>
  );
}

/** The site's own: two arcs that face each other, and a third mark a little apart. */
function Emblem() {
  return (
    <svg class="emblem" viewBox="0 0 48 48" aria-hidden="true">
      <path d="M12 5a24 24 0 0 0 0 28M36 5a24 24 0 0 1 0 28" />
      <circle cx="24" cy="42" r="3" />
    </svg>
  );
}
