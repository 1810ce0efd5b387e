import type { APIRoute, GetStaticPaths } from 'astro';
import { defaultLocale, locales } from '../../page-context.ts';
import { programIn } from '../../program.ts';

/** RFC 9116, 2.5.5, asks for less than a year: a site that nobody built since says by this that nobody looks after it. */
const lifetime = 364 * 86_400_000;

/** Where nobody is named, there is no such file. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { security } = await programIn(defaultLocale);
  return security === undefined ? [] : [{ params: { name: 'security' }, props: { security } }];
};

/** Whom to tell of a fault that could hurt somebody (RFC 9116). It promises nothing. */
export const GET: APIRoute<{ security: string }> = ({ props: { security }, site }) => {
  const lines = [
    `Contact: mailto:${security}`,
    `Expires: ${new Date(Date.now() + lifetime).toISOString()}`,
    `Preferred-Languages: ${locales.join(', ')}`,
    `Canonical: ${new URL('.well-known/security.txt', site).href}`,
  ];
  return new Response(`${lines.join('\n')}\n`);
};
