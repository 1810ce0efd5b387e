import Form from '../forms/Form.astro';
import { entryComponents } from './entry-components.ts';
import Benefits from './Benefits.astro';
import Fact from './Fact.astro';
import Facts from './Facts.astro';
import Glossary from './Glossary.astro';
import HelpNow from './HelpNow.astro';
import OnlyOnline from './OnlyOnline.astro';
import Opening from './Opening.astro';
import Organizations from './Organizations.astro';
import Place from './Place.astro';
import Questions from './Questions.astro';
import Room from './Room.astro';
import Sent from './Sent.astro';
import Stage from './Stage.astro';
import Steps from './Steps.astro';
import WaysOn from './WaysOn.astro';

/** What an editor can use in a page without importing it. */
export const pageComponents = {
  ...entryComponents,
  Benefits,
  Fact,
  Facts,
  Form,
  Glossary,
  HelpNow,
  OnlyOnline,
  Opening,
  Organizations,
  Place,
  Questions,
  Room,
  Sent,
  Stage,
  Steps,
  WaysOn,
};
