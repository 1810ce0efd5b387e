/** The way to the pages before and after; nothing where all is on one. */
export function Pages({
  label,
  page,
  hasNext,
  linkTo,
}: {
  label: string;
  page: number;
  hasNext: boolean;
  /** The address of a page. */
  linkTo: (page: number) => string;
}) {
  if (page === 1 && !hasNext) return null;
  return (
    <nav class="pages" aria-label={label}>
      {page > 1 && <a href={linkTo(page - 1)}>Page before</a>}{' '}
      {hasNext && <a href={linkTo(page + 1)}>Next page</a>}
    </nav>
  );
}
