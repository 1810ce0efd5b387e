import { staleness } from '../scripts/site/staleness.ts';

/** Refuses a built site that is not that of the files that are here. */
export default function refuseStaleSite(): void {
  const why = staleness();
  if (why !== undefined)
    throw new Error(
      `The built site in dist/ is not that of the files here (${why}): run \`npm run build\`, or the tests by \`npm test -- …\`, which builds it.`,
    );
}
