import { Hono } from 'hono/tiny';
import type { DeskEnv } from '../../app-env.ts';
import { health } from '../../desk/health.ts';
import { recordAtDesk } from '../../desk/views.ts';
import { postedFormGuards } from '../../guards/posted-form.ts';
import { MailRefused } from '../../notices/mailer.ts';
import { testMail } from '../../notices/mails.ts';
import { sendTo } from '../../notices/notify.ts';
import { notifierOf } from '../../notices/tell.ts';
import { healthContent, type Tested } from '../../pages/desk/health-content.ts';
import { showDesk, timeOf, type DeskContext } from './desk.ts';

async function show(c: DeskContext, tested?: Tested): Promise<Response> {
  const { keyRing, retention } = c.get('config');
  const now = Date.now();
  const found = await health(c.env.DB, retention, now);
  const content = healthContent(found, {
    time: timeOf(c),
    now,
    newest: keyRing.newest,
    known: [...keyRing.keys.keys()],
    ...(tested !== undefined && { tested }),
  });
  return showDesk(c, 'health/', content);
}

/** Sends the test notice at once, and says what the platform said. */
async function test(c: DeskContext): Promise<Tested> {
  const notifier = notifierOf(c.env, c.get('config'));
  try {
    await sendTo('coordinator', testMail(timeOf(c).full(Date.now())), notifier);
    return 'accepted';
  } catch (error) {
    if (error instanceof MailRefused) return { code: error.code };
    throw error;
  }
}

/** How the service does: whether mail goes out, the sweep runs, keys open, and what will be erased. */
export const deskHealthRoutes = new Hono<DeskEnv>()
  .get('/', async (c) => {
    await recordAtDesk(c.env.DB, c.get('member'), 'health-viewed', '', Date.now());
    return show(c);
  })
  .post('/', ...postedFormGuards, async (c) => {
    const tested = await test(c);
    const detail = typeof tested === 'object' ? tested.code : tested;
    await recordAtDesk(c.env.DB, c.get('member'), 'notice-tested', `result=${detail}`, Date.now());
    return show(c, tested);
  });
