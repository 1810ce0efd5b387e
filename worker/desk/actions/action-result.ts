import type { ActionName } from './actions.ts';
import type { ToldChange } from '../../submissions/told.ts';
import type { PersonChange } from './join.ts';
import type { ActionError } from './posted-action.ts';

/** How an action went, as the page of its submission says it. */
export type ActionResult =
  | { readonly code: 'done'; readonly action: ActionName | ToldChange | PersonChange }
  | { readonly code: 'stale' | 'refused'; readonly action: ActionName | ToldChange }
  | { readonly code: 'errors'; readonly errors: readonly ActionError[] };
