import { showCount } from '../../desk/bounded-count.ts';
import { isLate } from '../../desk/health.ts';
import type { ListPage, Waiting } from '../../desk/list.ts';
import { howLong, type OfficeTime } from '../../desk/office-time.ts';
import type { OpenedSubmission } from '../../desk/opened-submission.ts';
import { asParameters, type Selection } from '../../desk/selection.ts';
import { showReference } from '../../submissions/reference.ts';
import { answersContent } from './answers-content.ts';
import type { Content, PageContent } from './desk-page.ts';

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** How the pages name what became of a seal. */
const standing = { opened: 'has-answers', erased: 'no-answers', unreadable: 'unreadable' } as const;

const linkOf = (reference: string) => `/coordinator/submissions/${showReference(reference)}/`;

/** What is said of a submission wherever it stands: in the list, on its page, in print. */
export function submissionContent(
  { submission, opened }: OpenedSubmission,
  { time, now }: { time: OfficeTime; now: number },
): Required<Content> {
  const { reference, kind, locale, receivedAt, state, suspicion, heldAt, officeHeldAt } =
    submission;
  // Of answers that do not open, not even which questions were left out is known.
  const given =
    opened.state === 'unreadable'
      ? { values: {}, when: new Set<string>() }
      : answersContent(kind, opened.state === 'opened' ? opened.answers : {});
  const when = new Set([
    ...given.when,
    `kind.${kind}`,
    `state.${state}`,
    standing[opened.state],
    ...(suspicion === null ? [] : ['apart', `apart.${suspicion}`]),
    ...(heldAt === null ? [] : ['held-by-person']),
    ...(officeHeldAt === null ? [] : ['held-by-office']),
    ...(submission.changedAt === null ? [] : ['changed']),
    ...(submission.retainedAt === null ? [] : ['retained']),
    ...(given.when.has('empty.language') || !given.when.has('asked.language')
      ? ['no-language']
      : []),
  ]);
  const shown = showReference(reference);
  return {
    when,
    values: {
      ...given.values,
      'unreadable-key': opened.state === 'unreadable' ? opened.keyId : null,
      reference: shown,
      link: linkOf(reference),
      choose: `Choose ${shown}`,
      'page-language': languageNames.of(locale) ?? locale,
      received: time.full(receivedAt),
      waited: howLong(now - receivedAt),
    },
  };
}

/** The page of the list. */
export function listContent(
  { count, page, pages }: Omit<ListPage, 'submissions'>,
  opened: readonly OpenedSubmission[],
  selection: Selection,
  { time, now, waits }: { time: OfficeTime; now: number; waits: Waiting },
): PageContent {
  const { unopened, apart, sweptAt, faults } = waits;
  // A program that sees checks alone is not told of a person's request.
  const oldest = selection.apart || selection.checks ? null : waits.oldest;
  const parameters = asParameters(selection);
  const chosen = parameters.size > 0 || selection.notReference !== undefined;
  const linkTo = (page: number) =>
    `/coordinator/?${new URLSearchParams([...parameters, ['page', String(page)]]).toString()}`;
  return {
    values: {
      count: showCount(count),
      page: String(page),
      pages: String(pages),
      unopened: String(unopened),
      'apart-count': String(apart),
      oldest: oldest && showReference(oldest.reference),
      'oldest-link': oldest && linkOf(oldest.reference),
      'oldest-waits': oldest && howLong(now - oldest.receivedAt),
      earlier: linkTo(page - 1),
      later: linkTo(page + 1),
      typed:
        selection.notReference ??
        (selection.reference === undefined ? '' : showReference(selection.reference)),
      ...Object.fromEntries([...parameters].map(([name, value]) => [`chosen-${name}`, value])),
    },
    when: new Set([
      ...[...parameters].map(([name, value]) => `chosen.${name}.${value}`),
      ...(page > 1 ? ['earlier'] : []),
      ...(page < pages ? ['later'] : []),
      count > 0 ? 'some' : chosen ? 'none-chosen' : 'none-yet',
      ...(isLate(sweptAt, now) || faults > 0 ? ['unwell'] : []),
      ...(oldest ? ['oldest'] : []),
      ...(selection.apart ? [] : ['in-list']),
      ...(selection.apart && count > 0 ? ['apart-list'] : []),
      ...(apart > 0 && !selection.apart ? ['some-apart'] : []),
      ...(selection.notReference === undefined ? [] : ['not-reference']),
    ]),
    rows: {
      submissions: opened.map((each) => submissionContent(each, { time, now })),
    },
  };
}
