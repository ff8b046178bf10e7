import { type SavedPage, savedPages } from '@ragstone/contract/saved-views';

/** Stands for whatever host serves the partnership: an address that leaves it names another. */
const here = 'http://here.invalid';

const isName = (text: string) => /^[a-zA-Z]{1,30}$/.test(text);

/**
 * Page and search of an address of this partnership; `undefined` for every other address: of another
 * host, another partnership, or a page that cannot be saved.
 */
export function askedAddress(
  address: string,
  partnership: string,
): { page: SavedPage; search: string } | undefined {
  // The browser reads a second slash, either way round, as the beginning of a host.
  if (!/^\/[^/\\]/.test(address) || !URL.canParse(address, here)) return undefined;
  const { origin, pathname, searchParams } = new URL(address, here);
  if (origin !== here) return undefined;
  const page = savedPages.find((one) => pathname === `/p/${partnership}/${one}`);
  if (page === undefined || ![...searchParams.keys()].every(isName)) return undefined;
  const search = searchParams.toString();
  return search.length > 1000 ? undefined : { page, search };
}
