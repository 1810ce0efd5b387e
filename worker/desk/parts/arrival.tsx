import type { Arrival as Arrived } from '../../submissions/arrival.ts';
import { arrivals } from '../words/forms.ts';

/** How a submission came, where that was not by the site. */
export function Arrival({ by }: { by: Arrived }) {
  return by === 'site' ? null : <span class="quiet">{arrivals[by]}</span>;
}
