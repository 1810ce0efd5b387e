import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { AppEnv } from '../app-env.ts';
import { ConfigurationError } from '../config.ts';
import { isUnavailable } from '../database/attempts.ts';
import { log } from '../log.ts';
import { PageUnavailable } from '../pages/built-page.ts';
import { postedBack } from '../pages/posted-back.ts';
import { problemPage } from '../pages/problem-page.ts';

/** Logs a fault of ours by its name, or by the setting that is wrong. Never its message: it may quote somebody. */
export function logFault(
  error: unknown,
  details: Readonly<Partial<Record<'request' | 'run', string>>>,
): void {
  if (error instanceof ConfigurationError) {
    log('configuration', { ...details, setting: error.setting, advice: error.message });
  } else if (isUnavailable(error)) {
    log('database-unavailable', details);
  } else {
    log('request-failed', { ...details, error: error instanceof Error ? error.name : 'unknown' });
  }
}

/** The status that an error is answered with. */
export function statusOf(error: unknown): number {
  if (error instanceof HTTPException) return error.status;
  return isUnavailable(error) || error instanceof PageUnavailable ? 503 : 500;
}

/** What is said when not even a page can be had: in both of the languages that most readers have. */
const lastResort = `This page cannot be shown right now. Nothing you sent just now was confirmed. Wait a minute and try again.
Esta página no se puede mostrar en este momento. No se confirmó nada de lo que acaba de enviar. Espere un minuto y vuelva a intentarlo.
`;

/** What somebody typed, back on its page, where it is for the service to be put right. */
async function wordsBack(error: unknown, c: Context<AppEnv>): Promise<Response | undefined> {
  if (error instanceof ConfigurationError) return postedBack(c, 500);
  return error instanceof PageUnavailable ? postedBack(c, 503) : undefined;
}

/** The one way of every error to a person: a page with what to do, in the language of the path. */
export async function answerError(error: unknown, c: Context<AppEnv>): Promise<Response> {
  if (!(error instanceof HTTPException)) logFault(error, { request: c.get('requestId') });
  try {
    const words = await wordsBack(error, c);
    return words ?? (await problemPage(c, statusOf(error)));
  } catch (pageError) {
    logFault(pageError, { request: c.get('requestId') });
    return c.text(lastResort, 500, { 'Cache-Control': 'no-store' });
  }
}
