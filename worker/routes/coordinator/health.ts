import { Hono } from 'hono/tiny';
import type { DeskEnv } from '../../app-env.ts';
import { health } from '../../desk/health.ts';
import { HealthPage, type Tested } from '../../desk/pages/health.tsx';
import { recordAtDesk } from '../../desk/submission/record-look.ts';
import { postedFormGuards } from '../../guards/posted-form.ts';
import { MailRefused } from '../../notices/mailer.ts';
import { testMail } from '../../notices/mails.ts';
import { sendTo } from '../../notices/notify.ts';
import { notifierOf } from '../../notices/tell.ts';
import { showDesk, timeOf, type DeskContext } from './desk.ts';

async function show(c: DeskContext, tested?: Tested): Promise<Response> {
  const { keyRing, retention } = c.get('config');
  const found = await health(c.env.DB, retention, Date.now());
  const known = new Set(keyRing.keys.keys());
  const { newest } = keyRing;
  return showDesk(c, (desk) => HealthPage({ desk, health: found, newest, known, tested }));
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
