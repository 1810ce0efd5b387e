/** The way to the pages before and after. */
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
  return (
    <nav class="pages" aria-label={label}>
      {page > 1 && <a href={linkTo(page - 1)}>Page before</a>}{' '}
      {page < pages && <a href={linkTo(page + 1)}>Next page</a>}
    </nav>
  );
}
