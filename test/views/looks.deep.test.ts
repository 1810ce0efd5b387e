import { describe } from 'vitest';
import { deskViews } from './desk-views.ts';
import { formViews } from './form-views.ts';
import { isInFirstLanguage, lookAt, lookInEveryWay } from './look-at.ts';
import { requestViews } from './request-views.ts';
import { views } from './views.ts';

// A group after the other: each has a browser and sites of its own, which end with it.
describe('in every way', () => {
  lookInEveryWay(views);
});

describe('what is looked at in the first language alone, or in the most usual states, by the others', () => {
  const others = formViews.filter((view) => !isInFirstLanguage(view));
  lookAt([...others, ...requestViews, ...deskViews]);
});
