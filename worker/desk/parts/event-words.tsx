import { assurances } from '../../submissions/told.ts';
import type { FromSite } from '../site/from-site.ts';
import type { HistoryEntry } from '../submission/history.ts';
import { showTyped } from '../office-time.ts';
import { isCallResult } from '../submission/detail.ts';
import { callResults, events, reasons, ways } from '../words/events.ts';
import { arrivals } from '../words/forms.ts';
import { inWords } from '../words/in-words.ts';
import { nextBriefly, nextReasonWords } from '../words/next-contact.ts';
import { howItEnded, states } from '../words/states.ts';
import { assuranceWords } from '../words/telephone.ts';
import { ReferenceLink } from './reference.tsx';

/** What an event means, in words. */
export function EventWords({
  site,
  entry: { kind, detail, parts },
}: {
  site: FromSite;
  entry: HistoryEntry;
}) {
  const way = inWords(ways, parts['how']);
  const by = inWords(arrivals, parts['by']);
  const sure = assurances
    .filter((name) => name === parts['sure'])
    .map((name) => assuranceWords[name].said)[0];
  const result = parts['result'] ?? '';
  const reason = inWords(reasons, parts['reason']);
  return (
    <>
      <strong>{inWords(events, kind)}</strong> {way !== undefined && <span>{way}</span>}
      {isCallResult(result) && <span>: {callResults[result].said},</span>}{' '}
      {by !== undefined && <span>{kind === 'received' ? by : `told ${by}`}</span>}{' '}
      {sure !== undefined && <span>({sure})</span>}{' '}
      {reason !== undefined && <span>({reason})</span>}{' '}
      {parts['outcome'] !== undefined && (
        <span>({howItEnded(site.outcomes, parts['outcome'])})</span>
      )}{' '}
      {parts['member'] !== undefined && <span class="address">{parts['member']}</span>}{' '}
      {parts['to'] !== undefined && <span>“{inWords(states, parts['to'])}”</span>}{' '}
      {parts['of'] !== undefined && <span>“{inWords(events, parts['of'])}”</span>}{' '}
      {parts['when'] !== undefined && <span class="number">{showTyped(parts['when'])}</span>}{' '}
      {parts['next'] !== undefined && parts['next'] !== 'none' && (
        <span>
          next: {nextBriefly({ on: parts['next'], at: parts['at'] ?? 'any' })}:{' '}
          {inWords(nextReasonWords, parts['why'])}
        </span>
      )}{' '}
      {kind === 'purged' && <span>{detail}</span>}
      {parts['found'] !== undefined && <span>({parts['found']} shown)</span>}
      {parts['others']?.split(' ').map((reference) => (
        <>
          {' '}
          <ReferenceLink reference={reference} />
        </>
      ))}
    </>
  );
}
