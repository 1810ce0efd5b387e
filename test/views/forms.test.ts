import { lookAt } from './look-at.ts';
import { formViews } from './form-views.ts';

lookAt(formViews);
