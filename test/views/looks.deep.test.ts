import { deskViews } from './desk-views.ts';
import { formViews } from './form-views.ts';
import { isInFirstLanguage, lookAt, lookInEveryWay } from './look-at.ts';
import { requestViews } from './request-views.ts';
import { views } from './views.ts';

lookInEveryWay(views);

// What `npm test` looks at in the first language alone, or in the most usual states.
lookAt(formViews.filter((view) => !isInFirstLanguage(view)));
lookAt(requestViews);
lookAt(deskViews);
