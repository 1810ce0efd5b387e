/**
 * Puts the focus where the page begins for somebody who cannot see it: on the list of errors, where a
 * browser passes over `autofocus`, or on the answer that somebody came back to change.
 */
const first = document.querySelector<HTMLElement>('[autofocus]:not([hidden])');
const named = first ?? document.getElementById(location.hash.slice(1));
if (named && (first || named.matches('input, textarea'))) named.focus();

// WebKit shows the focus on a field that a link leads to, and lets what is typed go nowhere, unless it was there before. Without
// script it is only marked: forms.css.
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-error-summary] a'))
  link.addEventListener('click', () => {
    const field = document.getElementById(link.hash.slice(1));
    field?.classList.add('ready');
    field?.focus();
  });
