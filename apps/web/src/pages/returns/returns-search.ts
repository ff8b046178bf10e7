import { choiceOf, textOf } from '../../address/search.ts';

/** Whose return is shown, of which year, and what is being done; without an agency, all of them. */
export type ReturnsSearch = {
  agency?: string;
  year?: string;
  show?: 'file' | 'note' | 'define' | 'ready';
  /** The one that a telephone shows, or that is edited. */
  indicator?: string;
};

export function readReturnsSearch(search: Record<string, unknown>): ReturnsSearch {
  const agency = textOf(search, 'agency');
  const year = textOf(search, 'year');
  const show = choiceOf(search, 'show', ['file', 'note', 'define', 'ready']);
  const indicator = textOf(search, 'indicator');
  return {
    ...(agency !== undefined && /^[0-9a-f-]{36}$/.test(agency) && { agency }),
    ...(year !== undefined && /^\d{4}-\d{2}$/.test(year) && { year }),
    ...(show !== undefined && { show }),
    ...(indicator !== undefined && /^[a-z0-9-]{1,80}$/.test(indicator) && { indicator }),
  };
}
