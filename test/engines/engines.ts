import { chromium } from './chromium.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';
import type { Engine } from './engine.ts';

/** The engines of all browsers that a person may have: those of an iPhone are all WebKit. */
export const engines: readonly Engine[] = [firefox, webkit, chromium];
