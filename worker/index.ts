import { Hono } from 'hono/tiny';
import { requestId } from 'hono/request-id';
import type { AppEnv } from './app-env.ts';
import { readConfig } from './config.ts';
import { withDeadline } from './database/with-deadline.ts';
import { forms } from './forms/index.ts';
import { languageTag } from './forms/language-tag.ts';
import { configured } from './guards/configured.ts';
import { headersOnEverything } from './guards/headers.ts';
import { onlyReadAndPost } from './guards/methods.ts';
import { problemPage } from './pages/problem-page.ts';
import { coordinatorRoutes } from './routes/coordinator/index.ts';
import { answerError, logFault } from './routes/errors.ts';
import { exitRoutes } from './routes/exit.ts';
import { formRoutes } from './routes/form/index.ts';
import { healthRoutes } from './routes/health.ts';
import { requestRoutes } from './routes/request/index.ts';
import { sweep } from './sweep.ts';

// Addresses end in a slash, routes are written without: Hono drops it from a mounted group's own path.
const app = new Hono<AppEnv>({ strict: false });

// An empty header name: an id that a client sends is never taken over into the log.
app.use(requestId({ headerName: '' }), headersOnEverything(), onlyReadAndPost());

// The way out stays open whatever other setting is wrong.
app.route('/exit', exitRoutes);

app.use(configured());
app.route('/health', healthRoutes);
app.route('/coordinator', coordinatorRoutes);
app.route('/request', requestRoutes);
app.route(`/:locale{${languageTag}}/request`, requestRoutes);
for (const form of forms) {
  app.route(`/${form.kind}`, formRoutes(form));
  app.route(`/:locale{${languageTag}}/${form.kind}`, formRoutes(form));
}

// No files, and nothing to post to.
app.on('POST', ['/exit', '/health'], (c) => problemPage(c, 405));

// What no route knows is the platform's to answer: a file, a redirect to its address with a slash, or the site's 404.
// No file takes a post, whose body may have been read by now.
app.notFound(async (c) => {
  if (c.req.method !== 'POST') return c.env.ASSETS.fetch(c.req.raw);
  const file = await c.env.ASSETS.fetch(c.req.url);
  return file.status === 404 ? file : problemPage(c, 405);
});

app.onError(answerError);

const patient = new WeakMap<Env, Env>();

/** What the platform gives, with a deadline for all that the database is asked. The same for the same, for as long as it is kept. */
function withDeadlines(env: Env): Env {
  const known = patient.get(env);
  if (known) return known;
  // A preview has no database.
  const timed = 'DB' in env ? { ...env, DB: withDeadline(env.DB) } : env;
  patient.set(env, timed);
  return timed;
}

export default {
  fetch: (request: Request, env: Env, context: ExecutionContext) =>
    app.fetch(request, withDeadlines(env), context),
  async scheduled(_event, given) {
    const env = withDeadlines(given);
    try {
      await sweep(env, await readConfig(env));
    } catch (error) {
      logFault(error, { run: 'sweep' });
      throw error;
    }
  },
} satisfies ExportedHandler<Env>;
