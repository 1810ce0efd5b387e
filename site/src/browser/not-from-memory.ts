/**
 * Firefox brings a page back from its memory together with the storage that the page had then: it would not know that this tab
 * has left since, and Back would show it. A page that holds a lock is not kept, but loaded again.
 */
const isFirefox = CSS.supports('-moz-appearance', 'none');
const forEver = new Promise<never>(() => undefined);

if (isFirefox)
  navigator.locks.request('shown', { mode: 'shared' }, () => forEver).catch(() => undefined);
