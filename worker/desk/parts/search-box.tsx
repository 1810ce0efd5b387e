import { searchLimit } from '../lists/search-words.ts';

export const searchAddress = '/coordinator/search/';

/**
 * Where a member types a name or a number to find who sent something. It is posted: an address would leave the name in the
 * browser's history and in the platform's log.
 */
export function SearchBox({ typed = '' }: { typed?: string | undefined }) {
  return (
    <form
      class="filter find"
      method="post"
      action={searchAddress}
      role="search"
      aria-label="Find somebody"
      accept-charset="utf-8"
      autocomplete="off"
    >
      <label>
        Find by name, telephone number, email, reference or the other person’s name
        <input
          type="search"
          name="sought"
          value={typed}
          maxlength={searchLimit}
          spellcheck={false}
          autocomplete="off"
          dir="auto"
        />
      </label>
      <button type="submit">Find</button>
    </form>
  );
}
