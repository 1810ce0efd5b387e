import { formViews } from './form-views.ts';
import { isInFirstLanguage, lookAt } from './look-at.ts';

lookAt(formViews.filter(isInFirstLanguage));
