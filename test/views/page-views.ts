import { homes } from '../languages.ts';
import { pages, publicPages } from '../site/built-site.ts';
import { freshId } from './sent-forms.ts';
import { opened, view, type View } from './view.ts';

/** Every page that anyone may find. */
const found = publicPages.map(({ address }) => opened(address));

/** Every page that says why something was not done, each as it comes about; but 429 and 503, which forms say themselves and are shown as they are built. */
function refusals(home: string): View[] {
  const form = `${home}contact/`;
  const headers = (more: Record<string, string>) => more;
  return [
    opened(`${home}nothing/`, 404, 'where nothing is'),
    opened(`${home}contact/nothing/`, 404, 'where nothing is below a form'),
    view('without the id of a page', form, 400, (site) => site.post(form, { message: 'x' })),
    view('from another site', form, 403, (site) =>
      site.post(form, { submission: freshId() }, headers({ Origin: 'https://elsewhere.example' })),
    ),
    view('by another method', form, 405, (site) => site.fetch(form, { method: 'PUT', body: 'x' })),
    view('with too much in it', form, 413, (site) =>
      site.post(form, { submission: freshId(), message: 'x'.repeat(70_000) }),
    ),
    view('of another type', form, 415, (site) =>
      site.post(form, {}, headers({ 'Content-Type': 'application/json' })),
    ),
    {
      name: `${form} while a setting is wrong`,
      address: form,
      status: 500,
      ask: async (sites) => (await sites.get('wrong')).fetch(form),
    },
    opened(`${home}problem/503/`, 200, 'as it is built'),
    opened(`${home}problem/429/`, 200, 'as it is built'),
  ];
}

/** Built pages that are filled for one person, as they are found by a later visit; those that lead elsewhere are left out. */
const later = pages
  .filter(({ address }) => address.endsWith('/received/'))
  .map(({ address }) => opened(address, 200, 'on a later visit'));

export const pageViews: readonly View[] = [...found, ...later, ...homes.flatMap(refusals)];
