/** What is wrong with a form that was posted, before all else: each leads to its field. */
export function WhatIsWrong({
  heading,
  errors,
}: {
  /** That nothing came of it. */
  heading: string;
  errors: readonly { readonly field: string; readonly sentence: string }[];
}) {
  if (errors.length === 0) return null;
  return (
    <div class="warning" role="alert">
      <h2>{heading}</h2>
      <ul>
        {errors.map(({ field, sentence }) => (
          <li class="alone">
            <a href={`#${field}`}>{sentence}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
