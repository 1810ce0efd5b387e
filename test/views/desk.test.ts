import { lookAt } from './look-at.ts';
import { deskViews } from './desk-views.ts';

lookAt(deskViews);
