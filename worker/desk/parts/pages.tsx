/** The way to the pages before and after; nothing where all is on one. */
export function Pages({
  label,
  page,
  pages,
  linkTo,
}: {
  label: string;
  page: number;
  pages: number;
  /** The address of a page. */
  linkTo: (page: number) => string;
}) {
  if (pages <= 1) return null;
  return (
    <nav class="pages" aria-label={label}>
      {page > 1 && <a href={linkTo(page - 1)}>Page before</a>}{' '}
      {page < pages && <a href={linkTo(page + 1)}>Next page</a>}
    </nav>
  );
}
