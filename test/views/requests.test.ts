import { isInFirstLanguage, lookAt } from './look-at.ts';
import { requestViews } from './request-views.ts';

lookAt(requestViews.filter(isInFirstLanguage));
