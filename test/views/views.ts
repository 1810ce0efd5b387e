import { deskViews } from './desk-views.ts';
import { formViews } from './form-views.ts';
import { pageViews } from './page-views.ts';
import { requestViews } from './request-views.ts';
import type { View } from './view.ts';

/** All that the service shows anybody, in every language and every situation. */
export const views: readonly View[] = [...pageViews, ...formViews, ...requestViews, ...deskViews];
