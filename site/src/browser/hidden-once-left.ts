/**
 * Stands in every page, before anything is shown: once this tab has left, Back must not show the page until the script has come
 * that puts two links in its place (leave.ts). A file would hold up every first visit. Where storage is refused it fails, and
 * nothing is hidden.
 */
export const hiddenOnceLeft = 'sessionStorage.left&&(document.documentElement.hidden=!0)';
