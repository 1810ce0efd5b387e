import { Hono } from 'hono/tiny';
import type { AppEnv } from '../../app-env.ts';
import { credentialsForm } from '../../forms/credentials.ts';
import type { FormDefinition } from '../../forms/definition.ts';
import { forms } from '../../forms/index.ts';
import { reachPart } from '../../forms/reach.ts';
import { readValues } from '../../forms/values.ts';
import { postedForm, postedFormGuardsWith } from '../../guards/posted-form.ts';
import { localePrefix } from '../../pages/built-page.ts';
import { withdrawPage } from '../../pages/request-page.ts';
import { hold, resume, withdraw } from '../../submissions/changes.ts';
import { change, postChange } from './change.ts';
import { visit } from './enter.ts';
import { filled, showChange, showRequest, showStart } from './show.ts';

/** Said where a post does not say where it comes from. */
const unproven = { name: 'unproven', status: 403 } as const;

const guards = postedFormGuardsWith((c, posted) =>
  showStart(c, { values: readValues(credentialsForm, posted), situation: unproven }),
);

const changeGuards = (whole: FormDefinition) =>
  postedFormGuardsWith((c, posted) => {
    const values = {
      ...readValues(reachPart(whole), posted),
      ...readValues(credentialsForm, posted),
    };
    return showChange(c, whole.kind, { values, situation: unproven });
  });

/** Coming back to a request with reference and code, without an account, a cookie or a session. */
export const requestRoutes = new Hono<AppEnv>()
  .get('/', (c) => showStart(c))
  .post('/', ...guards, async (c) => {
    const posted = await postedForm(c);
    const guest = await visit(c, posted);
    if (guest instanceof Response) return guest;
    const { id } = guest.submission;
    switch (posted.get('action')) {
      case 'hold':
        return change(c, guest, 'held', () => hold(c.env.DB, id, Date.now()));
      case 'resume':
        return change(c, guest, 'resumed', () => resume(c.env.DB, id, Date.now()));
      case 'change':
        return showChange(c, guest.submission.kind, {
          values: readValues(credentialsForm, posted),
        });
      case 'withdraw':
        return filled(c, 'withdraw/', (page) => withdrawPage(page, guest.credentials));
      case 'withdraw-now':
        return change(c, guest, 'withdrawn', () => withdraw(c.env.DB, id, Date.now()));
      default:
        return showRequest(c, guest);
    }
  })
  // The pages behind these addresses are filled for somebody; seen by a later visit they say nothing.
  .get('/*', (c) => c.redirect(`${localePrefix(c.req.path)}request/`, 303));

for (const form of forms) {
  requestRoutes.post(`/change-${form.kind}`, ...changeGuards(form), (c) => postChange(c, form));
}
