import { isInFirstLanguage, lookAt } from './look-at.ts';
import { requestViews } from './request-views.ts';

// One template in many situations: axe reads them for a release.
lookAt(requestViews.filter(isInFirstLanguage), { axe: false });
