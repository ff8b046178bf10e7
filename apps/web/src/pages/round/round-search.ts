import { choiceOf, textOf } from '../../address/search.ts';

const quarters = ['1', '2', '3', '4'] as const;

/** Which round an address asks for; without one, the round that is open or the next to open. */
export function readRoundSearch(search: Record<string, unknown>): RoundSearch {
  const year = textOf(search, 'year');
  const quarter = choiceOf(search, 'quarter', quarters);
  return { ...(year !== undefined && { year }), ...(quarter !== undefined && { quarter }) };
}
export type RoundSearch = { year?: string; quarter?: (typeof quarters)[number] };
