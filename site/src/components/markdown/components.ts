import Item from './Item.astro';
import Paragraph from './Paragraph.astro';

/** What Markdown's own elements become. Nobody writes their names. */
export const markdownComponents = { li: Item, p: Paragraph };
