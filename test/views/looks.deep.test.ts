import { formViews } from './form-views.ts';
import { isInFirstLanguage, lookAt, lookInEveryWay } from './look-at.ts';
import { requestViews } from './request-views.ts';
import { views } from './views.ts';

lookInEveryWay(views);

// What `npm test` looks at in the first language alone.
lookAt([...formViews, ...requestViews].filter((view) => !isInFirstLanguage(view)));
