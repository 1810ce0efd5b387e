import { lookInEveryWay } from './look-at.ts';
import { views } from './views.ts';

lookInEveryWay(views);
