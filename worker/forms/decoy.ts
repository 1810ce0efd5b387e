/**
 * The field that no person sees: hidden from the eye, from assistive technology and from what fills in forms by itself.
 * What fills it in all the same is a program. Its answer is looked at and never kept.
 */
export const decoyName = 'subject-line';

/**
 * What `npm run vod -- smoke` fills in there, so that what it sends is known for a check. It gives no right to anything: whoever
 * else sent it would only have their own submission set apart (docs/decisions/0021-a-check-is-set-apart.md).
 */
export const checkMark = 'a check of the service';
