import { nextTimes, type NextContact } from '../submission/next-contact.ts';
import { nextInWords, nextReasonWords, timeInWords } from '../words/next-contact.ts';
import { Choices } from './options.tsx';

/** When to be in touch next. What is planned is said, and what becomes of it. */
export function Next({
  planned,
  typed,
}: {
  planned: NextContact | null;
  typed: URLSearchParams | undefined;
}) {
  const times = Object.fromEntries(nextTimes.map((at) => [at, timeInWords(at)]));
  return (
    <fieldset class="next">
      <legend>Next contact</legend>
      <p class="quiet" id="next-hint">
        {planned
          ? `Planned: ${nextInWords(planned)}. What you save here takes its place; without a day it goes, unless you save only a note.`
          : 'Without a day, this stands under “No next step” until somebody plans one.'}
      </p>
      <div class="fields">
        <label>
          Day
          <input
            id="next"
            type="date"
            name="next-on"
            value={typed?.get('next-on') ?? ''}
            aria-describedby="next-hint"
          />
        </label>
        <label>
          When
          <select name="next-at">
            <Choices words={times} chosen={typed?.get('next-at') ?? 'any'} />
          </select>
        </label>
        <label>
          Why
          <select name="next-why">
            <Choices words={nextReasonWords} chosen={typed?.get('next-why') ?? 'call'} />
          </select>
        </label>
      </div>
    </fieldset>
  );
}
