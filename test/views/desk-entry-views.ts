import type { FormKind } from '../../worker/forms/index.ts';
import { languages } from '../languages.ts';
import { answers, freshId, wrong } from './sent-forms.ts';
import { opened, refused, view, type View } from './view.ts';

const own = { 'arrived-by': 'telephone', 'page-language': languages[0] ?? '' };
const enterPage = (kind: FormKind) => `/coordinator/enter/${kind}/`;

/** A form that a member enters for somebody. */
export const entryViews: readonly View[] = [
  ...(['interest', 'contact'] as const).flatMap((kind) => [
    opened(enterPage(kind)),
    refused(
      view('with what does not hold', enterPage(kind), 422, (site) =>
        site.post(enterPage(kind), { submission: freshId(), ...wrong(kind) }),
      ),
    ),
    view('that came by telephone', enterPage(kind), 200, (site) =>
      site.post(enterPage(kind), { submission: freshId(), ...own, ...answers[kind] }),
    ),
  ]),
  view('that came on paper', enterPage('interest'), 200, (site) =>
    site.post(enterPage('interest'), {
      ...{ submission: freshId(), ...own, ...answers.interest },
      'arrived-by': 'paper',
    }),
  ),
  refused(
    view('that was saved with other answers', enterPage('interest'), 409, async (site) => {
      const first = { submission: freshId(), ...own, ...answers.interest };
      await site.post(enterPage('interest'), first);
      return site.post(enterPage('interest'), { ...first, name: 'Ana' });
    }),
  ),
];
