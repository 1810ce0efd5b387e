import { lookAt } from './look-at.ts';
import { pageViews } from './page-views.ts';

lookAt(pageViews);
