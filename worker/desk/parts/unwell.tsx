/** Said above what waits, while mail or the regular run fails: nobody is told then of what comes in. */
export function Unwell() {
  return (
    <div class="warning">
      <p class="marked">
        The service does not run as it should, and an email about a request may not come.{' '}
        <a href="/coordinator/health/">See what is wrong</a>
      </p>
    </div>
  );
}
