import { deskViews } from './desk-views.ts';
import { lookAt } from './look-at.ts';

/** Each page of the desk as it stands most often, and with what can be wrong on it. Every other state is for a release. */
const usual = [
  '/coordinator/',
  '/coordinator/submissions/ with some of each',
  '/coordinator/search/ that finds somebody',
  '/coordinator/search/ that finds nobody',
  '/coordinator/counts/',
  '/coordinator/audit/ with records',
  '/coordinator/health/',
  '/coordinator/export/ on paper',
  '/coordinator/enter/interest/',
  '/coordinator/enter/interest/ with what does not hold',
  '/coordinator/enter/interest/ that came by telephone',
  '/coordinator/submissions/2222-2222/ as it comes',
  '/coordinator/submissions/2222-2222/ with what is missing',
  '/coordinator/submissions/2222-2222/ that was joined',
  '/coordinator/submissions/2222-2222/ closed just now, which can be taken back',
  '/coordinator/submissions/2222-2222/ withdrawn',
  '/coordinator/submissions/2222-2222/ with somebody on the telephone',
  '/coordinator/submissions/2222-2222/ where it is not said who calls',
  '/coordinator/submissions/2222-2222/ that is to be reached in another way',
  '/coordinator/submissions/2222-2222/ that is to be withdrawn',
  '/coordinator/ for somebody else',
];

lookAt(
  usual.map((name) => {
    const view = deskViews.find((one) => one.name === name);
    if (!view) throw new Error(`No page of the desk stands as "${name}".`);
    return view;
  }),
);
