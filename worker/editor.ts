import { identify } from './access/identity.ts';
import { keysOfTeams } from './access/keys.ts';
import { areasOf } from './access/members.ts';
import type { AccessPolicy, Refusal } from './access/policy.ts';
import { tokenHeader } from './access/token.ts';
import { ConfigurationError, readAccess } from './config.ts';
import { log } from './log.ts';
import { securityHeaders } from './security-headers.ts';

/** What `[env.editor]` in wrangler.toml gives: nothing that keeps, sends or opens a word of anybody. */
export type EditorEnv = Pick<Env, 'ASSETS' | 'ACCESS_AUDIENCE' | 'ACCESS_TEAM' | 'MEMBERS'>;

const keysFor = keysOfTeams();

/** Why somebody may not come to the editor; undefined for a member who may. */
async function whyNot(
  policy: AccessPolicy,
  request: Request,
  access: CloudflareAccessContext | undefined,
): Promise<Refusal | undefined> {
  const identified = await identify(policy, {
    access,
    token: request.headers.get(tokenHeader) ?? undefined,
    keys: () => keysFor(policy.team),
  });
  if (identified.outcome === 'refused') return identified.why;
  return areasOf[identified.member.role].includes('edit') ? undefined : 'other-area';
}

const says = (words: string, status: number): Response =>
  new Response(`${words}\n`, {
    status,
    headers: {
      ...securityHeaders(),
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    },
  });

/** A file as it was built, for a member alone: no cache that others use may keep it. */
async function fileFor(request: Request, { ASSETS: files }: EditorEnv): Promise<Response> {
  const file = await files.fetch(request);
  const response = new Response(file.body, file);
  for (const [name, value] of Object.entries(securityHeaders()))
    if (!response.headers.has(name)) response.headers.set(name, value);
  response.headers.set('Cache-Control', 'private, no-cache');
  return response;
}

/**
 * The editor of the site's words, at an address of its own: files as they were built, for members alone. It is another's
 * program, so nothing here leads to the desk. It saves without this Worker.
 */
export default {
  async fetch(request, env, context) {
    const id = crypto.randomUUID();
    try {
      const why = await whyNot(await readAccess(env), request, context.access);
      if (why === undefined) return await fileFor(request, env);
      if (why !== 'no-identity') log('desk-refused', { request: id, why });
      return says('This page is not open to you. Whoever runs the site can let you in.', 403);
    } catch (error) {
      if (error instanceof ConfigurationError) {
        log('configuration', { request: id, setting: error.setting, advice: error.message });
      } else {
        log('request-failed', { request: id, error: error instanceof Error ? error.name : '' });
      }
      return says(`The editor cannot be shown right now. Whoever runs it finds why by ${id}.`, 500);
    }
  },
} satisfies ExportedHandler<EditorEnv>;
