import type { FromSite } from '../site/from-site.ts';
import { Options } from './options.tsx';

/** How a request ended: asked when it is closed. */
export function HowItEnded({
  site,
  typed,
}: {
  site: FromSite;
  typed: URLSearchParams | undefined;
}) {
  return (
    <label>
      How it ended, if you close it
      <select id="outcome" name="outcome">
        <Options none="Choose" words={site.outcomes} chosen={typed?.get('outcome')} />
      </select>
    </label>
  );
}
