import { forms, type FormKind } from '../../worker/forms/index.ts';
import type { Sites } from './sites.ts';
import { homes } from '../languages.ts';
import { answers, freshId, wrong, type Fields } from './sent-forms.ts';
import { view, type View } from './view.ts';
import { completed } from '../completed.ts';

/** A form and the pages after it, in each situation in which somebody may find them. */
function viewsOf(home: string, kind: FormKind): View[] {
  const [form, received] = [`${home}${kind}/`, `${home}${kind}/received/`];
  const given = answers[kind];
  const posted = (name: string, address: string, status: number, fields: Fields): View =>
    view(name, address, status, (site) => site.post(address, { submission: freshId(), ...fields }));
  const elsewhere = (
    name: string,
    address: string,
    status: number,
    of: Parameters<Sites['get']>[0],
  ) => ({
    name: `${address} ${name}`,
    address,
    status,
    ask: async (sites: Sites) =>
      (await sites.get(of)).post(address, { submission: freshId(), ...given }),
  });
  return [
    { ...posted('with nothing filled in', form, 422, {}), isError: true },
    { ...posted('with every answer wrong', form, 422, wrong(kind)), isError: true },
    posted('with every answer, to change one', form, 200, { ...given, change: 'reach' }),
    { ...elsewhere('when there are too many posts', form, 429, 'busy'), isError: true },
    { ...elsewhere('while a setting is wrong', form, 500, 'wrong'), isError: true },
    posted('to be checked', form, 200, given),
    posted('to be checked, with little in it', form, 200, little(kind)),
    posted('as a receipt', received, 200, given),
    view('from a browser that does not say so', received, 403, (site) =>
      site.postFromNowhere(received, { submission: freshId(), ...given }),
    ),
    view('sent before with other answers', received, 409, async (site) => {
      const submission = freshId();
      await site.post(received, { submission, ...given });
      return site.post(received, { submission, ...given, name: 'Another' });
    }),
    elsewhere('while the database is away', received, 503, 'broken'),
  ];
}

/** What has to be answered, and no more. */
const little = (kind: FormKind): Fields =>
  completed(kind, { reach: 'email', email: 'ana@vod.example', 'email-say': 'yes' });

export const formViews: readonly View[] = homes.flatMap((home) =>
  forms.flatMap(({ kind }) => viewsOf(home, kind)),
);
