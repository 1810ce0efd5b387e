import { homes } from '../languages.ts';
import { describeComingBack } from './coming-back.ts';
import { describeTyped } from './nothing-lost.ts';
import { describeWholeWay } from './whole-way.ts';

// What `npm test` goes through without script, in the first language and on a telephone.
describeComingBack('on');
describeTyped('on');
for (const home of homes) {
  describeWholeWay({ home, script: 'on', width: home === '/' ? 320 : 1280 });
  if (home !== '/') describeWholeWay({ home, script: 'off', width: 320 });
}
