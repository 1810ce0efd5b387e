/**
 * The field that no person sees: hidden from the eye, from assistive technology and from what fills in forms by itself.
 * What fills it in all the same is a program. Its answer is looked at and never kept.
 */
export const decoyName = 'subject-line';
