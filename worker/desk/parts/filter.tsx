import type { FromSite } from '../site/from-site.ts';
import type { Selection } from '../lists/selection.ts';
import { kinds } from '../words/forms.ts';
import { states } from '../words/states.ts';
import { languageName } from '../../forms/language-tag.ts';
import { Options } from './options.tsx';

/** The form that chooses what the list shows. */
export function Filter({ site, selection }: { site: FromSite; selection: Selection }) {
  const { state, kind, locale, outcome, mine, apart } = selection;
  const languages = Object.fromEntries(site.locales.map((tag) => [tag, languageName(tag)]));
  return (
    <form
      class="filter"
      method="get"
      action="/coordinator/submissions/"
      aria-label="Which submissions are shown"
    >
      <label>
        State
        <select name="state">
          <Options none="All" words={states} chosen={state} />
        </select>
      </label>
      <label>
        Kind
        <select name="kind">
          <Options none="All" words={kinds} chosen={kind} />
        </select>
      </label>
      <label>
        Language of the page
        <select name="locale">
          <Options none="All" words={languages} chosen={locale} />
        </select>
      </label>
      <label>
        How it ended
        <select name="outcome">
          <Options none="All" words={site.outcomes} chosen={outcome} />
        </select>
      </label>
      <label class="tick">
        <input type="checkbox" name="mine" value="yes" checked={mine !== undefined} /> Assigned to
        me
      </label>
      <label class="tick">
        <input type="checkbox" name="apart" value="yes" checked={apart} /> Set apart
      </label>
      <button type="submit">Show</button>
    </form>
  );
}
