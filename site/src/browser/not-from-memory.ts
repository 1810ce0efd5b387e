/**
 * Firefox brings a page back from its memory together with the storage that the page had then: it would not know that this tab
 * has left since, and Back would show it. A page that holds a lock is not kept, but loaded again.
 */
const isFirefox = CSS.supports('-moz-appearance', 'none');
const forEver = new Promise<never>(() => undefined);

// One before 96 has no locks, and none has where the site is not served over HTTPS.
if (isFirefox && 'locks' in navigator)
  navigator.locks.request('shown', { mode: 'shared' }, () => forEver).catch(() => undefined);
