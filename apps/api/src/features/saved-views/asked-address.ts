import { type SavedPage, savedPages } from '@ragstone/contract/saved-views';

/** Stands for whatever host serves the partnership: an address that leaves it names another. */
const here = 'http://here.invalid';

const isName = (text: string) => /^[a-zA-Z]{1,30}$/.test(text);

/** An indicator's page has it in its path; a saved view has it in its search, as every other page does. */
const ofIndicator = /^indicators\/([a-z0-9][a-z0-9-]{0,79})$/;

function placeOf(path: string, asked: URLSearchParams) {
  const page = savedPages.find((one) => one === path && one !== 'indicators');
  if (page !== undefined) return { page, search: asked.toString() };
  const indicator = ofIndicator.exec(path)?.[1];
  if (indicator === undefined) return undefined;
  const others = [...asked].filter(([name]) => name !== 'indicator');
  const search = new URLSearchParams([['indicator', indicator], ...others]).toString();
  return { page: 'indicators' as const, search };
}

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
  const start = `/p/${partnership}/`;
  if (origin !== here || !pathname.startsWith(start)) return undefined;
  if (![...searchParams.keys()].every(isName)) return undefined;
  const place = placeOf(pathname.slice(start.length), searchParams);
  return place === undefined || place.search.length > 1000 ? undefined : place;
}
