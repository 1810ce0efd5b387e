import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import type { AppEnv } from './app-env.ts';
import { ConfigurationError, readConfig } from './config.ts';
import { DatabaseUnavailable } from './database/attempts.ts';
import { recordHeartbeat } from './database/heartbeat.ts';
import { forms } from './forms/index.ts';
import { configured } from './guards/configured.ts';
import { headersOnEverything } from './guards/headers.ts';
import { onlyReadAndPost } from './guards/methods.ts';
import { log } from './log.ts';
import { sweepNotices } from './notices/notify.ts';
import { notifierOf } from './notices/tell.ts';
import { problemPage } from './pages/problem-page.ts';
import { exitRoutes } from './routes/exit.ts';
import { formRoutes } from './routes/form.ts';
import { healthRoutes } from './routes/health.ts';
import { requestRoutes } from './routes/request.ts';
import { forgetOldTries } from './submissions/code-tries.ts';

// Addresses end in a slash, routes are written without: Hono drops it from a mounted group's own path.
const app = new Hono<AppEnv>({ strict: false });

// An empty header name: an id that a client sends is never taken over into the log.
app.use(requestId({ headerName: '' }), headersOnEverything(), onlyReadAndPost(), configured());

app.route('/health', healthRoutes);
app.route('/exit', exitRoutes);
app.route('/request', requestRoutes);
app.route('/:locale{[a-z]{2}}/request', requestRoutes);
for (const form of forms) {
  app.route(`/${form.kind}`, formRoutes(form));
  app.route(`/:locale{[a-z]{2}}/${form.kind}`, formRoutes(form));
}

// What no route knows is the platform's to answer: a file, a redirect to its address with a slash, or the site's 404.
// A post has no file to answer it, and its body may have been read by now.
app.notFound((c) =>
  c.req.method === 'POST' ? problemPage(c, 405) : c.env.ASSETS.fetch(c.req.raw),
);

app.onError((error, c) => {
  if (error instanceof HTTPException) return problemPage(c, error.status);
  if (error instanceof DatabaseUnavailable) {
    log('database-unavailable', { request: c.get('requestId') });
    return problemPage(c, 503);
  }
  if (error instanceof ConfigurationError) log('configuration', { setting: error.setting, mend: error.message });
  else log('request-failed', { request: c.get('requestId'), error: error.name });
  return problemPage(c, 500);
});

export default {
  fetch: app.fetch,
  async scheduled(_event, env) {
    await sweepNotices(notifierOf(env, await readConfig(env)));
    await forgetOldTries(env.DB, Date.now());
    await recordHeartbeat(env.DB, 'sweep', Date.now());
  },
} satisfies ExportedHandler<Env>;
