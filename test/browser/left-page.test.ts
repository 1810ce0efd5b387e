import { languages } from '../languages.ts';
import { leaves } from './leaving.ts';
import { describeLeftPage } from './left-page.ts';

leaves();
for (const locale of languages.slice(0, 1)) describeLeftPage(locale);
